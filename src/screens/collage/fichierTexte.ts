/** A file of a spreadsheet, as text. */

const TAILLE_MAX = 5_000_000;
const TROP_GRAND =
  'Ce fichier est trop grand\u00a0: 5 Mo au plus. Rien n’est entré au plan. Gardez-en les lignes utiles, ou collez-les en plusieurs fois.';
const PAS_DU_TEXTE =
  'Ce fichier n’est pas au format CSV. Rien n’est entré au plan. Dans votre tableur, choisissez «\u00a0Enregistrer sous\u00a0» puis CSV, ou copiez les cellules et collez-les ici.';

/** Throws a French sentence. UTF-8, UTF-16 with its mark, otherwise what a French spreadsheet writes without saying so. */
export async function lireFichierTexte(fichier: Blob): Promise<string> {
  if (fichier.size > TAILLE_MAX) throw new Error(TROP_GRAND);
  const octets = new Uint8Array(await fichier.arrayBuffer());
  const [a, b] = octets;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  // A spreadsheet of its own format is a zip or a CFB: both hold zeros, a text never does.
  if (octets.includes(0)) throw new Error(PAS_DU_TEXTE);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}
