import { AUCUN_SEL, deriverAes, deriverHmac, racineHkdf } from './derivation.ts';
import { ErreurGraineAbsente } from './erreurs.ts';
import { enHex, enOctets } from './octets.ts';
import type { Octets } from './octets.ts';

export const TAILLE_CLE_COFFRE = 32;
export const TAILLE_GRAINE = 32;

/** Keys of an open coffre. They live in the memory of one Worker and are never stored, not even as CryptoKey. */
export class Trousseau {
  readonly #racine: CryptoKey;
  readonly entete: CryptoKey;
  /** For the drafts that name no suivi known to the trousseau file. */
  readonly brouillons: CryptoKey;
  readonly reglages: CryptoKey;
  readonly #noms: CryptoKey;

  private constructor(racine: CryptoKey, cles: readonly [CryptoKey, CryptoKey, CryptoKey, CryptoKey]) {
    this.#racine = racine;
    [this.entete, this.brouillons, this.reglages, this.#noms] = cles;
  }

  /** Blanks the bytes given. These four keys are those of version 1. */
  static async depuis(cleCoffre: Octets): Promise<Trousseau> {
    const racine = await racineHkdf(cleCoffre);
    cleCoffre.fill(0);
    const cles = await Promise.all([
      deriverAes(racine, AUCUN_SEL, 'sillage|entete|v1'),
      deriverAes(racine, AUCUN_SEL, 'sillage|brouillons|v1'),
      deriverAes(racine, AUCUN_SEL, 'sillage|reglages|v1'),
      deriverHmac(racine, AUCUN_SEL, 'sillage|noms|v1'),
    ]);
    return new Trousseau(racine, cles);
  }

  /**
   * Key of the lines of one suivi. `graine`: 32 bytes that lie nowhere but in the trousseau files; once they
   * are zeroed, nobody can make this key again. Not remembered here: who forgets a suivi forgets its key.
   */
  cleDeSuivi(suivi: string, graine: Octets): Promise<CryptoKey> {
    return this.#deGraine(graine, `sillage|suivi|v2|${suivi}`);
  }

  /** Key of the drafts of one suivi: it is lost with the same seed. */
  cleDeBrouillonDeSuivi(suivi: string, graine: Octets): Promise<CryptoKey> {
    return this.#deGraine(graine, `sillage|brouillon|v2|${suivi}`);
  }

  /** A name that tells nothing on disk, yet finds its row again. */
  async nomOpaque(nom: string): Promise<string> {
    return enHex(new Uint8Array(await crypto.subtle.sign('HMAC', this.#noms, enOctets(nom))));
  }

  async #deGraine(graine: Octets, info: string): Promise<CryptoKey> {
    if (graine.length !== TAILLE_GRAINE || graine.every((octet) => octet === 0)) {
      throw new ErreurGraineAbsente();
    }
    return deriverAes(this.#racine, graine, info);
  }
}
