import type { Reglages } from '../domain/reglages.ts';
import { VARIABLES_PAR_DEFAUT, type Variables } from './variables.ts';

const mois = (n: number): string => (n % 12 === 0 ? annees(n / 12) : `${n} mois`);
const annees = (n: number): string => `${n} an${n > 1 ? 's' : ''}`;

/** What the settings of this device fill in, in every text. */
export const variablesDesReglages = (r: Reglages): Variables => ({
  ...VARIABLES_PAR_DEFAUT,
  etablissement: r.etablissement,
  contact_demarche: r.contactDemarche,
  contact_dpo: r.contactDpo,
  contact_rdu: r.contactRdu,
  numero_urgence_interne: r.numeroUrgence,
  suiveur_prenom: r.suiveurPrenom,
  suiveur_fonction: r.suiveurFonction,
  duree_journal: `${r.dureeJournalJours} jours après le suivi`,
  duree_consentement: `la durée de la démarche, puis ${mois(r.dureeConsentementMois)}`,
  duree_rapport: annees(r.dureeRapportAnnees),
  delai_relecture: `${r.delaiRelectureJours} jours`,
});
