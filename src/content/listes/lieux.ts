import type { Famille, Item } from './types.ts';

export interface Lieu extends Item {
  /** The app reminds to ask for the accord again on entering. */
  readonly sensible: boolean;
}

/** Never a room name nor a bed number: they name a person at a given hour. */
export const LIEUX = [
  {
    id: 'hors-hopital',
    libelle: 'Hors de l’hôpital',
    items: [
      { id: 'domicile', libelle: 'Domicile', sensible: false },
      { id: 'vehicule', libelle: 'Véhicule, ambulance', sensible: false },
      { id: 'exterieur', libelle: 'Extérieur, parking', sensible: false },
    ],
  },
  {
    id: 'espaces-publics',
    libelle: 'Espaces publics',
    items: [
      { id: 'hall', libelle: 'Hall d’entrée', sensible: false },
      { id: 'admission', libelle: 'Guichet, admissions', sensible: false },
      { id: 'attente', libelle: 'Salle d’attente', sensible: false },
      { id: 'couloir', libelle: 'Couloir', sensible: false },
      { id: 'ascenseur', libelle: 'Ascenseur, escalier', sensible: false },
      { id: 'cafeteria', libelle: 'Cafétéria, boutique', sensible: false },
      { id: 'espace-proches', libelle: 'Espace des proches', sensible: false },
      { id: 'recueillement', libelle: 'Lieu de recueillement', sensible: true },
      { id: 'toilettes', libelle: 'Toilettes (jamais d’observation à l’intérieur)', sensible: true },
    ],
  },
  {
    id: 'consultation-examens',
    libelle: 'Consultation et examens',
    items: [
      { id: 'bureau', libelle: 'Bureau de consultation', sensible: true },
      { id: 'box', libelle: 'Box', sensible: true },
      {
        id: 'cabine',
        libelle: 'Cabine de déshabillage (jamais d’observation à l’intérieur)',
        sensible: true,
      },
      { id: 'salle-examen', libelle: 'Salle d’examen', sensible: true },
      { id: 'imagerie', libelle: 'Salle d’imagerie', sensible: true },
      { id: 'prelevement', libelle: 'Salle de prélèvement', sensible: true },
    ],
  },
  {
    id: 'sejour',
    libelle: 'Séjour',
    items: [
      { id: 'chambre-seule', libelle: 'Chambre seule', sensible: true },
      { id: 'chambre-double', libelle: 'Chambre à deux lits', sensible: true },
      { id: 'poste-soins', libelle: 'Près du poste de soins', sensible: false },
      { id: 'salle-commune', libelle: 'Salle commune, salle à manger', sensible: false },
      { id: 'poste-dialyse', libelle: 'Poste de dialyse', sensible: true },
      { id: 'fauteuil-hdj', libelle: 'Fauteuil d’hôpital de jour', sensible: true },
      { id: 'salle-reeducation', libelle: 'Salle de rééducation', sensible: false },
      { id: 'salon-sortie', libelle: 'Salon de sortie', sensible: false },
    ],
  },
  {
    id: 'zones-reservees',
    libelle: 'Zones réservées',
    items: [
      { id: 'sas-bloc', libelle: 'Accueil du bloc (dernier lieu possible)', sensible: true },
      { id: 'reveil', libelle: 'Salle de réveil (accord de l’équipe obligatoire)', sensible: true },
      { id: 'naissance', libelle: 'Salle de naissance (hors accouchement)', sensible: true },
      { id: 'soins-critiques', libelle: 'Soins critiques (avec le proche)', sensible: true },
    ],
  },
] as const satisfies readonly Famille<Lieu>[];

export function estLieuSensible(id: string): boolean {
  return LIEUX.some(({ items }) => items.some((lieu) => lieu.id === id && lieu.sensible));
}
