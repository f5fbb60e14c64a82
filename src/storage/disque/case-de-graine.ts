import type { Octets } from '../../vault/octets.ts';
import { crc32 } from './crc.ts';
import { toutAZero, vueDe } from './octets-du-disque.ts';

export const TAILLE_CASE = 64;
export const TAILLE_GRAINE = 32;

const ETATS = ['active', 'preparee', 'effacee'] as const;
type EtatCase = (typeof ETATS)[number];

/** One slot of the trousseau. */
export interface Case {
  readonly etat: EtatCase;
  /** Grows at each writing of any slot: of two copies of a slot, the higher one is the later. */
  readonly rang: number;
  readonly epoque: number;
  /** Of the suivi (see `empreinteDeSuivi`), 16 bytes. */
  readonly empreinte: Octets;
  readonly graine: Octets;
}

/** state u8 (1, 2, 3) | 0 ×3 | epoch u32 | rank u32 | id hash 16 | seed 32 | CRC u32 of these 60 bytes */
const PLACE = { etat: 0, epoque: 4, rang: 8, empreinte: 12, graine: 28, crc: 60 } as const;

/**
 * What an erasure leaves: zeros and a rank. Bare zeros would say less: a copy that lost its bytes reads as zeros
 * too, and the other copy must then give the seed back, whereas here it must give it up.
 */
export const caseEffacee = (rang: number): Case => ({
  etat: 'effacee',
  rang,
  epoque: 0,
  empreinte: new Uint8Array(PLACE.graine - PLACE.empreinte),
  graine: new Uint8Array(TAILLE_GRAINE),
});

export function lireCase(octets: Octets): Case | 'vierge' | 'illisible' {
  const vue = vueDe(octets);
  const etat = ETATS[vue.getUint8(PLACE.etat) - 1];
  if (!etat || crc32(octets.subarray(0, PLACE.crc)) !== vue.getUint32(PLACE.crc, true)) {
    return toutAZero(octets) ? 'vierge' : 'illisible';
  }
  return {
    etat,
    rang: vue.getUint32(PLACE.rang, true),
    epoque: vue.getUint32(PLACE.epoque, true),
    empreinte: octets.slice(PLACE.empreinte, PLACE.graine),
    graine: octets.slice(PLACE.graine, PLACE.crc),
  };
}

export function ecrireCase({ etat, rang, epoque, empreinte, graine }: Case): Octets {
  const octets = new Uint8Array(TAILLE_CASE);
  const vue = vueDe(octets);
  vue.setUint8(PLACE.etat, ETATS.indexOf(etat) + 1);
  vue.setUint32(PLACE.epoque, epoque, true);
  vue.setUint32(PLACE.rang, rang, true);
  octets.set(empreinte, PLACE.empreinte);
  octets.set(graine, PLACE.graine);
  vue.setUint32(PLACE.crc, crc32(octets.subarray(0, PLACE.crc)), true);
  return octets;
}
