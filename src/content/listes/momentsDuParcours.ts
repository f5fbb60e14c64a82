import type { Item } from './types.ts';

/** The coarse moments of any parcours. */
export const MOMENTS_DU_PARCOURS = [
  { id: 'avant', libelle: 'Avant' },
  { id: 'arrivee', libelle: 'Arrivée' },
  { id: 'pendant', libelle: 'Pendant' },
  { id: 'sortie', libelle: 'Sortie' },
  { id: 'apres', libelle: 'Après' },
] as const satisfies readonly Item[];
