import DocumentContext from 'pdfmake/src/DocumentContext';
import LayoutBuilder, { type LaidNode, type Row } from 'pdfmake/src/LayoutBuilder';
import PageElementWriter from 'pdfmake/src/PageElementWriter';

/** No page is so tall: what is measured there never breaks. In points. */
const ENDLESS = 1e7;
/** Of a text that may break after any line, what a heading above it waits for. In points. */
const FIRST_LINES = 30;
/** Of a table: a few rows, since a header row with one short row under it reads badly. In points. */
const FIRST_ROWS = 60;

/** What a node says of others, and fonts, are shared by its copy; the rest is its own. */
const isOwn = (key: string, value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !key.endsWith('Ref') &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Laying out uses up the words of a node and moves its drawings: measuring is done on a copy. */
function copyOf<Node extends object>(node: Node): Node {
  if (Array.isArray(node))
    return node.map((item: unknown) => (isOwn('', item) ? copyOf(item) : item)) as Node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    // Where it was drawn so far: a long table has thousands of places, and laying out begins a new list.
    if (key === 'positions') continue;
    copy[key] = isOwn(key, value) ? copyOf(value) : value;
  }
  return copy as Node;
}

const keepsWithNext = ({ keepWithNext, tag }: LaidNode): boolean =>
  keepWithNext === true || /^H[1-6]$/.test(tag ?? '');
const startsPage = ({ pageBreak }: LaidNode): boolean => pageBreak === 'before';

/** The first rows of a table, with those that their cells span. */
function firstRows(body: readonly (LaidNode | undefined)[][], number: number): (LaidNode | undefined)[][] {
  const ends = body.slice(0, number).flatMap((row, rank) => row.map((cell) => rank + (cell?.rowSpan ?? 1)));
  const end = Math.max(number, ...ends);
  return end === number ? body.slice(0, number) : firstRows(body, end);
}

/**
 * Decides page breaks in the one pass that lays out. pdfmake's own `pageBreakBefore` starts the whole layout again
 * after each break; its unbreakable blocks, when taller than a page, are not drawn at all.
 */
export class KeepingLayout extends LayoutBuilder {
  #measuring = false;
  /** What comes after each heading or caption, in its stack. */
  readonly #followers = new Map<LaidNode, readonly LaidNode[]>();

  protected get measuring(): boolean {
    return this.#measuring;
  }

  override processVerticalContainer(node: LaidNode): void {
    const { stack = [] } = node;
    for (const [rank, child] of stack.entries()) {
      if (!this.#measuring && keepsWithNext(child))
        this.#followers.set(child, stack.slice(rank + 1, rank + 4));
    }
    super.processVerticalContainer(node);
  }

  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    if (!this.#measuring && !this.#isInsideBlock()) {
      if (node.unbreakable) this.#loosenIfTallerThanAPage(node);
      if (keepsWithNext(node) && !startsPage(node)) this.#keepWithNext(node);
    }
    super.processNode(node, isVerticalAlignmentAllowed);
  }

  override processRow(row: Row): object {
    if (!this.#measuring) this.#keepLastRows(row);
    return super.processRow(row);
  }

  /** Called once the row before last has begun: a last row alone under its repeated header reads badly. */
  #keepLastRows({ tableNode, rowIndex, dontBreakRows }: Row): void {
    const { table } = tableNode ?? {};
    if (!tableNode || !table || !dontBreakRows || this.writer.transactionLevel !== 1) return;
    const { body, headerRows = 0, keepWithHeaderRows = 0 } = table;
    if (rowIndex !== body.length - 2 || rowIndex < headerRows + keepWithHeaderRows) return;
    const last = body.slice(-2);
    const page = this.writer.contextStack.at(-1);
    if (!page || page.snapshots.length > 0 || last.flat().some((cell) => cell?._span)) return;
    const height = this.#heightOf({
      ...tableNode,
      _margin: null,
      table: { ...table, headerRows: 0, body: last },
    });
    // The row's block is placed when it ends: it goes to the next page when this one is full.
    if (height > page.availableHeight && height < this.#pageHeight(page) / 2) page.availableHeight = 0;
  }

  /** Where a page may not be left: in a table, in columns, in a block kept whole. */
  #isInsideBlock(): boolean {
    return this.writer.transactionLevel > 0 || this.writer.context().snapshots.length > 0;
  }

  #pageHeight(context = this.writer.context()): number {
    const { pageMargins } = context;
    const { pageSize } = context.getCurrentPage();
    return pageSize.height - pageMargins.top - pageMargins.bottom;
  }

  #loosenIfTallerThanAPage(node: LaidNode): void {
    if (this.#heightOf(node) > this.#pageHeight()) node.unbreakable = false;
  }

  #keepWithNext(heading: LaidNode): void {
    const height = this.#heightOf(heading) + this.#heightOfOpening(this.#followers.get(heading) ?? []);
    const isRoomBelow = height <= this.writer.context().availableHeight;
    if (!isRoomBelow && height <= this.#pageHeight()) this.writer.moveToNextPage();
  }

  /** The least that must stand under a heading. */
  #heightOfOpening([first, ...next]: readonly LaidNode[]): number {
    if (!first || startsPage(first)) return 0;
    if (first.text === '') return this.#heightOfOpening(next);
    if (keepsWithNext(first)) return this.#heightOf(first) + this.#heightOfOpening(next);
    if (first.unbreakable) return this.#heightOf(first);
    if (first.stack) return this.#heightOfOpening(first.stack.slice(0, 3));
    if (first.table) return this.#heightOfFirstRows(first, first.table);
    if (first.ul) return this.#heightOf({ ...first, ul: first.ul.slice(0, 1) });
    if (first.ol) return this.#heightOf({ ...first, ol: first.ol.slice(0, 1) });
    const height = this.#heightOf(first);
    return first.text === undefined ? height : Math.min(height, FIRST_LINES);
  }

  #heightOfFirstRows(node: LaidNode, table: NonNullable<LaidNode['table']>): number {
    const { headerRows = 0, keepWithHeaderRows = 1, dontBreakRows, body } = table;
    const rows = (number: number): number =>
      number > 0 ? this.#heightOf({ ...node, table: { ...table, body: firstRows(body, number) } }) : 0;
    const kept = rows(headerRows + keepWithHeaderRows);
    return Math.max(FIRST_ROWS, dontBreakRows ? kept : Math.min(kept, rows(headerRows) + FIRST_LINES));
  }

  #heightOf(node: LaidNode): number {
    const { writer, nestedLevel, linearNodeList } = this;
    const context = new DocumentContext();
    context.addPage(
      { width: writer.context().availableWidth, height: ENDLESS },
      { left: 0, right: 0, top: 0, bottom: 0 },
    );
    this.writer = new PageElementWriter(context);
    this.nestedLevel = 0;
    this.linearNodeList = [];
    this.#measuring = true;
    try {
      super.processNode(copyOf(node));
      return context.y;
    } finally {
      Object.assign(this, { writer, nestedLevel, linearNodeList });
      this.#measuring = false;
    }
  }
}
