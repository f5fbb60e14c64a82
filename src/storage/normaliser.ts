/**
 * A plain copy of a JSON value, with every text in NFC: two keyboards must not give two digests to one word.
 * Half an emoji (a cut surrogate pair) becomes « � »: RFC 8785 refuses it, and the rest of the text must be kept.
 */
export function normaliser(valeur: unknown): unknown {
  if (typeof valeur === 'string') return valeur.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC');
  if (Array.isArray(valeur)) return valeur.map((element) => normaliser(element) ?? null);
  if (valeur === null || typeof valeur !== 'object') return valeur;
  const copie: Record<string, unknown> = {};
  for (const [cle, contenu] of Object.entries(valeur)) {
    if (contenu !== undefined) definir(copie, String(normaliser(cle)), normaliser(contenu));
  }
  return copie;
}

/** `copie['__proto__'] = x` would change the prototype instead of adding a key. */
function definir(copie: Record<string, unknown>, cle: string, value: unknown): void {
  Object.defineProperty(copie, cle, { value, enumerable: true, configurable: true, writable: true });
}
