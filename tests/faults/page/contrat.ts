/** What Node asks of the page, and what the page tells Node without being asked. */

import type { Reglages } from '../../../src/domain/reglages.ts';

/** Told at once, one by one: nothing that was said saved can be hidden by the death of the browser. */
export type Nouvelle =
  | { readonly quoi: 'acquittee'; readonly suivi: string; readonly id: string }
  | {
      readonly quoi: 'refusee';
      readonly suivi: string;
      readonly id: string;
      readonly erreur: string;
      readonly message: string;
    }
  | { readonly quoi: 'brouillon'; readonly cle: string; readonly rang: number }
  | { readonly quoi: 'perdu' }
  | DuWorker;

/** From the Worker of the `instrumentee` build. */
export type DuWorker =
  | { readonly quoi: 'cle'; readonly origine: string; readonly hex: string }
  | { readonly quoi: 'operation'; readonly rang: number; readonly nom: string }
  | { readonly quoi: 'arret'; readonly rang: number; readonly nom: string };

/** To that Worker: stop for ever just before the write of this rank, counted from now; or change its clock. */
export type Consigne =
  | { readonly essai: 'armer'; readonly rang: number }
  | { readonly essai: 'sauter'; readonly ms: number };

/** A suivi as it is read back. */
export interface Lu {
  /** In the order of the registre. */
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly instants: readonly {
    readonly mural: number;
    readonly monotone: number;
    readonly session: string;
    readonly decalage: number;
  }[];
  /** Ids whose words are not those that were written. */
  readonly alterees: readonly string[];
  /** First line whose link, words or signature is wrong, or null. */
  readonly fausse: string | null;
}

export interface Brouillon {
  readonly rang: number;
  readonly texte: string;
}

export interface Essai {
  etat(): Promise<string>;
  creer(phrase: string): Promise<void>;
  ouvrir(phrase: string): Promise<void>;
  changerPhrase(ancienne: string, nouvelle: string): Promise<void>;
  fermer(): Promise<void>;
  /** What the coffre says of its copies since it was started, in short; empty when all is well. */
  avis(): Promise<string>;
  lister(): Promise<readonly string[]>;
  lire(suivi: string): Promise<Lu>;
  /** So many ecritures one after the other. Resolves to the number of receipts. */
  ecrire(suivi: string, nombre: number, texte?: string): Promise<number>;
  /** Several at a time, without end: until `cesser` or death. */
  ecrireSansCesse(suivi: string, voies: number): void;
  /** A draft that never stops growing, from this rank on. */
  taperSansCesse(cle: string, depuis: number): void;
  /** Resolves once everything under way has been answered. */
  cesser(): Promise<void>;
  garderBrouillon(cle: string, brouillon: Brouillon): Promise<void>;
  lireBrouillon(cle: string): Promise<Brouillon | null>;
  /** The withdrawal that destroys everything. */
  retirer(suivi: string): Promise<void>;
  /** The words of one ecriture are destroyed, the others stay. */
  effacerPassage(suivi: string, cible: string): Promise<void>;
  /** The whole file, closed for this address (`age1…`). */
  sauvegarder(destinataire: string): Promise<Uint8Array>;
  /** Resolves to the number of lines that were not here. */
  restaurer(sauvegarde: Uint8Array, identite: string): Promise<number>;
  reglages(): Promise<Reglages | null>;
  /** A coffre of version 1, from the JSON of its rows; the Worker must not have been asked anything yet. */
  poserV1(json: string): Promise<void>;
  /** Of the coffre whose rows IndexedDB holds. */
  versionEnBase(): Promise<number>;
  persistance(): Promise<string>;
  /** As the app does at start: only one tab writes. */
  prendre(): Promise<string>;
  reprendre(): Promise<void>;
  planterLeWorker(): void;
  /** Ms before another phrase is accepted. */
  attente(): Promise<number>;
  /** See `Consigne`; 0 disarms and counts from one again. */
  armer(rang: number): void;
  /** Sets the wall clock, ms ahead of the real one: of the page, and of the Worker of the `instrumentee` build. */
  reglerHorloge(avance: number): void;
}

declare global {
  var essai: Essai;
  /** Given to the page by Node. */
  var dire: (nouvelle: Nouvelle) => Promise<void>;
}
