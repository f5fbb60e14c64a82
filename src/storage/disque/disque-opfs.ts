import { demenager } from './demenager.ts';
import type { Disque, Fichier, NomFichier } from './disque.ts';
import { FichierOpfs, nommer } from './fichier-opfs.ts';
import type { PoigneeSynchrone } from './fichier-opfs.ts';

const SEAU = 'sillage-cles';

/** The part of the Storage Buckets API that is used; only Chromium has it, and TypeScript does not know it yet. */
interface Seaux {
  open(
    nom: string,
    options: { durability: 'strict'; persisted: boolean },
  ): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }>;
}

interface NavigateurASeaux extends Navigator {
  readonly storageBuckets?: Seaux;
}

interface FichierDeWorker extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<PoigneeSynchrone>;
}

/** Ms, 3 s in all: a Worker that was ended gives its files back a little later. */
const PAUSES = [10, 20, 40, 80, 160, 320, 640, 730, 1_000] as const;

export interface MoyensDuDisque {
  readonly racine: () => Promise<FileSystemDirectoryHandle>;
  /** Absent in Firefox and Safari. */
  readonly seaux: Seaux | undefined;
  readonly attendre: (ms: number) => Promise<void>;
}

const moyensDuNavigateur = (): MoyensDuDisque => ({
  racine: () => navigator.storage.getDirectory(),
  seaux: (navigator as NavigateurASeaux).storageBuckets,
  attendre: (ms) => new Promise((resoudre) => setTimeout(resoudre, ms)),
});

/**
 * The origin's private files (OPFS), in a dedicated Worker only. `cles.b` lies in a Storage Bucket of its own where
 * there are any: each bucket has its own directory on the disk, and one damaged directory empties all that it holds
 * (notes: store.md §2.3).
 */
export class DisqueOpfs implements Disque {
  readonly #moyens: MoyensDuDisque;

  constructor(moyens: MoyensDuDisque = moyensDuNavigateur()) {
    this.#moyens = moyens;
  }

  async disponible(): Promise<boolean> {
    if (!('FileSystemFileHandle' in globalThis)) return false;
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return false;
    return this.#moyens.racine().then(
      () => true,
      () => false,
    );
  }

  async existe(nom: NomFichier): Promise<boolean> {
    const seau = nom === 'cles.b' ? await this.#seau() : null;
    const dossier = seau ?? (await this.#moyens.racine());
    return dossier.getFileHandle(nom).then(
      () => true,
      () => false,
    );
  }

  async ouvrir(nom: NomFichier, creer: boolean): Promise<Fichier | null> {
    try {
      const racine = await this.#moyens.racine();
      const seau = nom === 'cles.b' ? await this.#seau() : null;
      if (!seau) return await this.#ouvrirDans(racine, nom, creer);
      const egare = await this.#ouvrirDans(racine, nom, false);
      if (!egare) return await this.#ouvrirDans(seau, nom, creer);
      return await this.#ramener(egare, racine, seau, nom);
    } catch (erreur) {
      throw nommer(erreur);
    }
  }

  /** Null also when the bucket is damaged: the other copy must still open the coffre. */
  #seau(): Promise<FileSystemDirectoryHandle | null> {
    const ouverture = this.#moyens.seaux?.open(SEAU, { durability: 'strict', persisted: true });
    return ouverture?.then((seau) => seau.getDirectory()).catch(() => null) ?? Promise.resolve(null);
  }

  /**
   * A copy of the keys made outside the bucket, at a time when the browser gave none: it is the later one, and
   * left there it would keep seeds that are to be erased.
   */
  async #ramener(
    egare: Fichier,
    racine: FileSystemDirectoryHandle,
    seau: FileSystemDirectoryHandle,
    nom: NomFichier,
  ): Promise<Fichier | null> {
    const fichier = await this.#ouvrirDans(seau, nom, true).catch((erreur: unknown) => {
      egare.fermer();
      throw erreur;
    });
    try {
      if (fichier) demenager(egare, fichier);
    } catch (erreur) {
      fichier?.fermer();
      throw erreur;
    } finally {
      egare.fermer();
    }
    // Empty by now: when it cannot be removed, the next opening finds nothing in it to move.
    await racine.removeEntry(nom).catch(() => undefined);
    return fichier;
  }

  async #ouvrirDans(
    dossier: FileSystemDirectoryHandle,
    nom: NomFichier,
    creer: boolean,
  ): Promise<Fichier | null> {
    const fichier = await dossier.getFileHandle(nom, { create: creer }).catch((erreur: unknown) => {
      if (!creer && porte(erreur, 'NotFoundError')) return null;
      throw erreur;
    });
    return fichier && new FichierOpfs(await this.#prendre(fichier as FichierDeWorker));
  }

  async #prendre(fichier: FichierDeWorker): Promise<PoigneeSynchrone> {
    for (const pause of PAUSES) {
      try {
        return await fichier.createSyncAccessHandle();
      } catch (erreur) {
        if (!porte(erreur, 'NoModificationAllowedError')) throw erreur;
        await this.#moyens.attendre(pause);
      }
    }
    return fichier.createSyncAccessHandle();
  }
}

const porte = (erreur: unknown, nom: string): boolean =>
  erreur instanceof DOMException && erreur.name === nom;
