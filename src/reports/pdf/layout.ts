import type PDFDocument from 'pdfmake/src/PDFDocument';
import DocMeasure from 'pdfmake/src/DocMeasure';
import type { Inline, LaidNode } from 'pdfmake/src/LayoutBuilder';
import type Line from 'pdfmake/src/Line';
import TextInlines from 'pdfmake/src/TextInlines';
import { KeepingLayout } from './keeping.ts';
import { TracedLine } from './tracedLine.ts';
import { WordMeasure } from './words.ts';

/** A longer word wraps inside its column instead of pushing the column off the page. In points. */
const WIDEST_UNBROKEN_WORD = 90;
/** pdfmake measures the rest of a word at each line it fills: a word of 10,000 letters takes seconds in one piece. */
const LONGEST_WORD = 120;
const WORD_PIECE = 24;

/** Which node a drawn line or figure came from: pdfmake copies lines and figures shallowly, and keeps this link. */
export class Origin {
  readonly node: LaidNode;

  constructor(node: LaidNode) {
    this.node = node;
  }
}

/** Text of each node as it was measured, to compare with what was drawn. */
export type MeasuredTexts = Map<LaidNode, string>;

const isTooLong = ({ text, noWrap }: Inline): boolean => text.length > LONGEST_WORD && !noWrap;

function piecesOfWord(word: Inline): readonly Inline[] {
  if (!isTooLong(word)) return [word];
  const measure = new TextInlines(null);
  const texts = word.text.match(new RegExp(`.{1,${WORD_PIECE}}`, 'gsu')) ?? [];
  return texts.map((text, rank) => {
    const isLast = rank === texts.length - 1;
    return {
      ...word,
      text,
      width: measure.widthOfText(text, word),
      leadingCut: rank === 0 ? word.leadingCut : 0,
      trailingCut: isLast ? word.trailingCut : 0,
      ...(isLast ? {} : { lineEnd: false, noNewLine: false }),
    };
  });
}

class WrappingMeasure extends DocMeasure {
  readonly #texts: MeasuredTexts;

  constructor(parameters: ConstructorParameters<typeof DocMeasure>, texts: MeasuredTexts) {
    super(...parameters);
    this.textInlines = new WordMeasure(parameters[0]);
    this.#texts = texts;
  }

  override measureLeaf(node: LaidNode): LaidNode {
    const measured = super.measureLeaf(node);
    const words = measured._inlines ?? [];
    const inlines = words.some(isTooLong) ? words.flatMap(piecesOfWord) : words;
    measured._inlines = inlines;
    const isPageNumber = measured._tocItemRef !== undefined || measured._pageRef !== undefined;
    if (!isPageNumber) {
      let text = '';
      for (const inline of inlines) if (!inline._tocItemRef && !inline._pageRef) text += inline.text;
      this.#texts.set(measured, text);
    }
    const mayWrap = !inlines.some((inline) => inline.noWrap);
    if (mayWrap && (measured._minWidth ?? 0) > WIDEST_UNBROKEN_WORD)
      measured._minWidth = WIDEST_UNBROKEN_WORD;
    return measured;
  }
}

/** pdfmake's layout, which remembers where each drawn item comes from and reports how far it is. */
export class TracedLayout extends KeepingLayout {
  readonly texts: MeasuredTexts = new Map();
  onProgress: (part: number) => void = () => undefined;
  #laid = 0;

  override tryLayoutDocument(
    content: LaidNode,
    document: PDFDocument,
    styles: object,
    defaultStyle: object,
    ...rest: unknown[]
  ): unknown {
    this.texts.clear();
    this.#laid = 0;
    this.docMeasure = new WrappingMeasure(
      [document, styles, defaultStyle, this.svgMeasure, this.tableLayouts],
      this.texts,
    );
    return super.tryLayoutDocument(content, document, styles, defaultStyle, ...rest);
  }

  override buildNextLine(node: LaidNode): Line | null {
    const line = this.#nextLine(node);
    if (line) line._origin = new Origin(node);
    return line;
  }

  /** As pdfmake does, which copies all the words to come for each word of a line. */
  #nextLine(node: LaidNode): Line | null {
    const words = node._inlines ?? [];
    const line = new TracedLine(this.writer.context().availableWidth);
    let taken = 0;
    for (let word = words[0]; word; word = words[taken]) {
      const isGlued = words[taken - 1]?.noNewLine === true;
      const next = word.noNewLine ? words.slice(taken + 1) : [];
      if (!isGlued && !line.hasEnoughSpaceForInline(word, next)) break;
      const mustBeCut = !word.noWrap && word.text.length > 1 && word.width > line.getAvailableWidth();
      if (mustBeCut) return super.buildNextLine(node);
      line.addInline(word);
      taken += 1;
    }
    if (taken === 0) return null;
    words.splice(0, taken);
    line.lastLineInParagraph = words.length === 0;
    return line;
  }

  override processLeaf(node: LaidNode): void {
    super.processLeaf(node);
    if (this.measuring) return;
    this.#laid += 1;
    this.onProgress(Math.min(1, this.#laid / Math.max(1, this.texts.size)));
  }

  override processSVG(node: LaidNode): void {
    node._origin = new Origin(node);
    super.processSVG(node);
  }
}
