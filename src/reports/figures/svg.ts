/** Small writer of SVG text: numbers rounded, user text escaped, presentation attributes only. */
const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 refuses these even escaped: one of them would make the whole figure unreadable.
const INTERDITS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// Nothing turns the rest of a line around.
const RETOURNENT = /[\u202a-\u202e\u2066-\u2069]/g;

const proteger = (texte: string): string =>
  texte
    .replace(/\p{Cs}/gu, '')
    .replace(INTERDITS, '')
    .replace(RETOURNENT, '')
    .replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe);

export const arrondi = (nombre: number): string => String(Math.round(nombre * 10) / 10);

type Valeur = string | number | undefined;
type Attributs = Readonly<Record<string, Valeur>>;

const ecrire = (attributs: Attributs): string =>
  Object.entries(attributs)
    .filter((paire): paire is [string, string | number] => paire[1] !== undefined)
    .map(([nom, valeur]) => ` ${nom}="${typeof valeur === 'number' ? arrondi(valeur) : proteger(valeur)}"`)
    .join('');

export const balise = (nom: string, attributs: Attributs, dedans = ''): string =>
  dedans ? `<${nom}${ecrire(attributs)}>${dedans}</${nom}>` : `<${nom}${ecrire(attributs)}/>`;

export const trait = (points: readonly (readonly [number, number])[], attributs: Attributs): string =>
  balise('path', {
    d: points.map(([x, y], rang) => `${rang ? 'L' : 'M'}${arrondi(x)} ${arrondi(y)}`).join(''),
    fill: 'none',
    ...attributs,
  });

export const texteSvg = (texte: string, x: number, y: number, attributs: Attributs): string =>
  balise('text', { x, y, 'font-size': CORPS, ...attributs }, proteger(texte));

export const dessin = (
  largeur: number,
  hauteur: number,
  police: string,
  alt: string,
  dedans: string,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${arrondi(largeur)}" height="${arrondi(hauteur)}" viewBox="0 0 ${arrondi(largeur)} ${arrondi(hauteur)}" role="img" aria-label="${proteger(alt)}" font-family="${proteger(police)}">${dedans}</svg>`;

/** Size of every letter of a figure, in its own units. */
export const CORPS = 13;

// Advance widths of the face, in thousandths of its size; what is missing counts as a wide letter.
const ETROITES = /[ \u00a0\u202fijl’'.,:;|!()[\]ïîÎI]/;
const MOYENNES = /[rtfsczJ-]/;
const LARGES = /[mwMWÆŒœæ…%]/;

const chasse = (signe: string): number => {
  if (ETROITES.test(signe)) return 265;
  if (MOYENNES.test(signe)) return 405;
  if (LARGES.test(signe)) return 850;
  return /[A-ZÀ-Ý]/.test(signe) ? 610 : 530;
};

/** A little more than the true width: two labels kept apart by it never touch. */
export const largeurDe = (texte: string, corps = CORPS): number =>
  [...texte].reduce((total, signe) => total + chasse(signe), 0) * (corps / 1000);

/** The text, or as much of it as fits, ending in « … ». Empty when not even three letters fit. */
export function raccourcir(texte: string, place: number, corps = CORPS): string {
  if (largeurDe(texte, corps) <= place) return texte;
  const signes = [...texte];
  while (signes.length > 0 && largeurDe(`${signes.join('')}…`, corps) > place) signes.pop();
  return signes.length < 3 ? '' : `${signes.join('').trimEnd()}…`;
}

/** The text on at most `max` lines; what is left over is shortened. */
export function enLignes(texte: string, place: number, max: number): string[] {
  const lignes: string[] = [];
  let reste = texte.split(' ');
  while (reste.length > 0 && lignes.length < max - 1) {
    let pris = 1;
    while (pris < reste.length && largeurDe(reste.slice(0, pris + 1).join(' ')) <= place) pris += 1;
    lignes.push(raccourcir(reste.slice(0, pris).join(' '), place));
    reste = reste.slice(pris);
  }
  if (reste.length > 0) lignes.push(raccourcir(reste.join(' '), place));
  return lignes.filter((ligne) => ligne !== '');
}

/** Whole words on at most `max` lines, ending in « … » when some are left out. Empty when not even the first fits. */
export function enMotsEntiers(texte: string, place: number, max: number): string[] {
  const mots = texte.split(' ');
  const poser = (nombre: number, fin: string): string[] => {
    const lignes: string[] = [];
    for (const mot of [...mots.slice(0, nombre - 1), `${mots[nombre - 1] ?? ''}${fin}`]) {
      const suite = lignes.length > 0 ? `${lignes.at(-1) ?? ''} ${mot}` : mot;
      if (lignes.length > 0 && largeurDe(suite) <= place) lignes[lignes.length - 1] = suite;
      else lignes.push(mot);
    }
    return lignes;
  };
  for (let nombre = mots.length; nombre > 0; nombre -= 1) {
    const lignes = poser(nombre, nombre < mots.length ? '…' : '');
    if (lignes.length <= max && lignes.every((ligne) => largeurDe(ligne) <= place)) return lignes;
  }
  return [];
}
