import { hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';
import { desceller, sceller } from './sceller.ts';
import type { Scelle } from './sceller.ts';

const CONTEXTE = 'sillage|memoire|v1';

/**
 * The vault key of an open coffre, for the few acts that need its bytes again (a new lock, a new passphrase).
 * Between two acts no script can read them: they are sealed under a key that WebCrypto does not give out. Whoever
 * reads the memory of the browser itself finds both.
 */
export class CleEnMemoire {
  readonly #secret: CryptoKey;
  readonly #scelle: Scelle;

  private constructor(secret: CryptoKey, scelle: Scelle) {
    this.#secret = secret;
    this.#scelle = scelle;
  }

  /** The caller still blanks the bytes given. */
  static async de(cleCoffre: Octets, hasard: Hasard = hasardSysteme): Promise<CleEnMemoire> {
    const secret = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    return new CleEnMemoire(secret, await sceller(secret, cleCoffre, CONTEXTE, hasard));
  }

  /** Lends the bytes for the time of `travail`, then blanks them. */
  async preter<T>(travail: (cleCoffre: Octets) => Promise<T>): Promise<T> {
    const cleCoffre = await desceller(this.#secret, this.#scelle, CONTEXTE);
    if (!cleCoffre) throw new TypeError('Clé en mémoire illisible');
    try {
      return await travail(cleCoffre);
    } finally {
      cleCoffre.fill(0);
    }
  }
}
