/** A value of a spreadsheet, before it is written as CSV or XLSX. */
export type CelluleDeTableur = string | number | { readonly date: string } | null;

export interface Feuille {
  readonly titres: readonly string[];
  readonly lignes: readonly (readonly CelluleDeTableur[])[];
}

/** A spreadsheet would run a text that starts so, alone or after blanks: a quote before it makes it a text again. */
export const neutraliser = (texte: string): string =>
  /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/.test(texte) ? `'${texte}` : texte;
