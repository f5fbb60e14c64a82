import { neutraliser, type CelluleDeTableur, type Feuille } from './cellules.ts';

const MARQUE = '\ufeff';
const francaise = (date: string): string => date.split('-').reverse().join('/');

function ecrire(cellule: CelluleDeTableur): string {
  if (cellule === null) return '';
  if (typeof cellule === 'number') return String(cellule).replace('.', ',');
  const texte = typeof cellule === 'string' ? neutraliser(cellule) : francaise(cellule.date);
  return /[;"\r\n\t]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

/** As a French spreadsheet reads it: UTF-8 with its mark, semicolons, dd/mm/yyyy. No `sep=`: with the mark, it breaks accents. */
export const enCsv = ({ titres, lignes }: Feuille): string =>
  MARQUE + [titres, ...lignes].map((ligne) => `${ligne.map(ecrire).join(';')}\r\n`).join('');
