import type { Berceau, Image } from '../../src/storage/berceau.ts';
import type { Octets } from '../../src/vault/octets.ts';

/** A Storage Bucket that keeps what it is given, and nothing once it is deleted. */
export class BerceauEnMemoire implements Berceau {
  disponible = true;
  #image: Image | null = null;

  lire(): Promise<Image | null> {
    return Promise.resolve(this.#image);
  }

  garder(octets: Octets): Promise<void> {
    this.#image = { rang: (this.#image?.rang ?? 0) + 1, octets: octets.slice() };
    return Promise.resolve();
  }

  oublier(): Promise<void> {
    this.#image = null;
    return Promise.resolve();
  }

  contient(cherches: Uint8Array): boolean {
    return Buffer.from(this.#image?.octets ?? []).includes(Buffer.from(cherches));
  }
}
