import { enOctets } from './octets.ts';
import type { Octets } from './octets.ts';

const AES = { name: 'AES-GCM', length: 256 } as const;
const HMAC = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;
const SCELLER: KeyUsage[] = ['encrypt', 'decrypt'];

export const AUCUN_SEL: Octets = new Uint8Array(0);

/** `secret` must already be random: HKDF makes nothing harder to guess. */
export const racineHkdf = (secret: Octets): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);

const hkdf = (salt: Octets, info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: enOctets(info) });

export const deriverAes = (racine: CryptoKey, sel: Octets, info: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(sel, info), racine, AES, false, SCELLER);

export const deriverHmac = (racine: CryptoKey, sel: Octets, info: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(sel, info), racine, HMAC, false, ['sign']);

/** Blanks the 32 bytes given. */
export async function cleAes(octets: Octets): Promise<CryptoKey> {
  const cle = await crypto.subtle.importKey('raw', octets, AES, false, SCELLER);
  octets.fill(0);
  return cle;
}
