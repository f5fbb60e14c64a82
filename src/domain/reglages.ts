import type { RoleDuCoffre } from './roles-du-coffre.ts';

/** A column of the exported plan, in the order of the list. `titre` empty: its own. */
export interface ColonneReglee {
  readonly colonne: string;
  readonly titre: string;
  readonly montree: boolean;
}

/** What the establishment and the suiveur set on this device. Kept sealed with the rest. */
export interface Reglages {
  readonly etablissement: string;
  readonly contactDemarche: string;
  readonly contactDpo: string;
  readonly contactRdu: string;
  readonly numeroUrgence: string;
  readonly unites: readonly string[];
  readonly suiveurPrenom: string;
  readonly suiveurFonction: string;
  readonly dureeJournalJours: number;
  readonly dureeConsentementMois: number;
  readonly dureeRapportAnnees: number;
  readonly delaiRelectureJours: number;
  /** Below this number of people in a unit, a role is shown as its family. */
  readonly seuilEffectif: number;
  /** Whom this coffre serves; empty: everybody. */
  readonly roles: readonly RoleDuCoffre[];
  readonly theme: 'systeme' | 'jour' | 'nuit';
  readonly main: 'droite' | 'gauche';
  /** Seconds without a gesture before the coffre locks itself, once there is a short code; null: never by itself. */
  readonly verrouSecondes: number | null;
  /** Whether the coffre may lock itself while a suivi is en cours. */
  readonly verrouEnObservation: boolean;
  /** Empty: all of them, in the order of the PAQSS. Read with `colonnesReglees`: a version may have others. */
  readonly colonnesDuPlan: readonly ColonneReglee[];
}

/** Proposals of contenu/22 §9: none comes from a law, each is to be confirmed by the establishment. */
export const REGLAGES_PAR_DEFAUT: Reglages = {
  etablissement: '',
  contactDemarche: '',
  contactDpo: '',
  contactRdu: '',
  numeroUrgence: '',
  unites: [],
  suiveurPrenom: '',
  suiveurFonction: '',
  dureeJournalJours: 120,
  dureeConsentementMois: 12,
  dureeRapportAnnees: 5,
  delaiRelectureJours: 15,
  seuilEffectif: 5,
  roles: [],
  theme: 'systeme',
  main: 'droite',
  verrouSecondes: 60,
  verrouEnObservation: false,
  colonnesDuPlan: [],
};
