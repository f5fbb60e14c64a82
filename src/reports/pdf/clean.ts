import { repertoire } from '../polices/repertoire.ts';

/** Longest paragraph given to the layout, whose time grows with the square of a paragraph's length. */
export const PARAGRAPHE_MAX = 5000;

/** Variation selectors, controls, joiners, direction marks, tags: pasted with a text, drawn by nothing. */
const INVISIBLES =
  /[\ufe00-\ufe0f]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SURELY_PRINTABLE = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff]*$/;
/** Latin letters and French punctuation, composed already: no step of the cleaning would change them. */
const SURELY_CLEAN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ffŒœ\u2013\u2014\u2018\u2019\u2026\u202f]*$/;
const NEAR_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u0085\u2028\u2029]/g, '\n'],
  [/\t/g, '    '],
  [/\u2007/g, '\u00a0'],
  [/[\u1680\u2000-\u2006\u2008\u200a\u205f\u3000]/g, ' '],
  [/\u2010/g, '-'],
  [/\u2012/g, '\u2013'],
  [/\u2015/g, '\u2014'],
];

const printable = new Set(
  repertoire.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, rank) => first + rank)),
);
const isPrintable = (character: string): boolean => printable.has(character.codePointAt(0) ?? -1);
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const known = new Map<string, string>();

/** One sign as the font can draw it. Nothing disappears in silence: what cannot be drawn leaves a visible mark. */
function drawable(grapheme: string): string {
  const characters = [...grapheme.replace(INVISIBLES, '')];
  if (characters.every(isPrintable)) return characters.join('');
  const compatible = [...characters.join('').normalize('NFKC')];
  if (compatible.every(isPrintable)) return compatible.join('');
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return '[émoji]';
  return `${characters.filter((character) => !/\p{M}/u.test(character) && isPrintable(character)).join('')}□`;
}

function remembered(grapheme: string): string {
  const found = known.get(grapheme);
  if (found !== undefined) return found;
  const drawn = drawable(grapheme);
  if (known.size < 2000) known.set(grapheme, drawn);
  return drawn;
}

/** User text → text that the embedded faces can print; the same text again when it is already clean. */
export function nettoyer(texte: string): string {
  if (SURELY_CLEAN.test(texte)) return sansVides(texte);
  let propre = texte.replace(LONE_SURROGATE, '\ufffd').normalize('NFC');
  for (const [pattern, sign] of NEAR_SIGNS) propre = propre.replace(pattern, sign);
  if (!SURELY_PRINTABLE.test(propre)) {
    let drawn = '';
    for (const { segment } of graphemes.segment(propre)) {
      drawn += segment === '\n' ? segment : remembered(segment);
    }
    propre = drawn;
  }
  return sansVides(propre);
}

const sansVides = (texte: string): string => texte.replace(/ {3,}/g, '  ').replace(/\n{3,}/g, '\n\n');

/** Where to end a piece of at most `max` characters: after a line, else after a word, else anywhere but in a pair. */
function endOfPiece(texte: string, start: number, max: number): number {
  const limit = start + max;
  if (limit >= texte.length) return texte.length;
  const line = texte.lastIndexOf('\n', limit - 1);
  if (line >= start + max / 2) return line + 1;
  const space = texte.lastIndexOf(' ', limit - 1);
  if (space >= start + max / 2) return space + 1;
  return /[\ud800-\udbff]/.test(texte.charAt(limit - 1)) ? limit - 1 : limit;
}

/** A long text in pieces; joined, they are the text again. */
export function couper(texte: string, max: number = PARAGRAPHE_MAX): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = Math.max(start + 1, endOfPiece(texte, start, max));
    pieces.push(texte.slice(start, end));
    start = end;
  } while (start < texte.length);
  return pieces;
}
