/** The state of a suivi, folded from its ecritures by `lire.ts`. Immutable. */
import type {
  Choix,
  ContenuAccord,
  ContenuAvis,
  ContenuPreparation,
  ContenuRevue,
  ContenuSuivi,
  DateCivile,
  EtapePreparation,
  PartieFiche,
  PartiesFiche,
  QuiAccorde,
  TypeEcriture,
} from './contenus.ts';
import type { ActionAmelioration } from './action-amelioration.ts';
import type { Auteur } from './ecriture.ts';
import type { Instant } from './instant.ts';
import type { Journal } from './journal.ts';
import type { Revues } from './lire-revue.ts';

export type EtatSuivi =
  | 'prepare'
  | 'accord'
  | 'en-cours'
  | 'pause'
  | 'a-rediger'
  | 'a-relire'
  | 'transmis'
  | 'en-revue'
  | 'a-completer'
  | 'valide'
  | 'restitue'
  | 'clos'
  | 'refuse'
  | 'retire'
  | 'conservation-finie';

export interface Accord extends ContenuAccord {
  readonly id: string;
  readonly instant: Instant;
  readonly etat: 'donne' | 'retire';
  readonly retrait: { readonly instant: Instant; readonly effet: 'garder' | 'effacer-ses-mots' } | null;
  readonly modifications: readonly { readonly instant: Instant; readonly choix: Choix }[];
}

export interface Avis extends ContenuAvis {
  readonly id: string;
  readonly instant: Instant;
}

export interface Relecture {
  readonly qui: QuiAccorde;
  readonly envoyeeLe: DateCivile;
  readonly limiteLe: DateCivile;
  readonly recueLe: DateCivile | null;
  readonly resultat: string | null;
}

export interface LigneHistoire {
  readonly id: string;
  readonly type: TypeEcriture;
  readonly instant: Instant;
  readonly auteur: Auteur;
}

/** A saved version of a part of the fiche: erasing a relevé must reach those that lean on it or quote it. */
export interface VersionFiche {
  readonly id: string;
  readonly partie: PartieFiche;
  readonly valeur: PartiesFiche[PartieFiche];
}

export interface PromesseFaite {
  readonly id: string;
  readonly prevueLe: DateCivile | null;
  readonly tenueLe: DateCivile | null;
  readonly levee: string | null;
}

/** The only thing left after an adieu. */
export interface LigneRestante {
  readonly cause: 'retrait' | 'conservation-finie';
  readonly code: string;
  readonly instant: Instant;
  readonly etape: string | null;
}

/** The last reading of an appareil's clock, and where it stands on the axis of journal.ts. */
export interface Repere {
  readonly appareil: string;
  readonly instant: Instant;
  readonly reel: number;
}

export interface Suivi {
  readonly id: string;
  readonly prevu: ContenuSuivi | null;
  readonly preparation: Readonly<Partial<Record<EtapePreparation, ContenuPreparation>>>;
  readonly accords: Readonly<Partial<Record<QuiAccorde, Accord>>>;
  /** Of the personne de confiance: it stands beside the accords, and replaces none. */
  readonly avis: Avis | null;
  /** Why one holder of parental authority signs alone. */
  readonly titulaireSeul: string | null;
  /** Who said no, without a reason. */
  readonly refus: readonly QuiAccorde[];
  readonly journal: Journal;
  readonly fiche: Readonly<Partial<PartiesFiche>>;
  readonly versionsFiche: readonly VersionFiche[];
  readonly relectures: readonly Relecture[];
  readonly transmission: { readonly le: DateCivile; readonly a: string; readonly instant: Instant } | null;
  /** The last one written; `revues` has each one. */
  readonly revue: ContenuRevue | null;
  readonly revues: Revues;
  readonly actions: readonly ActionAmelioration[];
  readonly pasDAction: string | null;
  readonly promesses: readonly PromesseFaite[];
  readonly ligneRestante: LigneRestante | null;
  readonly histoire: readonly LigneHistoire[];
  /** One per appareil. */
  readonly reperes: readonly Repere[];
  /** Real time of the last ecriture, in ms on the axis of `journal.ts`; null before the first. */
  readonly dernier: { readonly instant: Instant; readonly reel: number } | null;
}
