// Apart from the rest of the vault: the word list is heavy, and only printing or typing the 12 words needs it.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/french.js';
import { ErreurCodeSecours } from './erreurs.ts';
import { hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';

export const MOTS_DU_CODE = 12;
const TAILLE_ENTROPIE = 16;

export interface CodeSecours {
  /** 12 French words of BIP39, in NFC: to print. */
  readonly mots: readonly string[];
  /** 16 bytes; the caller blanks them. */
  readonly entropie: Octets;
}

export function proposerCode(hasard: Hasard = hasardSysteme): CodeSecours {
  const entropie = hasard(TAILLE_ENTROPIE);
  return { mots: entropyToMnemonic(entropie, wordlist).normalize('NFC').split(' '), entropie };
}

/** No two words of the list differ by an accent only. */
const LISTE = wordlist.map(normaliserPhrase);
const RANG = new Map(LISTE.map((mot, rang) => [mot, rang]));

/** The 16 bytes behind 12 words typed with or without capitals, accents, numbers and commas. */
export function lireCode(texte: string): Octets {
  const tapes = normaliserPhrase(texte)
    .split(/\P{L}+/u)
    .filter(Boolean);
  const mots = tapes.map((mot, i) => {
    const rang = RANG.get(mot);
    if (rang !== undefined) return wordlist[rang];
    // Before the number of words: « aba isser » is one wrong word, and not two words too many.
    throw new ErreurCodeSecours({
      genre: 'mot-inconnu',
      position: i + 1,
      mot: [...mot].slice(0, 20).join(''),
      proche: leProche(mot),
    });
  });
  if (mots.length !== MOTS_DU_CODE) throw new ErreurCodeSecours({ genre: 'nombre', mots: mots.length });
  try {
    return new Uint8Array(mnemonicToEntropy(mots.join(' '), wordlist));
  } catch {
    throw new ErreurCodeSecours({ genre: 'somme' });
  }
}

const ECART_PERMIS = 2;

/** The word of the list that was most likely meant; null when none is near, or two are as near. */
function leProche(tape: string): string | null {
  // Four letters are enough to name a word of this list.
  const debut = tape.slice(0, 4);
  const commences = debut.length === 4 ? LISTE.filter((mot) => mot.startsWith(debut)) : [];
  const [proche, ...autres] = commences.length > 0 ? commences : lesPlusProches(tape);
  const rang = autres.length === 0 ? RANG.get(proche ?? '') : undefined;
  return wordlist[rang ?? -1]?.normalize('NFC') ?? null;
}

function lesPlusProches(tape: string): string[] {
  let minimum = ECART_PERMIS;
  let proches: string[] = [];
  for (const mot of LISTE) {
    if (Math.abs(mot.length - tape.length) > minimum) continue;
    const ecart = distance(tape, mot);
    if (ecart < minimum) proches = [];
    if (ecart <= minimum) proches.push(mot);
    minimum = Math.min(minimum, ecart);
  }
  return proches;
}

/** Letters to add, drop, change, or swap with the next one, to go from one word to the other. */
function distance(a: string, b: string): number {
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const suite = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let ecart = Math.min(change, (ligne[j] ?? 0) + 1, (suite[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        ecart = Math.min(ecart, (avant[j - 2] ?? 0) + 1);
      }
      suite.push(ecart);
    }
    [avant, ligne] = [ligne, suite];
  }
  return ligne[b.length] ?? 0;
}
