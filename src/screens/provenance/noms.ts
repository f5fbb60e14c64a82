/** How a document, a setting and a registre are called on this screen. */
import { genreDe, type GenreDeRegistre } from '../../domain/genre-de-registre.ts';
import type { AutreReglage } from '../../reports/index.ts';

const TITRES = {
  accord: 'Copie de l’accord',
  journal: 'Journal de bord',
  fiche: 'Fiche de synthèse',
  plan: 'Plan d’actions',
  bilan: 'Rapport à la commission des usagers',
  'retour-equipe': 'Retour à l’équipe',
  'retour-patient': 'Retour à la personne',
} as const;

export const titreDuDocument = (document: keyof typeof TITRES): string => TITRES[document];

const REGLAGES: Readonly<Record<AutreReglage['nom'], string>> = {
  etablissement: 'Nom de l’établissement',
  contactDemarche: 'Contact pour la démarche',
  contactDpo: 'Délégué à la protection des données',
  contactRdu: 'Représentants des usagers',
  dureeJournalJours: 'Durée de garde du journal, en jours',
  dureeConsentementMois: 'Durée de garde de l’accord, en mois',
  dureeRapportAnnees: 'Durée de garde des rapports, en années',
  delaiRelectureJours: 'Délai de relecture, en jours',
  seuilEffectif: 'Effectif sous lequel un métier devient sa famille',
  suiveurFonction: 'Fonction de la personne qui suit',
  suiveurPrenom: 'Prénom de la personne qui suit',
};

export const nomDuReglage = (nom: AutreReglage['nom']): string => REGLAGES[nom];

const ADRESSES: Readonly<Record<GenreDeRegistre, (registre: string) => string>> = {
  suivi: (registre) => `#/suivi/${registre}`,
  plan: () => '#/plan-d-actions',
  bilan: (registre) => `#/bilan/${registre}`,
};

/** Where what the PDF was made from is shown. */
export const adresseDe = (registre: string): string => ADRESSES[genreDe(registre)](registre);
