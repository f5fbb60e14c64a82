import type { Octets } from '../vault/octets.ts';
import type { Scelle } from '../vault/sceller.ts';
import { ErreurDisque } from './disque/erreur-disque.ts';
import type { Genre, JournalDeSecours, Trame } from './disque/registre-fichier.ts';
import { ErreurEnregistrement } from './erreurs.ts';
import { recenser } from './places.ts';
import { deCharge, enCharge, nomDeCle, vueDeCharge } from './rangees.ts';
import type { CleRangee, Rangee } from './rangees.ts';

const GENRES: readonly Genre[] = ['ligne', 'brouillon', 'reglages', 'refonte-complete', 'oubli'];
/** Bytes of frames that nothing reads any more, above which the file is written anew. */
const MORTS_TOLERES = 1 << 20;

/** The sealed lines in the « journal de secours ». */
export class PremiereCopie {
  readonly #journal: JournalDeSecours;

  constructor(journal: JournalDeSecours) {
    this.#journal = journal;
  }

  /** On the disk when it returns. Throws `ErreurEnregistrement`: nothing was written. */
  ajouter(trames: readonly Trame[]): void {
    try {
      this.#journal.ajouter(trames);
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      throw Object.assign(new ErreurEnregistrement(erreur.motif === 'place' ? 'quota' : 'disque'), {
        cause: erreur,
      });
    }
  }

  /** False when the disk refuses: nothing is changed, what is missing is read in the second copy. */
  tenter(trames: readonly Trame[]): boolean {
    try {
      this.#journal.ajouter(trames);
      return true;
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      return false;
    }
  }

  /** By their names, alive or not. */
  cles(): Map<string, CleRangee> {
    return recenser(this.#journal.noms('ligne'));
  }

  /** Null when it is damaged there. */
  ligne(cle: CleRangee): Rangee | null {
    const charge = this.#journal.lire('ligne', nomDeCle(cle));
    return charge && { cle, scelle: deCharge(charge) };
  }

  /** Many at once, as they lie there: only their seal tells whether they are whole. Null where there is none. */
  lignes(cles: readonly CleRangee[]): (Rangee | null)[] {
    const charges = this.#journal.lireEnsemble('ligne', cles.map(nomDeCle));
    return cles.map((cle, i) => {
      const charge = charges[i];
      return charge ? { cle, scelle: vueDeCharge(charge) } : null;
    });
  }

  feuille(nom: string): Scelle | null {
    const charge = this.#journal.lire('reglages', nom);
    return charge && deCharge(charge);
  }

  /** Drafts by name: see `chargeDeBrouillon`. */
  brouillons(): (readonly [nom: string, charge: Octets])[] {
    return this.#journal.noms('brouillon').flatMap((nom) => {
      const charge = this.#journal.lire('brouillon', nom);
      return charge ? [[nom, charge] as const] : [];
    });
  }

  /** Takes out what `garder` does not want, when there is some or when too much of the file is dead. */
  alleger(garder: (genre: Genre, nom: string) => boolean): void {
    const aJeter = GENRES.some((genre) => this.#journal.noms(genre).some((nom) => !garder(genre, nom)));
    if (!aJeter && this.#journal.octetsMorts < MORTS_TOLERES) return;
    try {
      this.#journal.compacter(garder);
    } catch (erreur) {
      // The file in use stays whole: it is only longer than it needs to be.
      if (!(erreur instanceof ErreurDisque)) throw erreur;
    }
  }
}

export const trame = (genre: Genre, nom: string, charge: Octets): Trame => ({ genre, nom, charge });

export const trameDeLigne = ({ cle, scelle }: Rangee): Trame =>
  trame('ligne', nomDeCle(cle), enCharge(scelle));
