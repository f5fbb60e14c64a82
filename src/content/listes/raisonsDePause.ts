import type { Item } from './types.ts';

/** Never a medical reason. */
export const RAISONS_DE_PAUSE = [
  { id: 'soin-intime', libelle: 'Soin intime ou examen' },
  { id: 'demande-personne', libelle: 'La personne le demande' },
  { id: 'signe-refus', libelle: 'Signe de refus' },
  { id: 'repos-suiveur', libelle: 'J’ai besoin d’une pause' },
  { id: 'autre', libelle: 'Autre' },
] as const satisfies readonly Item[];
