import type { Contenus, TypeEcriture } from './contenus.ts';
import type { Instant } from './instant.ts';

export type Auteur = 'suiveur' | 'cadre-de-sante' | 'referent-qualite' | 'patient' | 'proche';

/** The end of one chain, as somebody knows it. `tete`: SHA-256 hex of the canonical header at `seq`. */
export interface Tete {
  readonly appareil: string;
  readonly seq: number;
  readonly tete: string;
}

/** What the chain commits to. Holds no word of anybody: those are in the `Corps`. */
export interface EnTete {
  readonly v: 1;
  readonly suivi: string;
  readonly appareil: string;
  /** 1, 2, 3… without a hole, per (suivi, appareil). */
  readonly seq: number;
  /** Stable name of what was written; other ecritures cite it. */
  readonly id: string;
  readonly type: TypeEcriture;
  readonly instant: Instant;
  readonly auteur: Auteur;
  /** SHA-256 hex of the canonical JSON of the body: salted, so that erasing the body leaves nothing to guess. */
  readonly empreinte: string;
  /** Head of the former ecriture, or 64 zeros. */
  readonly prev: string;
  /**
   * Ids, of this suivi and of any appareil, whose content this ecriture destroys: sorted, absent when none. Other
   * copies destroy it too when they receive this line.
   */
  readonly efface?: readonly string[];
  /**
   * Heads of the other chains of this suivi that the writer knew, those that moved since its own former ecriture:
   * sorted by appareil, absent when none. What they end comes before this line, whatever the clocks say.
   */
  readonly vu?: readonly Tete[];
}

export interface Corps {
  /** 16 random bytes, hex. */
  readonly sel: string;
  readonly contenu: unknown;
}

/** One line of a registre. `corps` is null once its content was erased: the chain still verifies. */
export interface Ecriture {
  readonly entete: EnTete;
  readonly corps: Corps | null;
}

/** What a screen hands to the coffre; the coffre gives `seq`, `prev`, salt and digest. */
export interface AEcrire<T extends TypeEcriture = TypeEcriture> {
  readonly suivi: string;
  readonly id: string;
  readonly type: T;
  readonly instant: Instant;
  readonly auteur: Auteur;
  readonly contenu: Contenus[T];
  /** Ids of ecritures whose content must be destroyed in the same transaction. */
  readonly efface?: readonly string[];
  /** An adieu: every former ecriture of the suivi is destroyed, this one alone remains. */
  readonly effaceTout?: boolean;
  /** Written in the same stroke, right after an adieu: all are there, or none. They erase nothing. */
  readonly suites?: readonly AEcrire[];
}

/** The coffre's receipt: given only once the ecriture is on disk. */
export interface Enregistre {
  readonly ecriture: Ecriture;
  readonly tete: string;
  /** Saved in one copy only: the other one refuses everything until the browser restarts. */
  readonly degrade?: boolean;
}
