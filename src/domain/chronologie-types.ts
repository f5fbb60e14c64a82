import type { Ressenti } from './contenus.ts';
import type { Instant } from './instant.ts';
import type { Attente } from './journal.ts';

export interface Total {
  readonly nombre: number;
  readonly secondes: number;
}
/** A stretch on the real axis, ms. */
export interface Intervalle {
  readonly debut: number;
  readonly fin: number;
}
export interface PassageEtape extends Intervalle {
  readonly etape: string;
  readonly secondes: number;
  readonly observeesSecondes: number;
}
export interface DureeEtape {
  readonly etape: string;
  readonly passages: number;
  readonly secondes: number;
  readonly observeesSecondes: number;
}
export interface DureeAttente extends Intervalle {
  readonly attente: Attente;
  readonly secondes: number;
  /** Duration − announced delay; null without a delay. Negative: earlier than said. */
  readonly depassementSecondes: number | null;
  readonly pauseCompriseSecondes: number;
  readonly ouverteALaFin: boolean;
}
export interface PointRessenti {
  readonly id: string;
  /** Real ms. */
  readonly vecu: number;
  readonly instant: Instant;
  readonly valeur: Ressenti;
  readonly emotion: string | null;
}
/** In the order lived; a null value makes a hole. */
export interface Courbe {
  readonly patient: readonly PointRessenti[];
  readonly proche: readonly PointRessenti[];
  readonly supposee: readonly PointRessenti[];
}
export interface Saut {
  readonly instant: Instant;
  /** Ms added to (+) or taken from (−) the wall clock. */
  readonly ecart: number;
}
export interface Chronologie extends Intervalle {
  /** Still running: `fin` is then the time of reading. */
  readonly enCours: boolean;
  readonly interrompu: boolean;
  readonly dureeTotale: number;
  readonly dureeObservee: number;
  readonly pauses: Total & { readonly sansReprise: boolean; readonly detail: readonly Intervalle[] };
  readonly attentes: Total & {
    readonly annoncees: Total;
    readonly nonAnnoncees: Total;
    /** Nobody said yet whether it was announced. */
    readonly nonPrecisees: Total;
    readonly patient: Total;
    readonly proche: Total;
    readonly auMoinsUnePersonne: number;
    readonly plusLongue: DureeAttente | null;
    readonly detail: readonly DureeAttente[];
  };
  readonly passages: readonly PassageEtape[];
  readonly etapes: readonly DureeEtape[];
  readonly courbe: Courbe;
  /** Seconds during which the last known places of the patient and of the proche differ. */
  readonly deuxLieux: number;
  readonly comptes: Comptes;
  readonly sauts: readonly Saut[];
}
export interface Comptes {
  readonly actes: number;
  readonly relevesNotes: number;
  readonly releves: number;
  readonly parSource: { readonly vu: number; readonly dit: number; readonly suppose: number };
  readonly parEtape: Readonly<Record<string, number>>;
  readonly surLeProche: number;
  readonly pointsForts: number;
  readonly nonVus: number;
  readonly apresCoup: number;
  readonly corrections: number;
  readonly effacements: number;
  readonly alertes: Readonly<Record<string, number>>;
}
