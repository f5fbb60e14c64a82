import type { Item } from './types.ts';

/** Link of the proche with the patient, in wide terms: the roles of the entourage, without the patient. */
export const LIENS_DU_PROCHE = [
  { id: 'conjoint', libelle: 'Conjoint ou conjointe' },
  { id: 'parent', libelle: 'Parent' },
  { id: 'enfant', libelle: 'Enfant de la personne' },
  { id: 'autre-proche', libelle: 'Autre proche' },
  { id: 'aide-domicile', libelle: 'Professionnel d’aide à domicile' },
] as const satisfies readonly Item[];

/** Who may decide for a person who cannot accord alone. The personne de confiance is not one: she gives an avis. */
export const LIENS_DU_REPRESENTANT = [
  { id: 'tuteur', libelle: 'Tuteur ou tutrice' },
  { id: 'personne-habilitee', libelle: 'Personne habilitée (habilitation familiale)' },
  { id: 'autorite-parentale', libelle: 'Titulaire de l’autorité parentale' },
] as const satisfies readonly Item[];

/** Who may hear an oral accord: neither the suiveur nor a member of their service. */
export const LIENS_DU_TEMOIN = [
  { id: 'proche', libelle: 'Proche' },
  { id: 'benevole', libelle: 'Bénévole' },
  { id: 'ru', libelle: 'Représentant ou représentante des usagers' },
  { id: 'autre-unite', libelle: 'Professionnel d’une autre unité' },
] as const satisfies readonly Item[];
