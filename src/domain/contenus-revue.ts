/** What follows the transmission, beside `revue`, `action` and the promesses. */
import type { DateCivile, PartieFiche } from './contenus.ts';
import type { Tete } from './ecriture.ts';

export interface ContenuCommentaire {
  readonly partie: PartieFiche;
  /** Id of a moment clé or of a constat; absent: the whole part. */
  readonly element?: string;
  readonly texte: string;
}

/** The doctor's right of reply, shown as written. */
export interface ContenuReponseMedicale {
  readonly fonction: string;
  readonly texte: string;
}

export interface ContenuRevueSignee {
  readonly le: DateCivile;
  /** Function of whoever signs. */
  readonly par: string;
  /** The last line of each chain that the signer had before them. */
  readonly tetes: readonly Tete[];
}

export interface ContenusDeLaRevue {
  readonly commentaire: ContenuCommentaire;
  readonly 'a-completer': { readonly raison: string };
  readonly 'reponse-medicale': ContenuReponseMedicale;
  readonly 'revue-signee': ContenuRevueSignee;
  readonly cloture: { readonly le: DateCivile };
}
