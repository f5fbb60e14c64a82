import type { EtapePreparation } from '../../domain/contenus.ts';
import type { Item } from './types.ts';

export interface EtapeDePreparation extends Item {
  readonly id: EtapePreparation;
  readonly aide: string;
}

/** Each one is dated, or skipped with a written reason that every report shows. */
export const ETAPES_DE_PREPARATION = [
  {
    id: 'cadre-rencontre',
    libelle: 'Temps d’accueil avec le ou la cadre',
    aide: 'Locaux, tenue, hygiène, zones interdites, contact.',
  },
  {
    id: 'medecin-informe',
    libelle: 'Médecin informé',
    aide: 'Le message court suffit, avec un accusé de lecture.',
  },
  {
    id: 'equipe-informee',
    libelle: 'Équipe informée',
    aide: 'La notice est présentée en réunion, avant le premier suivi.',
  },
  {
    id: 'charte-acceptee',
    libelle: 'Charte relue et acceptée',
    aide: 'Dix articles, à relire avant chaque suivi.',
  },
  {
    id: 'notice-remise',
    libelle: 'Notice remise à la personne',
    aide: 'Au mieux la veille, pour laisser le temps de réfléchir.',
  },
] as const satisfies readonly EtapeDePreparation[];
