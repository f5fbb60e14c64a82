/** Small writer of HTML text. */
const ENTITES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Halves of pairs, controls, and marks that would turn the rest of a line around. */
const DEMI = /\p{Surrogate}/gu;
const MUETS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Unlike on paper, every script and every emoji can be shown: nothing else is taken out. */
export const proteger = (texte: string): string =>
  texte
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(DEMI, '\ufffd')
    .replace(MUETS, '')
    .replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe);

type Attributs = Readonly<Record<string, string | number | undefined>>;

export function balise(nom: string, attributs: Attributs, dedans: string): string {
  const dits = Object.entries(attributs)
    .filter(([, valeur]) => valeur !== undefined && valeur !== '')
    .map(([cle, valeur]) => ` ${cle}="${proteger(String(valeur))}"`);
  return `<${nom}${dits.join('')}>${dedans}</${nom}>`;
}
