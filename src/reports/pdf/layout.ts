import type PDFDocument from 'pdfmake/src/PDFDocument';
import DocMeasure from 'pdfmake/src/DocMeasure';
import type { Inline, LaidNode, Line } from 'pdfmake/src/LayoutBuilder';
import TextInlines from 'pdfmake/src/TextInlines';
import { KeepingLayout } from './keeping.ts';

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

function piecesOfWord(word: Inline): readonly Inline[] {
  if (word.noWrap || word.text.length <= LONGEST_WORD) return [word];
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
    this.#texts = texts;
  }

  override measureLeaf(node: LaidNode): LaidNode {
    const measured = super.measureLeaf(node);
    const inlines = (measured._inlines ?? []).flatMap(piecesOfWord);
    measured._inlines = inlines;
    const isPageNumber = measured._tocItemRef !== undefined || measured._pageRef !== undefined;
    if (!isPageNumber) {
      const drawn = inlines.filter((inline) => !inline._tocItemRef && !inline._pageRef);
      this.#texts.set(measured, drawn.map((inline) => inline.text).join(''));
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
    const line = super.buildNextLine(node);
    if (line) line._origin = new Origin(node);
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
