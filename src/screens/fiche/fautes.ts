/** Why a part cannot be saved as it is. Each sentence says what is kept and what to do. */
import type { Constat, Idee, MomentCle, PartieFiche, PointFort } from '../../domain/contenus.ts';
import { fautesDeLaFiche } from '../../domain/regles-fiche.ts';
import type { Suivi } from '../../domain/suivi.ts';

export interface Faute {
  /** Of the element in its list; null: the whole part. */
  readonly rang: number | null;
  readonly phrase: string;
}

const manque = (present: string, quoi: string): string[] =>
  present ? [] : [`Il manque ${quoi}. Le reste est gardé.`];

/** Words without which an element says nothing: the form asks for them, the registre does not. */
const MOTS_ATTENDUS: { readonly [P in PartieFiche]?: (element: never) => string[] } = {
  pointsForts: ({ texte }: PointFort) => manque(texte, 'la phrase qui dit ce qui a aidé'),
  momentsCles: ({ titre, etape }: MomentCle) => [
    ...manque(titre, 'le titre du moment'),
    ...manque(etape, 'l’étape du moment'),
  ],
  idees: ({ texte }: Idee) => manque(texte, 'l’idée, avec les mots de la personne'),
  constats: ({ libelle, theme }: Constat) => [
    ...manque(libelle, 'le constat, en une phrase'),
    ...manque(theme, 'le thème du constat'),
  ],
};

function motsManquants(partie: PartieFiche, valeur: unknown): Faute[] {
  const attendus = MOTS_ATTENDUS[partie] as ((element: unknown) => string[]) | undefined;
  const elements: readonly unknown[] = attendus && Array.isArray(valeur) ? valeur : [];
  return elements.flatMap((e, rang) => (attendus?.(e) ?? []).map((phrase) => ({ rang, phrase })));
}

export const fautesDe = (suivi: Suivi, partie: PartieFiche, valeur: unknown): Faute[] => [
  ...motsManquants(partie, valeur),
  ...fautesDeLaFiche(suivi, partie, valeur).map(({ rang, refus }) => ({ rang, phrase: refus.message })),
];
