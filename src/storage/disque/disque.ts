/** What the coffre asks of the disk beside IndexedDB: few named files, made once, written in place. */
import type { Octets } from '../../vault/octets.ts';

/** `cles.b` stands apart from the others where the browser allows it (see `disque-opfs.ts`). */
export type NomFichier = 'cles.a' | 'cles.b' | 'registre.a' | 'registre.b';

/** All calls are synchronous, as those of a FileSystemSyncAccessHandle. Every failure is an `ErreurDisque`. */
export interface Fichier {
  /** Bytes. */
  taille(): number;
  /** Shorter than asked at the end of the file. */
  lire(position: number, longueur: number): Octets;
  /** Throws when fewer bytes were taken than given; what grew past the former end is cut back first. */
  ecrire(position: number, octets: Uint8Array): void;
  couper(taille: number): void;
  /** Returns once the bytes are on the disk. */
  vider(): void;
  fermer(): void;
}

export interface Disque {
  /** Null when it does not exist and `creer` is false. Exclusive: nobody else holds it until `fermer`. */
  ouvrir(nom: NomFichier, creer: boolean): Promise<Fichier | null>;
  /** Whether it is on the disk, held or not: one may go on writing in a file that was taken away. */
  existe(nom: NomFichier): Promise<boolean>;
  /** False: this browser, or this kind of window, gives no such files. */
  disponible(): Promise<boolean>;
}
