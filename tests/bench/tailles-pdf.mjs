// What the PDF costs on the wire, brotli 11: its code, then its two faces, which travel in the same file.
import { brotliCompressSync, constants } from 'node:zlib';
import { enKo } from './statistiques.mjs';

const CODE_MAX = 180 * 1024;
const POLICES_MAX = 30 * 1024;
/** A TrueType file in base64: version 1.0, then its tables. */
const POLICE = /(["'`])AAEAAA[A-Za-z0-9+/=]+\1/g;

/** @type {(texte: string) => number} */
const brotli = (texte) =>
  brotliCompressSync(texte, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @type {(nom: string, octets: number, max: number) => import('./statistiques.mjs').Rangee} */
const ligne = (nom, octets, max) => ({
  nom,
  valeur: enKo(octets),
  but: `≤ ${enKo(max)}`,
  tenu: octets <= max,
});

/** @param {readonly import('./construire.mjs').Morceau[]} morceaux */
export function rangeesDesTailles(morceaux) {
  const textes = morceaux
    .filter(({ fileName }) => /worker-pdf/.test(fileName))
    .map((m) => (m.type === 'chunk' ? m.code : Buffer.from(m.source).toString('utf8')));
  const polices = textes.flatMap((t) => t.match(POLICE) ?? []);
  if (polices.length !== 2)
    throw new Error(`${polices.length} polices dans le Worker des PDF, au lieu de 2.`);
  const entier = textes.reduce((somme, t) => somme + brotli(t), 0);
  const code = textes.reduce((somme, t) => somme + brotli(t.replace(POLICE, '""')), 0);
  return [
    ligne('code of the PDF worker, brotli 11', code, CODE_MAX),
    ligne('its two faces, brotli 11', entier - code, POLICES_MAX),
  ];
}
