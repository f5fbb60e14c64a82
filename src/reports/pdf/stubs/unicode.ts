/** What fontkit asks of Unicode, which every engine knows: no second table of 40 KB. Only what our faces can draw. */
const SCRIPTS = ['Latin', 'Greek'] as const;
const OF_SCRIPT = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

const is =
  (pattern: RegExp) =>
  (codePoint: number): boolean =>
    pattern.test(String.fromCodePoint(codePoint));

export const getScript = (codePoint: number): string =>
  OF_SCRIPT.find(([, pattern]) => is(pattern)(codePoint))?.[0] ?? 'Common';

export const isMark = is(/\p{M}/u);
export const isDigit = is(/\p{Nd}/u);

/** Accents come composed: clean.ts. */
export function getCombiningClass(): never {
  throw new Error('Combining marks are not drawn');
}

export function getCategory(): never {
  throw new Error('Only the shapers of other scripts ask for it');
}
