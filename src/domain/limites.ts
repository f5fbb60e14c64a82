/** Longest texts, in UTF-16 units. Beyond, the screen shows the limit and keeps the text. */
export const LIMITES = {
  releve: 2_000,
  court: 200,
  raison: 500,
  fiche: 4_000,
  code: 12,
  /** Of any text: an erasure writes its mark in texts already at their limit. */
  texte: 10_000,
  /** Of one content, as JSON: a line of a backup stays below 1 MiB. */
  contenu: 300_000,
  /** Largest number, either way. */
  nombre: 1e15,
} as const;

const CONTROLES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A pasted text made safe to keep: NFC, well-formed, no control character but the line feed. */
export function assainir(texte: string): string {
  const lignes = texte.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
  return lignes.toWellFormed().replace(CONTROLES, '').normalize('NFC');
}

/** Whether `assainir` would take characters away: the screen then says so. */
export const contientDesControles = (texte: string): boolean =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(texte);
