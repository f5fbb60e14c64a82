import { NOMS_DES_CHAMPS } from '../../content/collage.ts';
import {
  CLASSES_D_ACTION,
  ETATS_D_ACTION,
  NIVEAUX_D_ENGAGEMENT,
  ORIGINES_D_ACTION,
} from '../../content/listes/actions.ts';
import { EFFORTS, IMPACTS } from '../../content/listes/paqss.ts';
import type { Item } from '../../content/listes/types.ts';
import { DATES_COLLEES } from '../../domain/collage-cellule.ts';
import type { ChampColle } from '../../domain/collage-vocabulaire.ts';

export interface Option {
  readonly valeur: string;
  readonly libelle: string;
}

/** Every field that a column may say, in the order of the plan. */
export const CHAMPS_COLLES = Object.keys(NOMS_DES_CHAMPS) as ChampColle[];

/** Asked for once, when no column says them. */
export const A_DIRE: readonly ChampColle[] = [
  ...(['constat', 'origine', 'etape', 'classe', 'engagement', 'pilote'] as const),
  ...(['impact', 'effort', 'echeance', 'indicateur', 'prochaineRevue'] as const),
];

export const nomDuChamp = (champ: ChampColle): string => NOMS_DES_CHAMPS[champ][0];

const enOptions = (items: readonly Item[]): readonly Option[] =>
  items.map(({ id, libelle }) => ({ valeur: id, libelle }));
const degres = (items: readonly { valeur: number; libelle: string }[]): readonly Option[] =>
  items.map(({ valeur, libelle }) => ({ valeur: String(valeur), libelle }));

const OPTIONS: Readonly<Partial<Record<ChampColle, readonly Option[]>>> = {
  origine: enOptions(ORIGINES_D_ACTION),
  classe: enOptions(CLASSES_D_ACTION),
  engagement: enOptions(NIVEAUX_D_ENGAGEMENT),
  etat: enOptions(ETATS_D_ACTION),
  impact: degres(IMPACTS),
  effort: degres(EFFORTS),
};

export const optionsDuChamp = (champ: ChampColle): readonly Option[] | undefined => OPTIONS[champ];
export const typeDuChamp = (champ: ChampColle): 'date' | 'text' =>
  DATES_COLLEES.has(champ) ? 'date' : 'text';

/** What a date field or a list can show of a text: nothing, when it cannot. */
export function valeurMontree(champ: ChampColle, texte: string): string {
  if (DATES_COLLEES.has(champ)) return /^\d{4}-\d{2}-\d{2}$/.test(texte) ? texte : '';
  const options = OPTIONS[champ];
  return options && !options.some(({ valeur }) => valeur === texte) ? '' : texte;
}
