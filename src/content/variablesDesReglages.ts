import type { Reglages } from '../domain/reglages.ts';
import { VARIABLES_PAR_DEFAUT, type Variables } from './variables.ts';

const duree = (nombre: number, unite: string): string =>
  `${nombre}\u00a0${unite}${nombre > 1 && unite !== 'mois' ? 's' : ''}`;
const enMois = (mois: number): string => (mois % 12 === 0 ? duree(mois / 12, 'an') : duree(mois, 'mois'));

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
  duree_journal: `${duree(r.dureeJournalJours, 'jour')} après le suivi`,
  duree_consentement: `la durée de la démarche, puis ${enMois(r.dureeConsentementMois)}`,
  duree_rapport: duree(r.dureeRapportAnnees, 'an'),
  delai_relecture: duree(r.delaiRelectureJours, 'jour'),
});
