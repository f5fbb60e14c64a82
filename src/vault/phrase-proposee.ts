// Apart from phrase.ts: the word list weighs more than the rest of the vault, and only the first opening needs it.
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { hasardSysteme } from './octets.ts';
import type { Hasard } from './octets.ts';

export const MOTS = 5;

export interface PhraseProposee {
  readonly phrase: string;
  /** Exact: each word is drawn among 2,048. */
  readonly bits: number;
  readonly texte: string;
}

/** 2,048 divides 65,536: keeping 11 bits out of 16 favours no word. */
function indices(nombre: number, hasard: Hasard): number[] {
  const octets = hasard(2 * nombre);
  return Array.from(
    { length: nombre },
    (_, i) => (((octets[2 * i] ?? 0) << 8) | (octets[2 * i + 1] ?? 0)) & 2047,
  );
}

export function proposerPhrase(hasard: Hasard = hasardSysteme): PhraseProposee {
  const mots = indices(MOTS, hasard).map((i) => (wordlist[i] ?? '').normalize('NFC'));
  const bits = MOTS * Math.log2(wordlist.length);
  return {
    phrase: mots.join(' '),
    bits,
    texte: `${MOTS} mots tirés au hasard parmi 2\u202f048\u00a0: ${bits} bits. Avec une seule machine rapide, il faudrait des milliers d’années pour la trouver.`,
  };
}
