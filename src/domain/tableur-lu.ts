import type { DateCivile } from './contenus.ts';
import { estUneDate } from './dates.ts';

/** A row that is not empty, and where it is in the sheet: 1 for the first, empty ones counted. */
export interface LigneBrute {
  readonly rang: number;
  readonly cellules: readonly string[];
}
export type Separateur = '\t' | ';' | ',';

/** Some spreadsheets say it in a first line of its own. */
const SEPARATEUR_DIT = /^sep=([\t;,])\n/;
const enLignes = (texte: string): string => texte.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Tabs between what was copied; otherwise what the titles hold the most of, semicolons first. */
export function separateurDe(texte: string): Separateur {
  const propre = enLignes(texte);
  const dit = SEPARATEUR_DIT.exec(propre)?.[1];
  if (dit !== undefined) return dit as Separateur;
  const titres = propre.trimStart().split('\n', 1)[0] ?? '';
  const combien = (c: string): number => titres.split(c).length;
  if (titres.includes('\t')) return '\t';
  return combien(',') > combien(';') ? ',' : ';';
}

/** Cells of a spreadsheet, copied or kept as CSV; quotes around a cell that holds a separator, a line or a quote. */
export function lireLignes(texte: string, separateur: Separateur = separateurDe(texte)): LigneBrute[] {
  const propre = enLignes(texte).replace(SEPARATEUR_DIT, '\n');
  const seReferme = new RegExp(`"[^"]*(?:""[^"]*)*"(?=[${separateur}\\n]|$)`, 'y');
  const lignes: LigneBrute[] = [];
  let cellules: string[] = [];
  let rang = 1;
  let i = 0;
  while (i <= propre.length) {
    seReferme.lastIndex = i;
    // A lone quote that opens a cell is a quote: it must not swallow all that follows.
    const citee = propre[i] === '"' ? seReferme.exec(propre)?.[0] : undefined;
    const brute = citee ?? finDeCellule(propre, i, separateur);
    cellules.push(citee ? citee.slice(1, -1).replaceAll('""', '"') : brute);
    i += brute.length;
    if (propre[i] !== separateur) {
      if (cellules.some((c) => c.trim())) lignes.push({ rang, cellules });
      cellules = [];
      rang += 1;
    }
    i += 1;
  }
  return lignes;
}

function finDeCellule(texte: string, debut: number, separateur: Separateur): string {
  let fin = debut;
  while (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n') fin += 1;
  return texte.slice(debut, fin);
}

/** As a spreadsheet takes it back, cell by cell. */
export const enTableur = (lignes: readonly (readonly string[])[]): string =>
  lignes.map((ligne) => ligne.map(citer).join('\t')).join('\n');

const citer = (cellule: string): string =>
  /["\t\n]/.test(cellule) ? `"${cellule.replaceAll('"', '""')}"` : cellule;

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
