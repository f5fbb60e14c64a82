import { enOctets } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { crc32 } from './crc.ts';
import { completer, memesOctets, vueDe } from './octets-du-disque.ts';

/** Where the frames of a journal begin. */
export const TAILLE_ENTETE_JOURNAL = 64;
export const VERSION_JOURNAL = 2;

const MAGIE = enOctets('SILLAGEJ');
/** magic 8 | version u16 | 0 u16 | generation u32 | CRC u32 of these 16 bytes | zeros */
const PLACE = { version: 8, generation: 12, crc: 16 } as const;

export interface EnteteJournal {
  readonly version: number;
  /** Of the two files, the higher one is in force. */
  readonly generation: number;
}

/** Null when there is none, or when it is damaged. `octets` may be shorter than a header. */
export function lireEnteteJournal(octets: Uint8Array): EnteteJournal | null {
  const complet = completer(octets, TAILLE_ENTETE_JOURNAL);
  const vue = vueDe(complet);
  if (!memesOctets(complet.subarray(0, MAGIE.length), MAGIE)) return null;
  if (crc32(complet.subarray(0, PLACE.crc)) !== vue.getUint32(PLACE.crc, true)) return null;
  return { version: vue.getUint16(PLACE.version, true), generation: vue.getUint32(PLACE.generation, true) };
}

export function ecrireEnteteJournal({ version, generation }: EnteteJournal): Octets {
  const octets = new Uint8Array(TAILLE_ENTETE_JOURNAL);
  const vue = vueDe(octets);
  octets.set(MAGIE);
  vue.setUint16(PLACE.version, version, true);
  vue.setUint32(PLACE.generation, generation, true);
  vue.setUint32(PLACE.crc, crc32(octets.subarray(0, PLACE.crc)), true);
  return octets;
}
