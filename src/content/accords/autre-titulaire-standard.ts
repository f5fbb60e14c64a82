import { REPRESENTANT_STANDARD } from './representant-standard.ts';
import type { TexteDAccord } from './types.ts';

/** The same words for both parents: only the title says whose copy it is. */
export const AUTRE_TITULAIRE_STANDARD: TexteDAccord = {
  ...REPRESENTANT_STANDARD,
  id: 'autre-titulaire-standard',
  pour: 'autre-titulaire',
  titre: 'Accord de l’autre titulaire de l’autorité parentale',
};
