/**
 * Deepest nesting of brackets in a JSON text, outside its strings; stops at `plafond` + 1. To be asked before
 * `JSON.parse`, which accepts millions of levels and leaves the crash to whoever walks the value.
 */
export function profondeur(json: string, plafond: number): number {
  let atteinte = 0;
  let courante = 0;
  let dansTexte = false;
  for (let i = 0; i < json.length && atteinte <= plafond; i += 1) {
    const c = json[i];
    if (dansTexte) {
      if (c === '\\') i += 1;
      else if (c === '"') dansTexte = false;
    } else if (c === '"') dansTexte = true;
    else if (c === '{' || c === '[') {
      courante += 1;
      atteinte = Math.max(atteinte, courante);
    } else if (c === '}' || c === ']') courante -= 1;
  }
  return atteinte;
}
