/** What a migration needs to read a coffre of version 1, and nothing else. Frozen. */
import { deriverArgon2, parametresPermis } from './argon2.ts';
import type { ParametresArgon2 } from './argon2.ts';
import { cleAes, deriverAes, racineHkdf } from './derivation.ts';
import { ErreurEnveloppeFausse } from './erreurs.ts';
import { enHex, enOctets } from './octets.ts';
import type { Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';
import { desceller } from './sceller.ts';
import type { Scelle } from './sceller.ts';

export interface EnveloppeV1 {
  readonly kdf: ParametresArgon2 & { readonly algo: 'argon2id'; readonly sel: Octets };
  readonly cle: Scelle;
}

/** The row of IndexedDB that opened all the others. `scelle`: the id of the device, as JSON. */
export interface EnteteV1 {
  readonly version: 1;
  readonly enveloppe: EnveloppeV1;
  readonly scelle: Scelle;
}

/** The vault key, or null when the phrase is wrong. The caller must blank it after use. */
export async function developperV1({ kdf, cle }: EnveloppeV1, phrase: string): Promise<Octets | null> {
  if (!parametresPermis(kdf)) throw new ErreurEnveloppeFausse();
  const { algo, memoireKio, iterations, parallelisme, sel } = kdf;
  const contexte = ['coffre', 'v1', algo, memoireKio, iterations, parallelisme, enHex(sel)].join('|');
  const secret = await cleAes(await deriverArgon2(normaliserPhrase(phrase), sel, kdf));
  return desceller(secret, cle, contexte);
}

/** Keys of the suivis of version 1: made from the vault key and the id alone. */
export class SuivisV1 {
  readonly #racine: CryptoKey;

  private constructor(racine: CryptoKey) {
    this.#racine = racine;
  }

  /** Blanks the bytes given. The other keys are those of `Trousseau`. */
  static async depuis(cleCoffre: Octets): Promise<SuivisV1> {
    const racine = await racineHkdf(cleCoffre);
    cleCoffre.fill(0);
    return new SuivisV1(racine);
  }

  cle(suivi: string): Promise<CryptoKey> {
    return deriverAes(this.#racine, enOctets(suivi), 'sillage|suivi|v1');
  }
}

/** What sealed values of version 1 were tied to. */
export const CONTEXTE_V1 = {
  ecriture: (suivi: string, appareil: string, seq: number): string => [suivi, appareil, seq, 1].join('|'),
  brouillon: (nom: string): string => `brouillon|${nom}|v1`,
  reglages: 'reglages|v1',
  entete: 'entete|v1',
} as const;
