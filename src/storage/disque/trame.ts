import { enOctets, enTexte } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { crc32 } from './crc.ts';
import { memesOctets, vueDe } from './octets-du-disque.ts';

/** Written as their rank, from 1. A new one asks for a new version of the file. */
const GENRES = ['ligne', 'brouillon', 'reglages', 'refonte-complete', 'oubli'] as const;
export type Genre = (typeof GENRES)[number];

/** What a journal is made of. */
export interface Trame {
  readonly genre: Genre;
  /** In clear on the disk: random ids and ranks, or a name already made opaque. */
  readonly nom: string;
  /** Sealed by the caller. */
  readonly charge: Uint8Array;
}

/** magic u32 | genre u8 | 0 u8 | name length u16 | payload length u32 | CRC u32 of the payload | CRC u32 of these 16 bytes and the name */
const PLACE = { genre: 4, nom: 6, charge: 8, crcCharge: 12, crcTete: 16 } as const;

/** Before the name. */
export const TAILLE_TETE = 20;
export const MAGIE_TRAME = enOctets('TRAM');

const NOM_MAXIMAL = 0xffff;

export function ecrireTrame({ genre, nom, charge }: Trame): Octets {
  const octetsNom = enOctets(nom);
  if (octetsNom.length > NOM_MAXIMAL) throw new RangeError('Nom de trame trop long');
  const octets = new Uint8Array(TAILLE_TETE + octetsNom.length + charge.length);
  const vue = vueDe(octets);
  octets.set(MAGIE_TRAME);
  vue.setUint8(PLACE.genre, GENRES.indexOf(genre) + 1);
  vue.setUint16(PLACE.nom, octetsNom.length, true);
  vue.setUint32(PLACE.charge, charge.length, true);
  vue.setUint32(PLACE.crcCharge, crc32(charge), true);
  octets.set(octetsNom, TAILLE_TETE);
  octets.set(charge, TAILLE_TETE + octetsNom.length);
  vue.setUint32(PLACE.crcTete, crcDeTete(octets, octetsNom.length), true);
  return octets;
}

export interface Tete {
  readonly genre: Genre;
  readonly nom: string;
  /** Bytes of the frame before its payload. */
  readonly avant: number;
  /** Bytes of the payload. */
  readonly charge: number;
  readonly crcCharge: number;
}

/**
 * The head of a frame that would begin where `voir(0, …)` reads; null when none does. Its own CRC, apart from that
 * of the payload, tells which frame is damaged and where the next one begins.
 */
export function lireTete(voir: (longueur: number) => Octets): Tete | null {
  const fixe = voir(TAILLE_TETE);
  if (fixe.length < TAILLE_TETE || !memesOctets(fixe.subarray(0, MAGIE_TRAME.length), MAGIE_TRAME))
    return null;
  const vue = vueDe(fixe);
  const genre = GENRES[vue.getUint8(PLACE.genre) - 1];
  const longueurNom = vue.getUint16(PLACE.nom, true);
  const avant = TAILLE_TETE + longueurNom;
  const octets = voir(avant);
  if (!genre || octets.length < avant) return null;
  if (crcDeTete(octets, longueurNom) !== vue.getUint32(PLACE.crcTete, true)) return null;
  return {
    genre,
    nom: enTexte(octets.subarray(TAILLE_TETE)),
    avant,
    charge: vue.getUint32(PLACE.charge, true),
    crcCharge: vue.getUint32(PLACE.crcCharge, true),
  };
}

/** Null when the payload is no longer what was written. */
export function lireCharge(tete: Tete, trame: Octets): Octets | null {
  const charge = trame.subarray(tete.avant, tete.avant + tete.charge);
  return charge.length === tete.charge && crc32(charge) === tete.crcCharge ? charge : null;
}

/** What lies where the payload of a whole frame was. */
export function chargeNonVerifiee(trame: Octets): Octets {
  if (trame.length < TAILLE_TETE) return trame.subarray(0, 0);
  return trame.subarray(TAILLE_TETE + vueDe(trame).getUint16(PLACE.nom, true));
}

const crcDeTete = (octets: Octets, longueurNom: number): number =>
  crc32(octets.subarray(TAILLE_TETE, TAILLE_TETE + longueurNom), crc32(octets.subarray(0, PLACE.crcTete)));
