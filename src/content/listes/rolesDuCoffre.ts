import type { RoleDuCoffre } from '../../domain/roles-du-coffre.ts';

interface RoleDit {
  readonly id: RoleDuCoffre;
  readonly libelle: string;
  readonly aide: string;
}

/** What a coffre may serve, in the order of the life of a suivi. */
export const ROLES_DU_COFFRE: readonly RoleDit[] = [
  { id: 'suiveur', libelle: 'Suivre des personnes', aide: 'Préparer, observer, écrire la fiche.' },
  {
    id: 'cadre',
    libelle: 'Répondre pour une unité',
    aide: 'Lire les fiches, décider des actions, faire le retour à l’équipe.',
  },
  {
    id: 'qualite',
    libelle: 'Réunir plusieurs suivis',
    aide: 'Suivre le plan, faire les bilans pour la commission des usagers.',
  },
];
