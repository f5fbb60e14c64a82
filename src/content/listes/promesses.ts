import type { Item } from './types.ts';

/** What a suivi owes, in the order of the dates. */
export const PROMESSES = [
  { id: 'debrief', libelle: 'Débrief de la personne qui suit' },
  { id: 'fiche', libelle: 'Fiche écrite' },
  { id: 'relecture', libelle: 'Journal envoyé pour relecture' },
  { id: 'revue', libelle: 'Revue par le ou la cadre de santé' },
  { id: 'restitution', libelle: 'Restitution à l’équipe' },
  { id: 'retour-patient', libelle: 'Retour au patient ou à la patiente' },
  { id: 'retour-proche', libelle: 'Retour au proche' },
  { id: 'cdu', libelle: 'Présentation à la commission des usagers' },
] as const satisfies readonly Item[];
