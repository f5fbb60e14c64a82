import { sha256 } from '@noble/hashes/sha2.js';
import { enOctets } from './octets.ts';
import type { Octets } from './octets.ts';

/** 16 bytes: which slot of the trousseau belongs to a suivi, without writing its id there. */
export const empreinteDeSuivi = (suivi: string): Octets => sha256(enOctets(suivi)).slice(0, 16);
