/** The coffre as the screens see it. Types only: the app and the storage hold the real one. */

import type { RoleDuCoffre } from './roles-du-coffre.ts';

/** Which locks there are, besides the passphrase. */
export interface Serrures {
  /** The 12 printed words. */
  readonly secours: boolean;
  /** The finger or the face of this device. */
  readonly appareil: boolean;
  /** `age1…` of who may open when all else is lost. */
  readonly etablissement: readonly string[];
}

export interface Avis {
  readonly acceptee: boolean;
  readonly texte: string;
}

/** What the door shows. `sans-cles`: lines are there and nothing that opens them. */
export type EtatDeLaPorte =
  | { readonly nom: 'vide' }
  /** `essaisDuCode`: 0 when there is no short code, or none left. */
  | { readonly nom: 'ferme'; readonly serrures: Serrures; readonly essaisDuCode: number }
  | { readonly nom: 'sans-cles'; readonly message: string };

/** The door of a closed coffre. Each way in throws an error whose message is for the person. */
export interface PorteDuCoffre {
  readonly proposerPhrase: () => Promise<{ readonly phrase: string; readonly texte: string }>;
  readonly evaluerPhrase: (phrase: string) => Avis;
  /** `roles`: whom it will serve; none: everybody. */
  readonly creer: (phrase: string, roles: readonly RoleDuCoffre[]) => Promise<void>;
  readonly ouvrir: (phrase: string) => Promise<void>;
  /** Short code of this day; after three wrong ones in a row it no longer opens. */
  readonly ouvrirParCode: (code: string) => Promise<void>;
  /** The 12 words, then a new passphrase for the next time. */
  readonly ouvrirParMots: (mots: string, nouvellePhrase: string) => Promise<void>;
  readonly ouvrirParAppareil: () => Promise<void>;
  /** The recovery key of the establishment (`AGE-SECRET-KEY-1…`), then a new passphrase. */
  readonly ouvrirParEtablissement: (cle: string, nouvellePhrase: string) => Promise<void>;
}

/** How both copies of the coffre are. */
export interface EtatDesCopies {
  /** Lines put back at this start, in one copy from the other. */
  readonly reparees: number;
  /** The keys were put back in one of their two files from the other. */
  readonly clesReparees: boolean;
  /** IndexedDB refused a write, or to open: until the browser restarts, the first copy alone goes on. */
  readonly degrade: boolean;
  /** Suivis whose key is damaged in both files: their lines are there, closed. */
  readonly suivisFermes: number;
  /** A lock that was changed is not erased yet everywhere: with a copy of the disk, the former one would open. */
  readonly ancienneSerrure: boolean;
}

export interface DerniereSauvegarde {
  /** Wall clock, ms. */
  readonly faiteA: number;
  readonly lignes: number;
}

/** What opens a backup. `ici`: it was closed for this device. */
export type CleDeSauvegarde =
  | { readonly phrase: string }
  | { readonly identite: string }
  | { readonly ici: true };

/** A passphrase, or the addresses (`age1…`) of those who may open. */
export type PourSauvegarde = { readonly phrase: string } | { readonly destinataires: readonly string[] };

export interface BilanRestauration {
  readonly suivis: number;
  /** Lines that were not here. */
  readonly nouvelles: number;
  /** Lines that were here, and that the backup says to destroy. */
  readonly effacees: number;
  /** Suivis left as they are here: the backup tells another story of them. */
  readonly contraires: number;
  /** ISO 8601: when the backup was made. */
  readonly faiteLe: string;
}

export interface ChaineVerifiee {
  readonly appareil: string;
  readonly nombre: number;
  /** SHA-256 hex. */
  readonly tete: string;
  /** Fingerprint of the device's key, in groups of 4; null when this coffre has never met that device. */
  readonly empreinte: string | null;
}

export interface Verification {
  readonly chaines: readonly ChaineVerifiee[];
  /** The first line that is not as it was written or signed, or null. */
  readonly fausse: { readonly appareil: string; readonly seq: number; readonly defaut: string } | null;
}

/** What an AbortSignal has: whoever asked may stop it. */
interface Arret {
  throwIfAborted(): void;
}

/** A Blob: this folder knows no platform. */
interface FichierChoisi {
  /** Bytes. */
  readonly size: number;
}

/** The open coffre: its locks, its copies, its backups. */
export interface GardeDuCoffre {
  readonly copies: () => Promise<EtatDesCopies | null>;
  readonly serrures: () => Promise<Serrures>;
  /** Whether 12 words open this coffre. */
  readonly secoursPose: boolean;
  readonly changerPhrase: (ancienne: string, nouvelle: string) => Promise<void>;
  /** 12 words, shown once; nothing changes before `confirmerSecours`. */
  readonly proposerSecours: () => Promise<readonly string[]>;
  readonly confirmerSecours: () => Promise<void>;
  /** False: this device has nothing of the kind. */
  readonly appareilPossible: () => Promise<boolean>;
  readonly poserAppareil: () => Promise<void>;
  readonly retirerAppareil: () => Promise<void>;
  readonly poserEtablissement: (destinataires: readonly string[]) => Promise<void>;
  /** Whether a short code was chosen since the app started. */
  readonly codeCourtPose: boolean;
  readonly jugerCodeCourt: (code: string) => Avis;
  readonly poserCodeCourt: (code: string) => Promise<void>;
  readonly oublierCodeCourt: () => Promise<void>;
  /** `avance`: 0 to 1. Rejects with the reason of `signal` once it is aborted. */
  readonly sauvegarder: (
    pour: PourSauvegarde,
    sortie: {
      readonly recevoir: (morceau: Uint8Array) => Promise<void> | void;
      readonly avance?: (part: number) => void;
      readonly signal?: Arret;
    },
  ) => Promise<{ readonly suivis: number; readonly lignes: number }>;
  /** Once the file is where its owner wanted it. */
  readonly sauvegardeFaite: (lignes: number) => Promise<void>;
  readonly derniereSauvegarde: () => Promise<DerniereSauvegarde | null>;
  /** Takes a backup in, whole or not at all. */
  restaurer(fichier: FichierChoisi, avec: CleDeSauvegarde): Promise<BilanRestauration>;
  readonly verifier: (suivi: string) => Promise<Verification>;
  /** Fingerprint of this device's key, in groups of 4, and the address that files are closed for (`age1…`). */
  readonly identite: () => Promise<{ readonly empreinte: string; readonly destinataire: string }>;
}
