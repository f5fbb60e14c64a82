/** An action of the unit, with the 25 fields of the PAQSS (contenu/22 §7). Null: nothing said yet. */
import type { DateCivile } from './contenus.ts';

export type ClasseDAction =
  | 'organisation'
  | 'relation'
  | 'information'
  | 'environnement'
  | 'formation'
  | 'coordination';
export type NiveauDEngagement = 'information' | 'consultation' | 'collaboration' | 'co-construction';
export type EtapeDeDemarche =
  | 'choix-du-parcours'
  | 'recueil'
  | 'analyse'
  | 'decision'
  | 'realisation'
  | 'evaluation';

/** Usagers took part in one step of the work: at which level, and what shows it. */
export interface Participation {
  readonly etape: EtapeDeDemarche;
  readonly niveau: NiveauDEngagement;
  readonly preuve: string;
}

export interface ActionAmelioration {
  /** Random, given once: a spreadsheet made again names the same action the same way. */
  readonly id: string;
  readonly numero: number;
  readonly action: string;
  /** Nothing in it that would let a person be recognised. */
  readonly constat: string;
  readonly origine: string;
  /** Ids of the registres it comes from. Never leaves the device. */
  readonly suivis: readonly string[];
  /** Étape of a parcours (contenu/20), or free words. */
  readonly etape: string | null;
  readonly classe: string;
  readonly engagement: string;
  readonly preuveEngagement: string | null;
  readonly participations: readonly Participation[];
  /** Functions, never names. */
  readonly pilote: string;
  readonly copiloteMedical: string | null;
  readonly copiloteUsager: string | null;
  /** 1 to 3. */
  readonly impact: number;
  readonly effort: number;
  readonly debut: DateCivile | null;
  readonly echeance: DateCivile;
  readonly indicateur: string;
  readonly valeurDepart: string | null;
  readonly cible: string | null;
  readonly valeurConstatee: string | null;
  readonly constateeLe: DateCivile | null;
  readonly etat: string;
  /** Why it is put off or given up. */
  readonly raison: string | null;
  readonly nouvelleDate: DateCivile | null;
  /** Shown only once somebody has checked it against the current manual. */
  readonly critereHas: { readonly code: string; readonly verifie: boolean } | null;
  readonly prochaineRevue: DateCivile | null;
  readonly retourEquipe: DateCivile | null;
  readonly retourPatient: DateCivile | null;
  readonly retourDemande: boolean;
  readonly cdu: DateCivile | null;
}
export type ChampDAction = Exclude<keyof ActionAmelioration, 'id'>;
/** What a person changes of an action. */
export type ChangementsDAction = Partial<Omit<ActionAmelioration, 'id'>>;

/** All that nobody has to say. */
export const SANS_PLUS = {
  suivis: [],
  etape: null,
  preuveEngagement: null,
  participations: [],
  copiloteMedical: null,
  copiloteUsager: null,
  debut: null,
  valeurDepart: null,
  cible: null,
  valeurConstatee: null,
  constateeLe: null,
  raison: null,
  nouvelleDate: null,
  critereHas: null,
  prochaineRevue: null,
  retourEquipe: null,
  retourPatient: null,
  retourDemande: false,
  cdu: null,
} as const satisfies ChangementsDAction;

export const critereVerifie = ({ critereHas }: ActionAmelioration): string | null =>
  critereHas?.verifie ? critereHas.code : null;
