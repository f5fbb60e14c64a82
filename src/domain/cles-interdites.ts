const INTERDITES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Where a foreign value holds a key that reaches the prototype of what would copy it (`cas.actes[0].__proto__`), or
 * null. The value is plain JSON, of a depth already checked.
 */
export function cleInterdite(valeur: unknown, chemin: string): string | null {
  if (typeof valeur !== 'object' || valeur === null) return null;
  for (const [cle, v] of Object.entries(valeur)) {
    const ici = Array.isArray(valeur) ? `${chemin}[${cle}]` : `${chemin}.${cle}`;
    const trouvee = INTERDITES.includes(cle) ? ici : cleInterdite(v, ici);
    if (trouvee !== null) return trouvee;
  }
  return null;
}
