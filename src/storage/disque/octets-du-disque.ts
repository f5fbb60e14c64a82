import type { Octets } from '../../vault/octets.ts';

/** Little endian everywhere. */
export const vueDe = (octets: Uint8Array): DataView =>
  new DataView(octets.buffer, octets.byteOffset, octets.byteLength);

/** Loops rather than `every`: these two read whole files at each start. */
export function toutAZero(octets: Uint8Array, debut = 0, fin = octets.length): boolean {
  for (let i = debut; i < fin; i += 1) if (octets[i] !== 0) return false;
  return true;
}

export function memesOctets(un: Uint8Array, autre: Uint8Array): boolean {
  if (un.length !== autre.length) return false;
  for (let i = 0; i < un.length; i += 1) if (un[i] !== autre[i]) return false;
  return true;
}

/** What is missing at the end counts as zeros: a file cut short reads as a file never written that far. */
export function completer(octets: Uint8Array, longueur: number): Octets {
  const complets = new Uint8Array(longueur);
  complets.set(octets.subarray(0, longueur));
  return complets;
}
