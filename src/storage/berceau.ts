import { wrap } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Octets } from '../vault/octets.ts';
import { ErreurDisque } from './disque/erreur-disque.ts';
import { ecrireStrict } from './ecriture-stricte.ts';

/** Ms after which the system has surely written a new file back: nothing was lost after 45 s (notes: store.md §0). */
export const AGE_SUR = 120_000;

export interface Image {
  /** Later images replace former ones. */
  readonly rang: number;
  /** Whole content of a `cles` file. */
  readonly octets: Octets;
}

/**
 * Where the keys sleep while their files are very young. A file just created vanishes at a power cut until the
 * system has written its directory back; a Storage Bucket just created does not, and deleting one takes its
 * bytes off the disk at once (both measured, notes: store.md §0). So it never holds keys for long.
 */
export interface Berceau {
  readonly disponible: boolean;
  lire(): Promise<Image | null>;
  garder(octets: Octets): Promise<void>;
  /** After this, no byte of it is left. */
  oublier(): Promise<void>;
}

/** Two names in turn: what a former image held must not stay in the log of a later one. */
const SEAUX = ['sillage-berceau-a', 'sillage-berceau-b'] as const;
const MAGASIN = 'image';

interface SchemaBerceau extends DBSchema {
  image: { key: string; value: Image };
}

/** The part of the Storage Buckets API that is used; TypeScript does not know it yet. */
interface Seaux {
  open(
    nom: string,
    options: { durability: 'strict'; persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
  keys(): Promise<readonly string[]>;
  delete(nom: string): Promise<void>;
}

export class BerceauEnSeau implements Berceau {
  #seaux: Seaux | undefined;

  /** `seaux`: `navigator.storageBuckets`, which only Chromium has. */
  constructor(seaux = (globalThis.navigator as { storageBuckets?: Seaux } | undefined)?.storageBuckets) {
    this.#seaux = seaux;
  }

  get disponible(): boolean {
    return this.#seaux !== undefined;
  }

  async lire(): Promise<Image | null> {
    let retenue: Image | null = null;
    for (const nom of await this.#presents()) {
      const image = await this.#lireSeau(nom);
      if (image && image.rang > (retenue?.rang ?? 0)) retenue = image;
    }
    return retenue;
  }

  /** A browser that gives no bucket after all (a very small disk) is one that has none. */
  async garder(octets: Octets): Promise<void> {
    try {
      await this.#garder(octets);
    } catch {
      await this.oublier();
      this.#seaux = undefined;
    }
  }

  async #garder(octets: Octets): Promise<void> {
    const rang = ((await this.lire())?.rang ?? 0) + 1;
    const nom = SEAUX[rang % 2 === 0 ? 0 : 1];
    await this.#seaux?.delete(nom);
    const db = await this.#ouvrir(nom);
    await ecrireStrict(db, [MAGASIN], (tx) => [tx.objectStore(MAGASIN).put({ rang, octets }, MAGASIN)]);
    db.close();
    for (const autre of await this.#presents()) if (autre !== nom) await this.#seaux?.delete(autre);
  }

  /** Throws `ErreurDisque`: the keys are still there. */
  async oublier(): Promise<void> {
    try {
      for (const nom of await this.#presents()) await this.#seaux?.delete(nom);
    } catch (erreur) {
      throw new ErreurDisque('panne', erreur);
    }
  }

  async #presents(): Promise<string[]> {
    const noms = (await this.#seaux?.keys()) ?? [];
    return SEAUX.filter((nom) => noms.includes(nom));
  }

  async #lireSeau(nom: string): Promise<Image | null> {
    const db = await this.#ouvrir(nom);
    const image = await db.get(MAGASIN, MAGASIN);
    db.close();
    return image ?? null;
  }

  async #ouvrir(nom: string): Promise<IDBPDatabase<SchemaBerceau>> {
    if (!this.#seaux) throw new TypeError('Ce navigateur n’a pas de seaux');
    const seau = await this.#seaux.open(nom, { durability: 'strict', persisted: true });
    const demande = seau.indexedDB.open(nom, 1);
    demande.onupgradeneeded = () => void demande.result.createObjectStore(MAGASIN);
    return wrap(demande) as Promise<IDBPDatabase<SchemaBerceau>>;
  }
}
