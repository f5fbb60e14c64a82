/** What was pasted, as rows, and what a person adds to them. */
import type { TextesColles } from './collage-vocabulaire.ts';
import { ErreurTableauTropGrand } from './erreurs-plan.ts';
import { enTableur, lireLignes, type LigneBrute } from './tableur-lu.ts';

/** UTF-16 units, and rows: far beyond a real plan. */
const TEXTE_MAX = 2_000_000;
const LIGNES_MAX = 2_000;

export interface Tableau {
  readonly titres: readonly string[];
  /** Without the row of titles. */
  readonly lignes: readonly LigneBrute[];
}

/** Throws `ErreurTableauTropGrand`. Null: nothing was pasted. */
export function lireTableau(texte: string): Tableau | null {
  if (texte.length > TEXTE_MAX) throw new ErreurTableauTropGrand();
  const [premiere, ...lignes] = lireLignes(texte);
  if (!premiere) return null;
  if (lignes.length > LIGNES_MAX) throw new ErreurTableauTropGrand();
  return { titres: premiere.cellules.map((t) => t.trim()), lignes };
}

/** These rows with the titles, as they were pasted: to be mended elsewhere and pasted again. Empty: none. */
export function lignesBrutes({ titres, lignes }: Tableau, rangs: ReadonlySet<number>): string {
  const voulues = lignes.filter(({ rang }) => rangs.has(rang)).map(({ cellules }) => cellules);
  return voulues.length === 0 ? '' : enTableur([titres, ...voulues]);
}

/** What a person adds to what was pasted. */
export interface Reprises {
  /** For every new action whose cell is empty. */
  readonly communs: TextesColles;
  /** By `rang` of the row: instead of the cells. */
  readonly lignes: Readonly<Partial<Record<number, TextesColles>>>;
}
export const SANS_REPRISE: Reprises = { communs: {}, lignes: {} };

/** What still holds once the text was changed: nothing of another table, nor of a row that was written anew. */
export function reprisesGardees(avant: Tableau | null, apres: Tableau | null, reprises: Reprises): Reprises {
  if (!avant || !apres || !ontLesMemesTitres(avant, apres)) return SANS_REPRISE;
  const textes = new Map(avant.lignes.map((ligne) => [ligne.rang, enTableur([ligne.cellules])]));
  const pareilles = apres.lignes.filter(({ rang, cellules }) => textes.get(rang) === enTableur([cellules]));
  const gardees = pareilles.flatMap(({ rang }) => {
    const dits = reprises.lignes[rang];
    return dits ? [[rang, dits] as const] : [];
  });
  return { communs: reprises.communs, lignes: Object.fromEntries(gardees) };
}

export const ontLesMemesTitres = (avant: Tableau, apres: Tableau): boolean =>
  enTableur([avant.titres]) === enTableur([apres.titres]);
