import type { Item } from './types.ts';

export interface Regard extends Item {
  /** Whose point of view. */
  readonly de: string;
  readonly question: string;
  readonly qui: string;
}

/** The four views on quality, put side by side for the moments clés only. */
export const QUALITES = [
  {
    id: 'voulue',
    libelle: 'Qualité voulue',
    de: 'l’équipe',
    question: 'Que voulait-on faire ?',
    qui: 'Rempli à la revue, par le ou la cadre et l’équipe',
  },
  {
    id: 'attendue',
    libelle: 'Qualité attendue',
    de: 'le patient et le proche',
    question: 'Qu’attendait la personne ?',
    qui: 'Rempli pendant le suivi, avec la personne',
  },
  {
    id: 'delivree',
    libelle: 'Qualité délivrée',
    de: 'l’observation',
    question: 'Que s’est-il passé ?',
    qui: 'Rempli pendant le suivi, faits seulement',
  },
  {
    id: 'percue',
    libelle: 'Qualité perçue',
    de: 'le patient et le proche',
    question: 'Qu’a ressenti la personne ?',
    qui: 'Rempli pendant le suivi, avec ses mots',
  },
] as const satisfies readonly Regard[];
