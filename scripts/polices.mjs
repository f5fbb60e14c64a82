// @ts-check
/**
 * Makes the two faces of the product from Source Sans 3: a TTF subset in base64 for the PDF Worker (it may not
 * fetch: `connect-src 'none'`; the build writes its bytes out), a WOFF2 for the screen, and the list of characters
 * both can draw.
 * The Open Font License reserves the name « Source », so a modified copy is served under another name.
 * Run by hand after a change of the character set: `node scripts/polices.mjs`.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const FAMILLE = 'Sillage Sans';
const GRAISSES = /** @type {const} */ ([
  { graisse: 400, style: 'Regular', fichier: '400Regular/SourceSans3_400Regular.ttf' },
  { graisse: 700, style: 'Bold', fichier: '700Bold/SourceSans3_700Bold.ttf' },
]);
const POUR_LE_PDF = new URL('../src/reports/polices/', import.meta.url);
const POUR_L_ECRAN = new URL('../src/ui/polices/', import.meta.url);

/** @param {number} debut @param {number} fin */
const plage = (debut, fin) =>
  Array.from({ length: fin - debut + 1 }, (_, i) => String.fromCodePoint(debut + i)).join('');

const REPERTOIRE = [
  plage(0x20, 0x7e),
  plage(0xa0, 0xac), // U+00AD, the soft hyphen, is invisible: the cleaner removes it
  plage(0xae, 0xff),
  plage(0x100, 0x17f), // proper names of Europe
  '\u2009\u202f\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u2030\u2039\u203a\u20ac\u2116',
  '\u2190\u2191\u2192\u2193\u2610\u2611\u2713\u25b2\u25bc\u25a0\u25a1\u25cf\u25cb\u25c6\u25ca\u25c9\u25b6\u25b7\u25c0\u25c1\u25b3\u25bd',
  '\u2022\u2212\u2717\u2153\u2154\u2032\u2033\u221e\u2197\u2198\u21d2\u03b1\u03b2\u03b3\u03b4\u03bb\u03c0\u0394\u03a9\u2248\u2260\u2264\u2265\u2074\u2080\u2081\u2082',
].join('');

/** What a face that no system installs must tell: copyright, family, style, PostScript name, licence. */
const NOMS_UTILES = new Set([0, 1, 2, 6, 13, 14]);

/** The sfnt name table, Windows platform only: licence and copyright kept, family replaced.
 * @param {Uint8Array} table @param {string} style @param {boolean} installable */
function tableDesNoms(table, style, installable) {
  const vue = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const textes = vue.getUint16(4);
  /** @type {Map<number, Uint8Array>} */
  const anciens = new Map();
  for (let i = 0, n = vue.getUint16(2); i < n; i++) {
    const o = 6 + 12 * i;
    if (vue.getUint16(o) !== 3) continue;
    const debut = textes + vue.getUint16(o + 10);
    anciens.set(vue.getUint16(o + 6), table.subarray(debut, debut + vue.getUint16(o + 8)));
  }
  /** @param {string} texte */
  const utf16 = (texte) =>
    new Uint8Array([...texte].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
  const postscript = `${FAMILLE}-${style}`.replaceAll(' ', '');
  /** @type {[number, Uint8Array | undefined][]} */
  const noms = [
    [0, anciens.get(0)],
    [1, utf16(FAMILLE)],
    [2, utf16(style)],
    [3, utf16(postscript)],
    [4, utf16(`${FAMILLE} ${style}`)],
    [5, anciens.get(5)],
    [6, utf16(postscript)],
    [13, anciens.get(13)],
    [14, anciens.get(14)],
  ];
  const gardes = noms.flatMap(([id, octets]) =>
    octets && (installable || NOMS_UTILES.has(id)) ? [{ id, octets }] : [],
  );
  const entete = 6 + 12 * gardes.length;
  const neuf = new Uint8Array(entete + gardes.reduce((somme, { octets }) => somme + octets.length, 0));
  const ecriture = new DataView(neuf.buffer);
  ecriture.setUint16(2, gardes.length);
  ecriture.setUint16(4, entete);
  let position = 0;
  gardes.forEach(({ id, octets }, i) => {
    [3, 1, 0x409, id, octets.length, position].forEach((valeur, j) =>
      ecriture.setUint16(6 + 12 * i + 2 * j, valeur),
    );
    neuf.set(octets, entete + position);
    position += octets.length;
  });
  return neuf;
}

/** @param {number} longueur */
const alignee = (longueur) => (longueur + 3) & ~3;

/** @param {Uint8Array} octets */
function sommeDeControle(octets) {
  let somme = 0;
  for (let i = 0; i < octets.length; i += 4) {
    const mot = [0, 1, 2, 3].reduce((acc, j) => acc * 256 + (octets[i + j] ?? 0), 0);
    somme = (somme + mot) % 2 ** 32;
  }
  return somme;
}

/** @param {Uint8Array} ttf @param {string} style @param {boolean} [installable] all its names */
function renommer(ttf, style, installable = true) {
  const vue = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  // STAT names axes through records that the new name table has not: Firefox discards it with an error.
  const tables = Array.from({ length: vue.getUint16(4) }, (_, i) => {
    const o = 12 + 16 * i;
    const nom = String.fromCharCode(...ttf.subarray(o, o + 4));
    const debut = vue.getUint32(o + 8);
    const octets = ttf.slice(debut, debut + vue.getUint32(o + 12));
    return { nom, octets: nom === 'name' ? tableDesNoms(octets, style, installable) : octets };
  }).filter(({ nom }) => nom !== 'STAT');
  const nombre = tables.length;
  const entete = 12 + 16 * nombre;
  const neuf = new Uint8Array(entete + tables.reduce((somme, t) => somme + alignee(t.octets.length), 0));
  const ecriture = new DataView(neuf.buffer);
  neuf.set(ttf.subarray(0, 4));
  const etages = Math.floor(Math.log2(nombre));
  [nombre, 16 * 2 ** etages, etages, 16 * (nombre - 2 ** etages)].forEach((n, i) =>
    ecriture.setUint16(4 + 2 * i, n),
  );
  let debut = entete;
  let ajustement = 0;
  tables.forEach(({ nom, octets }, i) => {
    const o = 12 + 16 * i;
    if (nom === 'head') {
      new DataView(octets.buffer).setUint32(8, 0);
      ajustement = debut + 8;
    }
    [...nom].forEach((c, j) => ecriture.setUint8(o + j, c.charCodeAt(0)));
    ecriture.setUint32(o + 4, sommeDeControle(octets));
    ecriture.setUint32(o + 8, debut);
    ecriture.setUint32(o + 12, octets.length);
    neuf.set(octets, debut);
    debut += alignee(octets.length);
  });
  ecriture.setUint32(ajustement, (0xb1b0afba - sommeDeControle(neuf) + 2 ** 32) % 2 ** 32);
  return neuf;
}

/** @param {Uint8Array} ttf @param {string} nom @returns {Uint8Array} a view of it */
function tableDe(ttf, nom) {
  const vue = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const entree = Array.from({ length: vue.getUint16(4) }, (_, i) => 12 + 16 * i).find(
    (o) => String.fromCharCode(...ttf.subarray(o, o + 4)) === nom,
  );
  if (entree === undefined) throw new Error(`Pas de table ${nom}.`);
  const debut = vue.getUint32(entree + 8);
  return ttf.subarray(debut, debut + vue.getUint32(entree + 12));
}

/** Where each glyph starts → how long it is, in the same place: half as large once compressed.
 * @param {Uint8Array} loca */
function ecrireLesLongueurs(loca) {
  const vue = new DataView(loca.buffer, loca.byteOffset, loca.byteLength);
  for (let o = loca.length - 2; o > 0; o -= 2) vue.setUint16(o, vue.getUint16(o) - vue.getUint16(o - 2));
}

/** What a PDF of ours never uses: pdfkit draws with kerning alone, and no ligature is in the character set. */
const SEULEMENT_POUR_LE_PDF = { keepFeatures: ['kern'], dropTables: ['BASE', 'GDEF', 'GSUB', 'gasp'] };
const trouver = createRequire(import.meta.url).resolve;
const AVERTISSEMENT = '// Generated by scripts/polices.mjs. Licence: OFL.txt beside this file.\n';
await mkdir(POUR_LE_PDF, { recursive: true });
await mkdir(POUR_L_ECRAN, { recursive: true });
for (const { graisse, style, fichier } of GRAISSES) {
  const complete = await readFile(trouver(`@expo-google-fonts/source-sans-3/${fichier}`));
  const options = { noLayoutClosure: true, preserveNameIds: [0, 5, 13, 14] };
  const reduite = await subsetFont(complete, REPERTOIRE, { ...options, targetFormat: 'truetype' });
  const ttf = renommer(new Uint8Array(reduite), style);
  const woff2 = await subsetFont(Buffer.from(ttf), REPERTOIRE, { ...options, targetFormat: 'woff2' });
  const dessinee = await subsetFont(complete, REPERTOIRE, {
    ...options,
    ...SEULEMENT_POUR_LE_PDF,
    targetFormat: 'truetype',
  });
  const pourLePdf = renommer(new Uint8Array(dessinee), style, false);
  // pdfkit copies this table in each PDF, with the checksum of the whole face.
  tableDe(pourLePdf, 'head').set(tableDe(ttf, 'head'));
  ecrireLesLongueurs(tableDe(pourLePdf, 'loca'));
  const base64 = Buffer.from(pourLePdf).toString('base64');
  await writeFile(
    new URL(`sillage-${graisse}.ts`, POUR_LE_PDF),
    `${AVERTISSEMENT}export const police${graisse} = Uint8Array.from(
  atob(
    '${base64}',
  ),
  (signe) => signe.charCodeAt(0),
);
`,
  );
  await writeFile(new URL(`sillage-sans-${graisse}.woff2`, POUR_L_ECRAN), woff2);
  console.log(`${FAMILLE} ${graisse}: TTF ${pourLePdf.length} octets, WOFF2 ${woff2.length} octets`);
}
const points = [...new Set(REPERTOIRE)].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);
/** @type {[number, number][]} */
const plages = [];
for (const point of points) {
  const derniere = plages.at(-1);
  if (derniere && derniere[1] === point - 1) derniere[1] = point;
  else plages.push([point, point]);
}
/** @param {number} point */
const hexa = (point) => `0x${point.toString(16)}`;
await writeFile(
  new URL('repertoire.ts', POUR_LE_PDF),
  `${AVERTISSEMENT}/** Code points that both faces can draw: [first, last]. */
export const repertoire: readonly (readonly [number, number])[] = [
${plages.map(([a, b]) => `  [${hexa(a)}, ${hexa(b)}],`).join('\n')}
];
`,
);
const licence = await readFile(trouver('@expo-google-fonts/source-sans-3/LICENSE_FONT'));
for (const dossier of [POUR_LE_PDF, POUR_L_ECRAN]) await writeFile(new URL('OFL.txt', dossier), licence);
