import type { Octets } from '../../vault/octets.ts';
import type { Fichier } from './disque.ts';
import { ErreurDisque } from './erreur-disque.ts';
import type { MotifDisque } from './erreur-disque.ts';

/** FileSystemSyncAccessHandle, which the DOM library of TypeScript keeps for Workers. */
export interface PoigneeSynchrone {
  read(tampon: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(tampon: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  getSize(): number;
  truncate(taille: number): void;
  flush(): void;
  close(): void;
}

const MOTIFS: Readonly<Record<string, MotifDisque>> = {
  QuotaExceededError: 'place',
  NoModificationAllowedError: 'occupe',
  NotFoundError: 'absent',
  SecurityError: 'absent',
  NotAllowedError: 'absent',
};

/** What the browser threw, by our names; anything else than a refusal of the browser is left as it is. */
export const nommer = (erreur: unknown): unknown =>
  erreur instanceof DOMException ? new ErreurDisque(MOTIFS[erreur.name] ?? 'panne', erreur) : erreur;

export class FichierOpfs implements Fichier {
  readonly #poignee: PoigneeSynchrone;

  constructor(poignee: PoigneeSynchrone) {
    this.#poignee = poignee;
  }

  taille(): number {
    return demander(() => this.#poignee.getSize());
  }

  lire(position: number, longueur: number): Octets {
    const octets = new Uint8Array(Math.max(0, Math.min(longueur, this.taille() - position)));
    const lus = demander(() => this.#poignee.read(octets, { at: position }));
    return octets.subarray(0, lus);
  }

  ecrire(position: number, octets: Uint8Array): void {
    const avant = this.taille();
    try {
      const ecrits = demander(() => this.#poignee.write(new Uint8Array(octets), { at: position }));
      if (ecrits < octets.length) throw new ErreurDisque('place');
    } catch (erreur) {
      this.#ramener(avant);
      throw erreur;
    }
  }

  couper(taille: number): void {
    demander(() => this.#poignee.truncate(taille));
  }

  vider(): void {
    demander(() => this.#poignee.flush());
  }

  fermer(): void {
    this.#poignee.close();
  }

  /** The first failure is the one to be told. */
  #ramener(taille: number): void {
    try {
      if (this.#poignee.getSize() > taille) this.#poignee.truncate(taille);
    } catch (erreur) {
      if (!(erreur instanceof DOMException)) throw erreur;
    }
  }
}

function demander<T>(travail: () => T): T {
  try {
    return travail();
  } catch (erreur) {
    throw nommer(erreur);
  }
}
