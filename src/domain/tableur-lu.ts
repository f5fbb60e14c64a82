import type { DateCivile } from './contenus.ts';
import { estUneDate } from './dates.ts';

/** Cells copied from a spreadsheet: tabs between cells; quotes around a cell that holds a tab, a line or a quote. */
export function lireCellules(texte: string): string[][] {
  const lignes: string[][] = [];
  let ligne: string[] = [];
  let cellule = '';
  let cite = false;
  const finDeCellule = (): void => {
    ligne.push(cellule);
    cellule = '';
  };
  const finDeLigne = (): void => {
    finDeCellule();
    if (ligne.some((c) => c.trim())) lignes.push(ligne);
    ligne = [];
  };
  const propre = texte.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let i = 0; i < propre.length; i += 1) {
    const c = propre.charAt(i);
    if (cite && c === '"' && propre.charAt(i + 1) === '"') {
      cellule += '"';
      i += 1;
    } else if (cite) {
      if (c === '"') cite = false;
      else cellule += c;
    } else if (c === '"' && cellule === '' && seReferme(propre, i)) cite = true;
    else if (c === '\t') finDeCellule();
    else if (c === '\n') finDeLigne();
    else cellule += c;
  }
  finDeLigne();
  return lignes;
}

/** A lone quote that opens a cell is a quote: it must not swallow all that follows. */
const seReferme = (texte: string, debut: number): boolean =>
  /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(texte.slice(debut));

/** « 13/11/2026 », « 13-11-26 » or « 2026-11-13 »; null: no such day. */
export function lireDateFrancaise(texte: string): DateCivile | null {
  const ecrit = texte.trim();
  const francaise = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(ecrit);
  const [, jour = '', mois = '', an = ''] = francaise ?? [];
  const date = francaise
    ? `${an.length === 2 ? `20${an}` : an}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`
    : ecrit;
  return estUneDate(date) ? date : null;
}
