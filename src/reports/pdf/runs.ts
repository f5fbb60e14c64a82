import type { Inline, PositionedNode } from 'pdfmake/src/LayoutBuilder';
import type Line from 'pdfmake/src/Line';
import TextInlines from 'pdfmake/src/TextInlines';

/** Words that share a style and a link, drawn by one operator. */
export interface Run {
  readonly style: Inline;
  readonly link: string | undefined;
  readonly x: number;
  text: string;
  width: number;
}

const TOUCHING = 0.01;
const SAME_STYLE = [
  'font',
  'fontSize',
  'color',
  'opacity',
  'characterSpacing',
  'fontFeatures',
  'sup',
  'sub',
] as const satisfies readonly (keyof Inline)[];

const linkOf = (inline: Inline): string | undefined => inline.link ?? inline.linkToDestination ?? undefined;

function continues(run: Run, inline: Inline): boolean {
  if (inline._pageNodeRef || run.style._pageNodeRef) return false;
  if (Math.abs(run.x + run.width - inline.x) >= TOUCHING) return false;
  if (run.link !== linkOf(inline)) return false;
  for (const key of SAME_STYLE) if (run.style[key] !== inline[key]) return false;
  return true;
}

/** pdfmake draws one text object per word: merged, the file is smaller and its text is copied cleanly. */
export function runsOf(line: Line): readonly Run[] {
  const runs: Run[] = [];
  for (const [rank, inline] of line.inlines.entries()) {
    const endsLine = inline.lineEnd === true && rank === line.inlines.length - 1 && !/\s$/.test(inline.text);
    const text = endsLine ? `${inline.text} ` : inline.text;
    const last = runs.at(-1);
    if (last && continues(last, inline)) {
      last.text += text;
      last.width += inline.width;
    } else {
      runs.push({ style: inline, link: linkOf(inline), x: inline.x, text, width: inline.width });
    }
  }
  return runs.filter((run) => run.text !== '');
}

/** The width kept for the number was that of « 00000 ». */
export function writePageNumber(target: PositionedNode, inline: Inline): void {
  const position = target.positions?.[0];
  if (!position) throw new Error('Renvoi vers une page inconnue');
  inline.text = String(position.pageNumber);
  const width = new TextInlines(null).widthOfText(inline.text, inline);
  const spare = inline.width - width;
  inline.width = width;
  if (inline.alignment === 'right') inline.x += spare;
  if (inline.alignment === 'center') inline.x += spare / 2;
}
