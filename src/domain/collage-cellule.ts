/** One pasted cell, as the field of an action. */
import type { ActionAmelioration, ChampDAction } from './action-amelioration.ts';
import { autre } from './autre.ts';
import type { ChampColle, Lexique } from './collage-vocabulaire.ts';
import { assainir, LIMITES } from './limites.ts';
import { lireDateFrancaise } from './tableur-lu.ts';

type Valeurs = Readonly<Partial<Record<ChampDAction, string | number>>>;
/** What the cell says, or what is wrong with it. */
export type Cellule = { readonly valeurs: Valeurs } | { readonly raison: string };

export const DATES_COLLEES: ReadonlySet<ChampColle> = new Set<ChampColle>([
  ...(['debut', 'echeance', 'constateeLe', 'nouvelleDate'] as const),
  ...(['prochaineRevue', 'retourEquipe', 'retourPatient', 'cdu'] as const),
]);
const NOMBRES: ReadonlySet<ChampColle> = new Set<ChampColle>(['impact', 'effort']);
const LONGS: ReadonlySet<ChampColle> = new Set<ChampColle>([
  ...(['action', 'constat', 'indicateur', 'raison', 'preuveEngagement'] as const),
]);

/** Quote that our own export puts before a text that a spreadsheet would run. */
const NEUTRALISE = /^'(?=\s*[=+\-@＝＋－＠])/;

export const texteDeCellule = (brut: string): string => assainir(brut).trim().replace(NEUTRALISE, '').trim();

/** `actuelle`: the action of the plan that the row is about. */
export function lireCellule(
  champ: Exclude<ChampColle, 'id'>,
  texte: string,
  lexique: Lexique,
  actuelle: ActionAmelioration | null,
): Cellule {
  if (DATES_COLLEES.has(champ)) return lireDate(champ, texte);
  if (NOMBRES.has(champ)) return lireDegre(champ, texte);
  const connus = lexique.valeurs(champ, texte);
  if (connus) return lireListe(champ, texte, connus, lexique.estLibre(champ), actuelle);
  if (texte.length > (LONGS.has(champ) ? LIMITES.fiche : LIMITES.court))
    return { raison: `Ce texte est trop long\u00a0: ${texte.length} caractères.` };
  return champ === 'valeurConstatee' ? lireConstatee(texte) : { valeurs: { [champ]: texte } };
}

function lireDate(champ: ChampColle, texte: string): Cellule {
  const date = lireDateFrancaise(texte);
  return date
    ? { valeurs: { [champ]: date } }
    : { raison: `«\u00a0${texte}\u00a0» n’est pas une date. Exemple\u00a0: 13/11/2026.` };
}

function lireDegre(champ: ChampColle, texte: string): Cellule {
  const degre = /^([123])(?!\d|[.,]\d)/.exec(texte)?.[1];
  return degre
    ? { valeurs: { [champ]: Number(degre) } }
    : { raison: `«\u00a0${texte}\u00a0» n’est pas 1, 2 ou 3.` };
}

function lireListe(
  champ: Exclude<ChampColle, 'id'>,
  texte: string,
  connus: readonly string[],
  libre: boolean,
  actuelle: ActionAmelioration | null,
): Cellule {
  const deja = actuelle?.[champ];
  // Two étapes may have the same name: an export taken back keeps the one it was made from.
  if (typeof deja === 'string' && (connus.includes(deja) || deja === texte))
    return { valeurs: { [champ]: deja } };
  const [seul, ...autres] = connus;
  if (seul !== undefined && autres.length === 0) return { valeurs: { [champ]: seul } };
  if (!libre) return { raison: `«\u00a0${texte}\u00a0» n’est pas dans la liste.` };
  return texte.length > LIMITES.court
    ? { raison: `Ce texte est trop long\u00a0: ${texte.length} caractères.` }
    : { valeurs: { [champ]: autre(texte) } };
}

/** « 10 min (20/11/2026) »: the export writes the value and its day in one cell. */
function lireConstatee(texte: string): Cellule {
  const [, valeur, jour] = /^(.*\S)\s*\((\d{1,2}\/\d{1,2}\/\d{4})\)$/su.exec(texte) ?? [];
  const date = jour === undefined ? null : lireDateFrancaise(jour);
  return valeur === undefined || date === null
    ? { valeurs: { valeurConstatee: texte } }
    : { valeurs: { valeurConstatee: valeur, constateeLe: date } };
}
