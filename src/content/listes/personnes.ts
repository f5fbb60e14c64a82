import type { Item } from './types.ts';

/** Whom a relevé is about, or who waits. */
export const PERSONNES = [
  { id: 'patient', libelle: 'Patient ou patiente' },
  { id: 'proche', libelle: 'Proche' },
  { id: 'ensemble', libelle: 'Patient et proche, ensemble' },
] as const satisfies readonly Item[];

export const QUI_PARLE = [
  { id: 'patient', libelle: 'Patient ou patiente' },
  { id: 'proche', libelle: 'Proche' },
  { id: 'professionnel', libelle: 'Professionnel' },
  { id: 'suiveur', libelle: 'Personne qui suit' },
] as const satisfies readonly Item[];

export const QUI_ACCORDE = [
  { id: 'patient', libelle: 'Patient ou patiente' },
  { id: 'proche', libelle: 'Proche' },
  { id: 'representant', libelle: 'Représentant ou représentante' },
] as const satisfies readonly Item[];
