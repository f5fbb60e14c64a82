/** The columns of the exported plan, in the order of the PAQSS or as the establishment wants them. Light. */
import { CHAMPS_PAQSS } from '../../content/listes/paqss.ts';
import type { ColonneReglee } from '../../domain/reglages.ts';

type ChampPaqss = Exclude<(typeof CHAMPS_PAQSS)[number]['id'], 'code-suivi'>;
export type ColonneDuPlan = 'identifiant' | ChampPaqss | 'nouvelle-date' | 'raison';

/** A column as the establishment wants it: in its place, under its own title. */
export interface ColonneVoulue {
  readonly colonne: ColonneDuPlan;
  readonly titre: string;
}

/** In the order of the PAQSS, under its own titles. */
export const COLONNES_DU_PLAN: readonly ColonneVoulue[] = [
  { colonne: 'identifiant', titre: 'Identifiant' },
  ...CHAMPS_PAQSS.flatMap(({ id, libelle }) =>
    id === 'code-suivi' ? [] : [{ colonne: id, titre: libelle }],
  ),
  { colonne: 'nouvelle-date', titre: 'Nouvelle date' },
  { colonne: 'raison', titre: 'Raison du report ou de l’abandon' },
];

export interface ColonneReglable extends ColonneVoulue {
  readonly montree: boolean;
  /** Before it was renamed. */
  readonly titreDOrigine: string;
}

/**
 * Every column once, whatever the settings hold. One that they do not know is put last, and hidden: the file of an
 * establishment does not change with a version of the app.
 */
export function colonnesReglees(reglees: readonly ColonneReglee[]): ColonneReglable[] {
  const connues = new Map(COLONNES_DU_PLAN.map((c) => [c.colonne as string, c]));
  const dites: ColonneReglable[] = [];
  for (const { colonne, titre, montree } of reglees) {
    const connue = connues.get(colonne);
    if (!connue) continue;
    connues.delete(colonne);
    dites.push({ ...connue, titre: titre.trim() || connue.titre, montree, titreDOrigine: connue.titre });
  }
  const tues = [...connues.values()].map((c) => ({
    ...c,
    montree: dites.length === 0,
    titreDOrigine: c.titre,
  }));
  return [...dites, ...tues];
}

/** Those that are exported; all of them rather than none. */
export function colonnesVoulues(reglees: readonly ColonneReglee[]): readonly ColonneVoulue[] {
  const montrees = colonnesReglees(reglees).filter(({ montree }) => montree);
  return montrees.length === 0 ? COLONNES_DU_PLAN : montrees;
}
