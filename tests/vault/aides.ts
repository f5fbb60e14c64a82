import type { Hasard, Octets } from '../../src/vault/octets.ts';

export const PHRASE = 'abeille tornade école gravir brioche';

/** Far below what the app uses: these tests are about the locks, not about their cost. */
export const ARGON2_ESSAI = { memoireKio: 8, iterations: 1, parallelisme: 1 };
export const SCRYPT_ESSAI = 2;

/** 0, 1, 2… */
export const cleDEssai = (): Octets => Uint8Array.from({ length: 32 }, (_, i) => i);

/** Every call gives the next bytes of one same sequence. */
export function hasardFixe(premier = 0x40): Hasard {
  let suivant = premier;
  return (nombre) => Uint8Array.from({ length: nombre }, () => suivant++ & 255);
}

export const estEffacee = (octets: Uint8Array): boolean => octets.every((octet) => octet === 0);

/** The same bytes, but for one bit. */
export function unBitChange(octets: Uint8Array, bit: number): Octets {
  const autre = new Uint8Array(octets);
  autre[bit >> 3] = (autre[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return autre;
}
