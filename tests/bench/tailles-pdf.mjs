// What the PDF costs on the wire, brotli 11: the code of its Worker, then the file of its two faces.
import { brotliCompressSync, constants } from 'node:zlib';
import { enKo } from './statistiques.mjs';

const CODE_MAX = 180 * 1024;
const POLICES_MAX = 30 * 1024;

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
  /** @type {(motif: RegExp) => number} */
  const peser = (motif) => {
    const trouves = morceaux.filter(({ fileName }) => motif.test(fileName));
    if (trouves.length === 0) throw new Error(`Aucun fichier ${motif} dans la construction.`);
    return trouves
      .map((m) => (m.type === 'chunk' ? m.code : Buffer.from(m.source).toString('utf8')))
      .reduce((somme, texte) => somme + brotli(texte), 0);
  };
  return [
    ligne('code of the PDF worker, brotli 11', peser(/worker-pdf\..*\.js$/), CODE_MAX),
    ligne('its two faces, brotli 11', peser(/worker-polices-.*\.js$/), POLICES_MAX),
  ];
}
