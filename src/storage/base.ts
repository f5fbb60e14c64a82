import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import type { Scelle } from '../vault/sceller.ts';
import { ecrireStrict } from './ecriture-stricte.ts';
import type { Transaction } from './ecriture-stricte.ts';
import type { Marque } from './marque.ts';
import type { BrouillonScelle, CleRangee } from './rangees.ts';
import {
  ErreurAutreOnglet,
  ErreurEnregistrement,
  ErreurLecture,
  ErreurVersionPlusRecente,
} from './erreurs.ts';

export const NOM_BASE = 'sillage';
export const VERSION_BASE = 2;

export interface SchemaSillage extends DBSchema {
  entete: { key: string; value: Marque };
  ecritures: { key: CleRangee; value: Scelle };
  brouillons: { key: string; value: BrouillonScelle };
  reglages: { key: string; value: Scelle };
}

export type Magasin = StoreNames<SchemaSillage>;
/** What a transaction asks; see `ecrireStrict`. */
export type Ecrivain = (tx: Transaction<SchemaSillage>) => readonly Promise<unknown>[];

export type Connexion = IDBPDatabase<SchemaSillage>;

/** Each step goes from one version to the next; a database of any age walks through all those it misses. */
const MIGRATIONS: readonly ((db: Connexion) => void)[] = [
  (db) => {
    for (const magasin of ['entete', 'ecritures', 'brouillons', 'reglages'] as const)
      db.createObjectStore(magasin);
  },
  // Same stores, other rows: those of version 1 need the passphrase to be moved (`migration-v1.ts`).
  () => undefined,
];

/** The connection: opened late, reopened once when the browser drops it, and silent for good after a disk failure. */
export class Base {
  readonly #nom: string;
  readonly #version: number;
  #ouverture: Promise<Connexion> | null = null;
  #aReconnaitre: ((db: Connexion) => Promise<void>) | null = null;
  #disqueEnPanne = false;
  #perte = false;

  constructor(nom: string = NOM_BASE, version: number = VERSION_BASE) {
    this.#nom = nom;
    this.#version = version;
  }

  /** True when the browser said that it threw a damaged database away (Chromium only). */
  get perte(): boolean {
    return this.#perte;
  }

  /** From now on, a reopened database must be the same one: `verifier` throws when it is not. */
  reconnaitre(verifier: (db: Connexion) => Promise<void>): void {
    this.#aReconnaitre = verifier;
  }

  async lire<T>(travail: (db: Connexion) => Promise<T>): Promise<T> {
    try {
      return await this.#avecReouverture(travail);
    } catch (erreur) {
      throw erreur instanceof DOMException ? new ErreurLecture() : erreur;
    }
  }

  /** Resolves once on disk. */
  async ecrire(magasins: readonly Magasin[], travail: Ecrivain): Promise<void> {
    if (this.#disqueEnPanne) throw new ErreurEnregistrement('disque');
    try {
      await this.#avecReouverture((db) => ecrireStrict(db, magasins, travail));
    } catch (erreur) {
      throw this.#nommer(erreur);
    }
  }

  async fermer(): Promise<void> {
    const ouverture = this.#ouverture;
    this.#ouverture = null;
    (await ouverture?.catch(() => null))?.close();
  }

  /** `InvalidStateError` comes from `transaction()` on a dead connection: nothing was written, trying again is safe. */
  async #avecReouverture<T>(travail: (db: Connexion) => Promise<T>): Promise<T> {
    try {
      return await travail(await this.#connexion());
    } catch (erreur) {
      if (!estDom(erreur, 'InvalidStateError')) throw erreur;
      await this.fermer();
      return travail(await this.#connexion());
    }
  }

  #connexion(): Promise<Connexion> {
    this.#ouverture ??= this.#ouvrir().catch((erreur: unknown) => {
      this.#ouverture = null;
      throw erreur;
    });
    return this.#ouverture;
  }

  async #ouvrir(): Promise<Connexion> {
    const db = await this.#ouvrirOuDire();
    try {
      await this.#aReconnaitre?.(db);
      return db;
    } catch (erreur) {
      db.close();
      throw erreur;
    }
  }

  /** `blocked` leaves the opening pending until the other tab closes: answered at once instead. */
  async #ouvrirOuDire(): Promise<Connexion> {
    const oublier = (): void => void this.fermer();
    let dire: (bloquee: null) => void = () => undefined;
    const bloquee = new Promise<null>((resoudre) => (dire = resoudre));
    const ouverture = openDB<SchemaSillage>(this.#nom, this.#version, {
      upgrade: (db, ancienne, _nouvelle, _tx, evenement) => {
        for (const migration of MIGRATIONS.slice(ancienne)) migration(db);
        // Two copies and a real recovery come later; until then at least nobody is told that all is well.
        if ('dataLoss' in evenement && evenement.dataLoss === 'total') this.#perte = true;
      },
      blocked: () => dire(null),
      blocking: oublier,
      terminated: oublier,
    }).catch((erreur: unknown) => {
      throw estDom(erreur, 'VersionError') ? new ErreurVersionPlusRecente() : erreur;
    });
    const db = await Promise.race([ouverture, bloquee]);
    if (db) return db;
    ouverture.then((tardive) => tardive.close()).catch(() => undefined);
    throw new ErreurAutreOnglet();
  }

  /**
   * After a disk failure other than a quota, Chromium accepts further writes and then throws the whole database
   * away at its next start (14 runs of 14, notes: store.md §0): so nothing more is written until then.
   */
  #nommer(erreur: unknown): unknown {
    if (!(erreur instanceof DOMException)) return erreur;
    if (erreur.name === 'ConstraintError') return erreur;
    if (erreur.name === 'QuotaExceededError') return new ErreurEnregistrement('quota');
    if (erreur.name === 'InvalidStateError') return new ErreurEnregistrement('connexion');
    this.#disqueEnPanne = true;
    return new ErreurEnregistrement('disque');
  }
}

const estDom = (erreur: unknown, name: string): boolean =>
  erreur instanceof DOMException && erreur.name === name;
