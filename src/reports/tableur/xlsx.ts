import ecrireXlsx, { type Cell } from 'write-excel-file/universal';
import { neutraliser, type CelluleDeTableur, type Feuille } from './cellules.ts';

const LARGEUR_MIN = 12;
const LARGEUR_MAX = 48;
/** The longest text that a cell of this format may hold. */
const TEXTE_MAX = 32_767;
/** Control characters that XML 1.0 refuses even escaped. */
const INTERDITS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const propre = (texte: string): string =>
  neutraliser(texte.toWellFormed().replace(INTERDITS, '')).slice(0, TEXTE_MAX);

function ecrire(cellule: CelluleDeTableur): Cell {
  if (cellule === null) return null;
  if (typeof cellule === 'number') return { value: cellule, type: Number };
  if (typeof cellule === 'string')
    return { value: propre(cellule), type: String, wrap: true, alignVertical: 'top' };
  return { value: new Date(`${cellule.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** One sheet, its titles fixed; dates and numbers stay dates and numbers. */
export function enXlsx({ titres, lignes }: Feuille, nom: string): Promise<Blob> {
  const entete = titres.map((titre): Cell => ({ value: propre(titre), type: String, fontWeight: 'bold' }));
  const donnees = [entete, ...lignes.map((ligne) => ligne.map(ecrire))];
  const columns = titres.map((titre) => ({
    width: Math.min(LARGEUR_MAX, Math.max(LARGEUR_MIN, titre.length)),
  }));
  return ecrireXlsx(donnees, { sheet: nom, columns, stickyRowsCount: 1 }).toBlob();
}
