/** Why a part cannot be saved as it is. Each sentence says what is kept and what to do. */
import { MESSAGES } from '../../content/interface.ts';
import { peutCiter } from '../../domain/accord.ts';
import type { Constat, Idee, MomentCle, PartieFiche, PointFort } from '../../domain/contenus.ts';
import { appuiSuffisant, citables, citationFidele } from '../../domain/fiche.ts';
import type { Journal } from '../../domain/journal.ts';
import { LIMITES } from '../../domain/limites.ts';
import type { Suivi } from '../../domain/suivi.ts';

export interface Faute {
  /** Of the element in its list; null: the whole part. */
  readonly rang: number | null;
  readonly phrase: string;
}

export const SUPPOSE_SEUL =
  'Ce qui est supposé n’entre pas seul dans la fiche. Votre texte est gardé. Liez-le aussi à un relevé vu ou dit.';
export const SANS_RELEVE =
  'Rien n’appuie ce texte. Il est gardé. Liez-le à un relevé vu ou dit, avec le bouton «\u00a0Reprendre\u00a0».';
export const CITATION_INFIDELE =
  'Cette citation n’est pas mot pour mot dans un relevé repris ici. Elle est gardée. Recopiez les mots exacts, ou videz le champ.';
const TROP_LONG = 'Un texte est trop long. Il reste entier dans le champ. Raccourcissez-le.';

const manque = (quoi: string): string => `Il manque ${quoi}. Le reste est gardé.`;

function appui(journal: Journal, releves: readonly string[]): string[] {
  if (appuiSuffisant(journal, releves)) return [];
  const presents = citables(journal).some((c) => releves.includes(c.id));
  return [presents ? SUPPOSE_SEUL : SANS_RELEVE];
}

/** Whose words these are, among the relevés cited. */
export function quiEstCite(
  journal: Journal,
  citation: string,
  releves: readonly string[],
): 'patient' | 'proche' | null {
  const source = citables(journal).find(
    (c) => c.genre === 'releve' && releves.includes(c.id) && citationFidele(journal, citation, [c.id]),
  );
  if (source?.genre !== 'releve') return null;
  return source.qui === 'patient' || source.qui === 'proche' ? source.qui : null;
}

function citation(suivi: Suivi, { citation: mots, releves }: MomentCle): string[] {
  if (!mots) return [];
  if (!citationFidele(suivi.journal, mots, releves)) return [CITATION_INFIDELE];
  const qui = quiEstCite(suivi.journal, mots, releves);
  return qui && !peutCiter(suivi, qui) ? [MESSAGES.citationSansAccord] : [];
}

const REGLES: { readonly [P in PartieFiche]?: (suivi: Suivi, element: never) => string[] } = {
  pointsForts: ({ journal }, { texte, releves }: PointFort) => [
    ...(texte ? [] : [manque('la phrase qui dit ce qui a aidé')]),
    ...appui(journal, releves),
  ],
  momentsCles: (suivi, moment: MomentCle) => [
    ...(moment.titre ? [] : [manque('le titre du moment')]),
    ...(moment.etape ? [] : [manque('l’étape du moment')]),
    ...appui(suivi.journal, moment.releves),
    ...citation(suivi, moment),
  ],
  idees: ({ journal }, { texte, releves }: Idee) => [
    ...(texte ? [] : [manque('l’idée, avec les mots de la personne')]),
    ...(releves.length > 0 ? appui(journal, releves) : []),
  ],
  constats: ({ journal }, { libelle, theme, releves }: Constat) => [
    ...(libelle ? [] : [manque('le constat, en une phrase')]),
    ...(theme ? [] : [manque('le thème du constat')]),
    ...appui(journal, releves),
  ],
};

const tropLong = (valeur: unknown): boolean => {
  if (typeof valeur === 'string') return valeur.length > LIMITES.fiche;
  if (typeof valeur !== 'object' || valeur === null) return false;
  return Object.values(valeur).some(tropLong);
};

export function fautesDe(suivi: Suivi, partie: PartieFiche, valeur: unknown): Faute[] {
  const regle = REGLES[partie] as ((suivi: Suivi, element: unknown) => string[]) | undefined;
  const elements: readonly unknown[] = regle && Array.isArray(valeur) ? valeur : [];
  return [
    ...(tropLong(valeur) ? [{ rang: null, phrase: TROP_LONG }] : []),
    ...elements.flatMap((e, rang) => (regle?.(suivi, e) ?? []).map((phrase) => ({ rang, phrase }))),
  ];
}
