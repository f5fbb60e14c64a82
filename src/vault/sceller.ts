import { enOctets, hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';

/** What lies on disk: nothing in it can be read or moved elsewhere without the key. */
export interface Scelle {
  /** 96 random bits: safe for far more than a suivi ever writes under one key (2^32). */
  readonly iv: Octets;
  /** AES-256-GCM ciphertext, tag included. */
  readonly scelle: Octets;
}

export async function sceller(
  cle: CryptoKey,
  clair: Octets,
  contexte: string,
  hasard: Hasard = hasardSysteme,
): Promise<Scelle> {
  const iv = hasard(12);
  const algo = { name: 'AES-GCM', iv, additionalData: enOctets(contexte) };
  return { iv, scelle: new Uint8Array(await crypto.subtle.encrypt(algo, cle, clair)) };
}

/** Null when the key, the context or a single bit is not the one that was sealed. */
export function desceller(cle: CryptoKey, { iv, scelle }: Scelle, contexte: string): Promise<Octets | null> {
  const algo = { name: 'AES-GCM', iv, additionalData: enOctets(contexte) };
  // No `async`: one promise less for each of thirty thousand lines.
  return crypto.subtle.decrypt(algo, cle, scelle).then(
    (clair) => new Uint8Array(clair),
    () => null,
  );
}

/**
 * What each sealed value is tied to (AAD): moved or replayed elsewhere, it no longer opens. `epoque`: which seed
 * of the suivi sealed the line.
 */
export const CONTEXTE = {
  ligne: (suivi: string, appareil: string, seq: number, epoque: number): string =>
    [suivi, appareil, seq, 2, epoque].join('|'),
  brouillon: (nom: string): string => `brouillon|${nom}|v2`,
  reglages: 'reglages|v2',
  entete: 'entete|v2',
} as const;
