import type { Octets } from '../../vault/octets.ts';
import { crc32 } from './crc.ts';
import { vueDe } from './octets-du-disque.ts';

export const TAILLE_ESSAIS = 512;

/** Wrong passphrases, remembered so that a restart forgives nothing. */
export interface EssaisGardes {
  readonly rates: number;
  /** Ms of the wall clock before which no try is accepted; 0 for none. */
  readonly jusqua: number;
}

/** rates u32 | jusqua f64 | CRC u32 of these 12 bytes */
const PLACE = { rates: 0, jusqua: 4, crc: 12 } as const;

/** Null when never written, or damaged. */
export function lireEssais(octets: Octets): EssaisGardes | null {
  const vue = vueDe(octets);
  if (crc32(octets.subarray(0, PLACE.crc)) !== vue.getUint32(PLACE.crc, true)) return null;
  return { rates: vue.getUint32(PLACE.rates, true), jusqua: vue.getFloat64(PLACE.jusqua, true) };
}

export function ecrireEssais({ rates, jusqua }: EssaisGardes): Octets {
  const octets = new Uint8Array(TAILLE_ESSAIS);
  const vue = vueDe(octets);
  vue.setUint32(PLACE.rates, rates, true);
  vue.setFloat64(PLACE.jusqua, jusqua, true);
  vue.setUint32(PLACE.crc, crc32(octets.subarray(0, PLACE.crc)), true);
  return octets;
}
