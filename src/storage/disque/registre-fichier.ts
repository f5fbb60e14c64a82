import { joindre } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { ErreurVersionPlusRecente } from '../erreurs.ts';
import { balayer } from './balayer.ts';
import type { Balayage, Entree } from './balayer.ts';
import type { Disque, Fichier } from './disque.ts';
import {
  TAILLE_ENTETE_JOURNAL,
  VERSION_JOURNAL,
  ecrireEnteteJournal,
  lireEnteteJournal,
} from './entete-journal.ts';
import type { EnteteJournal } from './entete-journal.ts';
import { ErreurDisque } from './erreur-disque.ts';
import { mettreAZero } from './mettre-a-zero.ts';
import { chargeNonVerifiee, ecrireTrame, lireCharge, lireTete } from './trame.ts';
import type { Genre, Trame } from './trame.ts';
import { enTranches } from './tranches.ts';

export type { Genre, Trame } from './trame.ts';

const NOMS = ['registre.a', 'registre.b'] as const;

/** How many bytes a compaction writes at a time. */
const LOT = 1 << 20;

export interface RapportJournal {
  /** No journal was there: it has just been made, or what was in it is lost. */
  readonly neuf: boolean;
  /** Bytes cut at the end: a writing that a power cut stopped, which nobody was told was done, or damage there. */
  readonly queue: number;
  /** Bytes in the middle that belong to no whole frame. */
  readonly trous: number;
  /** Frames that can be named and are no longer as written; a former one of the same name, if any, stands in. */
  readonly abimees: readonly { readonly genre: Genre; readonly nom: string }[];
}

interface Cote {
  readonly fichier: Fichier;
  readonly entete: EnteteJournal | null;
  /** Made a moment ago: until the system has written its directory back, a power cut makes it vanish. */
  readonly neuf: boolean;
  /** What was read is on the disk, not in the memory of the system only. */
  readonly sur: boolean;
}

/**
 * The « journal de secours »: one file that only grows, written in place and flushed. Of two frames of one genre
 * and name, the later stands; an `oubli` forgets whatever bears its name until the name is written again, and
 * stays listed so that it can be told to the other copy.
 */
export class JournalDeSecours {
  #courant: Fichier;
  #autre: Fichier;
  readonly #autreNeuf: boolean;
  #generation: number;
  #fin: number;
  readonly #index = new Map<string, Entree>();
  readonly #rapport: RapportJournal;
  /** What a failed writing left to put right before the next one. */
  #aCouper = false;
  #autreAVider = false;

  private constructor(courant: Cote, autre: Cote, balayage: Balayage) {
    this.#courant = courant.fichier;
    this.#autre = autre.fichier;
    this.#autreNeuf = autre.neuf;
    this.#generation = courant.entete?.generation ?? 1;
    this.#fin = balayage.fin;
    this.#indexer(balayage.entrees);
    const { queue, trous, abimees, entrees } = balayage;
    this.#rapport = { neuf: !courant.entete && entrees.length === 0, queue, trous, abimees };
    if (!courant.entete) this.#ecrireEntete(courant.fichier, this.#generation);
    this.#aCouper = queue > 0;
    if (courant.sur && autre.sur) {
      tenter(() => {
        this.#remettreEnOrdre();
        mettreAZero(this.#autre);
      });
    }
  }

  /**
   * Made when absent. Throws ErreurDisque, ErreurVersionPlusRecente (nothing was changed).
   * A start that finds a compaction half done finishes it: the file of higher generation is whole, the other goes.
   */
  static async ouvrir(disque: Disque): Promise<JournalDeSecours> {
    const cotes: Cote[] = [];
    try {
      for (const nom of NOMS) cotes.push(await prendre(disque, nom));
      const plusRecent = cotes.some(({ entete }) => entete && entete.version > VERSION_JOURNAL);
      if (plusRecent) throw new ErreurVersionPlusRecente();
      const lus = cotes.map((cote) => ({ cote, balayage: balayer(cote.fichier) }));
      lus.sort(
        (un, autre) =>
          (autre.cote.entete?.generation ?? 0) - (un.cote.entete?.generation ?? 0) ||
          autre.balayage.entrees.length - un.balayage.entrees.length,
      );
      const [courant, autre] = lus;
      if (!courant || !autre) throw new ErreurDisque('absent');
      return new JournalDeSecours(courant.cote, autre.cote, courant.balayage);
    } catch (erreur) {
      for (const { fichier } of cotes) fichier.fermer();
      throw erreur;
    }
  }

  get rapport(): RapportJournal {
    return this.#rapport;
  }

  /** Bytes that a compaction which keeps everything would give back. */
  get octetsMorts(): number {
    const vivants = [...this.#index.values()].reduce((somme, { debut, fin }) => somme + fin - debut, 0);
    return this.#fin - TAILLE_ENTETE_JOURNAL - vivants;
  }

  /** Names of the frames in force, in the order they were written. */
  noms(genre: Genre): string[] {
    return [...this.#index.values()].filter((entree) => entree.genre === genre).map(({ nom }) => nom);
  }

  /** Null when there is none, or when it has been damaged since the opening. */
  lire(genre: Genre, nom: string): Octets | null {
    const entree = this.#index.get(cleDe(genre, nom));
    return entree
      ? (chargeDe(this.#courant.lire(entree.debut, entree.fin - entree.debut))?.slice() ?? null)
      : null;
  }

  /**
   * Many at once, in the order of `noms`. Their CRC is not checked: for what its own seal vouches for. Null where
   * there is none.
   */
  lireEnsemble(genre: Genre, noms: readonly string[]): (Octets | null)[] {
    const entrees = noms.map((nom) => this.#index.get(cleDe(genre, nom)) ?? null);
    const charges = new Map<Entree, Octets>();
    for (const { debut, fin, places } of enTranches(entrees.filter((entree) => entree !== null))) {
      const octets = this.#courant.lire(debut, fin - debut);
      for (const place of places)
        charges.set(place, chargeNonVerifiee(octets.subarray(place.debut - debut, place.fin - debut)));
    }
    return entrees.map((entree) => (entree && charges.get(entree)) ?? null);
  }

  /**
   * All of `trames` are on the disk when it returns. A power cut before that may keep any of them without the
   * others: a frame that vouches for others needs a call of its own after theirs.
   * Throws ErreurDisque: none of them is kept.
   */
  ajouter(trames: readonly Trame[]): void {
    if (trames.length === 0) return;
    this.#remettreEnOrdre();
    const ecrites = trames.map(ecrireTrame);
    this.#aCouper = true;
    try {
      this.#courant.ecrire(this.#fin, joindre(ecrites));
      this.#courant.vider();
    } catch (erreur) {
      tenter(() => this.#remettreEnOrdre());
      throw erreur;
    }
    this.#aCouper = false;
    for (const [i, { genre, nom }] of trames.entries()) {
      const debut = this.#fin;
      this.#fin += ecrites[i]?.length ?? 0;
      this.#indexer([{ genre, nom, debut, fin: this.#fin }]);
    }
  }

  /**
   * Writes what is in force and `garder` wants into the other file, which then takes over; the former one is
   * overwritten and emptied. At any moment one of the two is whole. False when it has to wait for the next opening,
   * because the other file is too young to be trusted. Throws ErreurDisque: nothing has changed.
   */
  compacter(garder: (genre: Genre, nom: string) => boolean = () => true): boolean {
    if (this.#autreNeuf) return false;
    this.#remettreEnOrdre();
    const gardees = [...this.#index.values()].filter(({ genre, nom }) => garder(genre, nom));
    this.#autreAVider = true;
    let balayage: Balayage;
    try {
      mettreAZero(this.#autre);
      const ecrites = this.#recopier(gardees);
      balayage = balayer(this.#autre);
      if (balayage.entrees.length !== ecrites || balayage.trous > 0) throw new ErreurDisque('panne');
      this.#ecrireEntete(this.#autre, this.#generation + 1);
    } catch (erreur) {
      tenter(() => this.#remettreEnOrdre());
      throw erreur;
    }
    this.#autreAVider = false;
    [this.#courant, this.#autre] = [this.#autre, this.#courant];
    this.#generation += 1;
    this.#fin = balayage.fin;
    this.#index.clear();
    this.#indexer(balayage.entrees);
    // Of lower generation from now on: if it cannot be emptied, the next opening will.
    tenter(() => mettreAZero(this.#autre));
    return true;
  }

  fermer(): void {
    this.#courant.fermer();
    this.#autre.fermer();
  }

  /** Gives the number of frames written: one damaged since the opening is left behind. */
  #recopier(gardees: readonly Entree[]): number {
    let position = TAILLE_ENTETE_JOURNAL;
    let lot: Octets[] = [];
    let enAttente = 0;
    let ecrites = 0;
    const ecrireLot = (): void => {
      if (lot.length > 0) this.#autre.ecrire(position, joindre(lot));
      position += enAttente;
      lot = [];
      enAttente = 0;
    };
    for (const { debut, fin, places } of enTranches(gardees)) {
      const octets = this.#courant.lire(debut, fin - debut);
      for (const place of places) {
        const trame = octets.subarray(place.debut - debut, place.fin - debut);
        if (!chargeDe(trame)) continue;
        lot.push(trame);
        enAttente += trame.length;
        ecrites += 1;
      }
      if (enAttente >= LOT) ecrireLot();
    }
    ecrireLot();
    this.#autre.vider();
    return ecrites;
  }

  #indexer(entrees: readonly Entree[]): void {
    for (const entree of entrees) {
      const { genre, nom } = entree;
      if (genre === 'oubli') for (const autre of OUBLIABLES) this.#index.delete(cleDe(autre, nom));
      else this.#index.delete(cleDe('oubli', nom));
      // Deleted first: a Map keeps the place of a key that is set again.
      this.#index.delete(cleDe(genre, nom));
      this.#index.set(cleDe(genre, nom), entree);
    }
  }

  #ecrireEntete(fichier: Fichier, generation: number): void {
    fichier.ecrire(0, ecrireEnteteJournal({ version: VERSION_JOURNAL, generation }));
    fichier.vider();
  }

  /** Nothing is added behind bytes that nobody was told were kept, nor beside a file that could take over. */
  #remettreEnOrdre(): void {
    if (this.#autreAVider) mettreAZero(this.#autre);
    this.#autreAVider = false;
    if (!this.#aCouper) return;
    this.#courant.couper(this.#fin);
    this.#courant.vider();
    this.#aCouper = false;
  }
}

const OUBLIABLES: readonly Genre[] = ['ligne', 'brouillon', 'reglages', 'refonte-complete'];

/** Null when the frame is no longer what was written. */
function chargeDe(trame: Octets): Octets | null {
  const tete = lireTete((longueur) => trame.subarray(0, longueur));
  return tete && lireCharge(tete, trame);
}

const cleDe = (genre: Genre, nom: string): string => `${genre}|${nom}`;

async function prendre(disque: Disque, nom: (typeof NOMS)[number]): Promise<Cote> {
  const present = await disque.ouvrir(nom, false);
  const fichier = present ?? (await disque.ouvrir(nom, true));
  if (!fichier) throw new ErreurDisque('absent');
  try {
    const sur = tenter(() => fichier.vider());
    const entete = lireEnteteJournal(fichier.lire(0, TAILLE_ENTETE_JOURNAL));
    return { fichier, entete, neuf: present === null, sur };
  } catch (erreur) {
    fichier.fermer();
    throw erreur;
  }
}

/** False when the disk refused. */
function tenter(travail: () => void): boolean {
  try {
    travail();
    return true;
  } catch (erreur) {
    if (erreur instanceof ErreurDisque) return false;
    throw erreur;
  }
}
