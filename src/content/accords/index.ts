import { AUTRE_TITULAIRE_STANDARD } from './autre-titulaire-standard.ts';
import { PATIENT_FACILE } from './patient-facile.ts';
import { PATIENT_STANDARD } from './patient-standard.ts';
import { PROCHE_STANDARD } from './proche-standard.ts';
import { REPRESENTANT_STANDARD } from './representant-standard.ts';
import type { TexteDAccord } from './types.ts';

export type { ChoixDAccord, TexteDAccord } from './types.ts';
export { A_ECRIRE_A_LA_MAIN, TALON } from './a-la-main.ts';
export { ASSENTIMENT } from './assentiment.ts';
export { ATTESTATION_TEMOIN } from './attestation-temoin.ts';
export {
  A_REPONDU_AVEC_SES_MOTS,
  QUESTIONS_DE_COMPREHENSION,
  type QuestionDeComprehension,
} from './comprehension.ts';
export { MINEUR } from './mineur.ts';
export { AVIS_PERSONNE_DE_CONFIANCE } from './personne-de-confiance.ts';
export { RETRAIT } from './retrait.ts';

export const TEXTES_D_ACCORD: readonly TexteDAccord[] = [
  PATIENT_STANDARD,
  PATIENT_FACILE,
  PROCHE_STANDARD,
  REPRESENTANT_STANDARD,
  AUTRE_TITULAIRE_STANDARD,
];

const PAR_DEFAUT = {
  patient: PATIENT_STANDARD,
  proche: PROCHE_STANDARD,
  representant: REPRESENTANT_STANDARD,
  'autre-titulaire': AUTRE_TITULAIRE_STANDARD,
} as const;

/** The text to show; where no easy-to-read text exists, the standard one. */
export function texteDAccord(pour: TexteDAccord['pour'], lecture: TexteDAccord['lecture']): TexteDAccord {
  const exact = TEXTES_D_ACCORD.find((texte) => texte.pour === pour && texte.lecture === lecture);
  return exact ?? PAR_DEFAUT[pour];
}
