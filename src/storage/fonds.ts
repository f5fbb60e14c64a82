import type { EtatDesCopies } from '../domain/portes.ts';
import { AGE_SUR } from './berceau.ts';
import type { Berceau } from './berceau.ts';
import type { Base } from './base.ts';
import { Copies } from './copies.ts';
import type { Disque } from './disque/disque.ts';
import { ErreurDisque } from './disque/erreur-disque.ts';
import { JournalDeSecours } from './disque/registre-fichier.ts';
import { FichierCles } from './disque/trousseau-fichier.ts';
import { ecrireEntete, lireEntete } from './entete.ts';
import type { EnteteCoffre } from './entete.ts';
import { Graines } from './graines.ts';
import { ErreurCoffreAbime, ErreurEnregistrement, ErreurLecture } from './erreurs.ts';
import { estEnVersion1, exigerMarque, lireMarque, nomDuCoffre, reprendre } from './marque.ts';
import { abandonner, acheverRefontes } from './refonte.ts';

export interface MoyensDesFonds {
  readonly base: Base;
  readonly disque: Disque;
  readonly berceau: Berceau;
  /** Wall clock, ms. */
  readonly mural: () => number;
  /** IndexedDB already failed in this session of the browser: see `Copies`. */
  readonly sansBase?: boolean;
}

/** What lies on the device: the trousseau, both copies of the lines. Everything here works with a locked coffre. */
export class Fonds {
  readonly copies: Copies;
  readonly graines: Graines;
  readonly #moyens: MoyensDesFonds;
  readonly #cles: FichierCles;
  readonly #journal: JournalDeSecours;
  #entete: EnteteCoffre;
  #berceauEnRetard = false;

  private constructor(
    moyens: MoyensDesFonds,
    cles: FichierCles,
    journal: JournalDeSecours,
    entete: EnteteCoffre,
    jeune: boolean,
  ) {
    this.#moyens = moyens;
    this.#cles = cles;
    this.#journal = journal;
    this.#entete = entete;
    this.graines = new Graines(cles, moyens.berceau, jeune);
    this.copies = new Copies({
      base: moyens.base,
      journal,
      epoqueDe: (suivi) => this.graines.epoqueVivante(suivi),
      fichiersPresents: () => moyens.disque.existe('registre.a'),
      sansBase: moyens.sansBase ?? false,
    });
  }

  /** Null when there is no coffre of this version here. Finishes what a kill interrupted, and mends. */
  static async ouvrir(moyens: MoyensDesFonds): Promise<Fonds | null> {
    if (!(await moyens.disque.disponible())) throw new ErreurDisque('absent');
    const image = await moyens.berceau.lire();
    const cles = await FichierCles.ouvrir(moyens.disque, { berceau: image?.octets ?? null });
    if (!cles) return null;
    try {
      const entete = lireEntete(cles);
      if (entete) return await Fonds.#monter(moyens, cles, entete, image !== null);
      cles.fermer();
      return null;
    } catch (erreur) {
      cles.fermer();
      // Seeds without a header, and a version 1 still there: a migration was stopped, and starts again.
      if (erreur instanceof ErreurCoffreAbime && (await estEnVersion1(moyens.base))) return null;
      throw erreur;
    }
  }

  /**
   * Makes the files, with this header. `semer`: seeds and lines to put in before IndexedDB forgets what it held
   * (a coffre of version 1). Whatever IndexedDB held goes.
   */
  static async creer(
    moyens: MoyensDesFonds,
    entete: Omit<EnteteCoffre, 'version'>,
    semer: (cles: FichierCles, journal: JournalDeSecours) => void = () => undefined,
  ): Promise<Fonds> {
    const cles = await FichierCles.ouvrir(moyens.disque, { creer: true });
    if (!cles) throw new ErreurDisque('absent');
    let journal: JournalDeSecours | null = null;
    try {
      journal = await JournalDeSecours.ouvrir(moyens.disque);
      journal.compacter(() => false);
      semer(cles, journal);
      const complet = ecrireEntete(cles, entete);
      if (moyens.berceau.disponible) await moyens.berceau.garder(cles.copie());
      journal.fermer();
      const fonds = await Fonds.#monter(moyens, cles, complet, true);
      if (!fonds) throw new ErreurDisque('absent');
      return fonds;
    } catch (erreur) {
      cles.fermer();
      journal?.fermer();
      throw erreur;
    }
  }

  /** Null when the file of the lines vanished before IndexedDB gave up version 1: it still has them all. */
  static async #monter(
    moyens: MoyensDesFonds,
    cles: FichierCles,
    entete: EnteteCoffre,
    jeune: boolean,
  ): Promise<Fonds | null> {
    const journal = await JournalDeSecours.ouvrir(moyens.disque);
    try {
      if (journal.rapport.neuf && (await estEnVersion1(moyens.base))) {
        cles.fermer();
        journal.fermer();
        return null;
      }
      const fonds = new Fonds(moyens, cles, journal, entete, jeune && moyens.berceau.disponible);
      await acheverRefontes(fonds.graines, journal);
      await fonds.#reconnaitreLaBase();
      await fonds.copies.comparer();
      abandonner(fonds.graines, fonds.copies);
      await fonds.vieillir();
      return fonds;
    } catch (erreur) {
      journal.fermer();
      throw erreur;
    }
  }

  get entete(): EnteteCoffre {
    return this.#entete;
  }

  /**
   * The former header is overwritten, in the berceau too: an old passphrase must not open again. `etatDesCopies`
   * says when it could not be.
   */
  async changerEntete(change: Partial<Omit<EnteteCoffre, 'version'>>): Promise<void> {
    this.#entete = ecrireEntete(this.#cles, { ...this.#entete, ...change });
    try {
      await this.graines.renouvelerLeBerceau();
      this.#berceauEnRetard = false;
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      this.#berceauEnRetard = true;
    }
  }

  get essais(): { readonly rates: number; readonly jusqua: number } {
    return this.#cles.lireEssais();
  }

  garderEssais(essais: { readonly rates: number; readonly jusqua: number }): void {
    this.#cles.ecrireEssais(essais);
  }

  get etatDesCopies(): EtatDesCopies {
    const { reparees, degrade } = this.copies;
    const suivisFermes = this.copies.suivis().filter((suivi) => this.graines.de(suivi) === null).length;
    return {
      reparees,
      degrade,
      suivisFermes,
      clesReparees: this.#cles.rapport.reparees.length > 0,
      ancienneSerrure: this.#cles.ancienEntete || this.#berceauEnRetard,
    };
  }

  /** Ms to wait before the first suivi, where nothing but time makes a new file safe; else 0. */
  get tropNeuf(): number {
    if (this.#moyens.berceau.disponible) return 0;
    const age = this.#age;
    return age < 0 ? 0 : Math.max(0, AGE_SANS_BERCEAU - age);
  }

  /** Old enough, the files are trusted alone. */
  async vieillir(): Promise<void> {
    if (this.#age >= 0 && this.#age < AGE_SUR) return;
    await this.graines.quitterLeBerceau();
    this.#berceauEnRetard = false;
  }

  fermer(): void {
    this.#cles.fermer();
    this.#journal.fermer();
  }

  /** Negative when the clock was set back. */
  get #age(): number {
    return this.#moyens.mural() - this.#entete.creeA;
  }

  /**
   * IndexedDB that holds another coffre, or a version 1 already moved, starts anew: the header decides. Version 1
   * stays as long as a power cut could take the files that replace it.
   */
  async #reconnaitreLaBase(): Promise<void> {
    const { base } = this.#moyens;
    const { coffre } = this.#entete;
    if (this.#moyens.sansBase) return;
    try {
      const marque = await lireMarque(base);
      const ancienne = marque?.version === 1;
      if (ancienne && this.tropNeuf > 0) return this.copies.laisserLaBase();
      if (nomDuCoffre(marque) !== coffre)
        await reprendre(base, coffre, ancienne ? this.copies.toutLeJournal() : () => []);
      base.reconnaitre((db) => exigerMarque(db, coffre));
    } catch (erreur) {
      // The first copy is enough to go on: `Copies` says that the second is missing.
      if (!(erreur instanceof ErreurLecture || erreur instanceof ErreurEnregistrement)) throw erreur;
    }
  }
}

const AGE_SANS_BERCEAU = 60_000;
