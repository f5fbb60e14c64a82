import { enOctets } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { crc32 } from './crc.ts';
import { memesOctets, toutAZero, vueDe } from './octets-du-disque.ts';

export const TAILLE_ZONE = 4096;
export const VERSION_CLES = 2;

const MAGIE = enOctets('SILLAGEK');
/** magic 8 | version u16 | 0 u16 | generation u32 | length u32 | CRC u32 of these 20 bytes then the JSON | JSON */
const PLACE = { version: 8, generation: 12, longueur: 16, crc: 20, json: 24 } as const;

/** Bytes of the longest header. */
const JSON_MAXIMAL = TAILLE_ZONE - PLACE.json;

export interface Entete {
  readonly version: number;
  readonly generation: number;
  readonly json: Octets;
}

/**
 * The header as one of its two areas holds it. Magic, version, generation, length and CRC keep their place in all
 * versions to come: a newer file is recognised by a CRC that holds, never by one damaged byte.
 */
export function lireZone(octets: Octets): Entete | 'vierge' | 'illisible' {
  if (toutAZero(octets)) return 'vierge';
  const vue = vueDe(octets);
  const longueur = vue.getUint32(PLACE.longueur, true);
  if (!memesOctets(octets.subarray(0, MAGIE.length), MAGIE) || longueur > JSON_MAXIMAL) return 'illisible';
  const json = octets.slice(PLACE.json, PLACE.json + longueur);
  if (crcDe(octets, json) !== vue.getUint32(PLACE.crc, true)) return 'illisible';
  return {
    version: vue.getUint16(PLACE.version, true),
    generation: vue.getUint32(PLACE.generation, true),
    json,
  };
}

/** Null when the JSON is longer than the area. */
export function ecrireZone({ version, generation, json }: Entete): Octets | null {
  if (json.length > JSON_MAXIMAL) return null;
  const octets = new Uint8Array(TAILLE_ZONE);
  const vue = vueDe(octets);
  octets.set(MAGIE);
  vue.setUint16(PLACE.version, version, true);
  vue.setUint32(PLACE.generation, generation, true);
  vue.setUint32(PLACE.longueur, json.length, true);
  octets.set(json, PLACE.json);
  vue.setUint32(PLACE.crc, crcDe(octets, json), true);
  return octets;
}

const crcDe = (octets: Octets, json: Octets): number => crc32(json, crc32(octets.subarray(0, PLACE.crc)));
