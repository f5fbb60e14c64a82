import type PDFDocument from 'pdfmake/src/PDFDocument';
import type { PdfValue, StructureElement } from 'pdfmake/src/PDFDocument';
import type { Inline, LaidNode } from 'pdfmake/src/LayoutBuilder';

/** The structure element that draws a node, and what was drawn of it so far. */
export interface Owned {
  readonly element: StructureElement;
  /** Header rows are repeated on each page by pdfmake: only the first copy is content. */
  readonly repeated: boolean;
  firstPage: number | undefined;
  drawnText: string;
  drawn: boolean;
}

interface Place {
  readonly parent: StructureElement;
  readonly repeated: boolean;
}

const languageOf = ({ lang }: LaidNode): { lang?: string } => (lang ? { lang } : {});
const isGroup = (node: LaidNode): boolean => node.text === undefined && node.svg === undefined;

/** The structure tree in reading order, from the definition as pdfmake normalised it. */
export class StructureTree {
  readonly root: StructureElement;
  readonly owners = new Map<LaidNode, Owned>();
  readonly labels = new Map<Inline, Owned>();
  readonly #document: PDFDocument;

  constructor(document: PDFDocument, content: LaidNode) {
    this.#document = document;
    this.root = document.struct('Document');
    this.#build(content, { parent: this.root, repeated: false });
  }

  #element(
    type: string,
    parent: StructureElement,
    options: { alt?: string; lang?: string } = {},
  ): StructureElement {
    const element = this.#document.struct(type, options);
    parent.add(element);
    return element;
  }

  #owned(element: StructureElement, repeated: boolean): Owned {
    return { element, repeated, firstPage: undefined, drawnText: '', drawn: false };
  }

  #own(node: LaidNode, element: StructureElement, repeated: boolean): void {
    this.owners.set(node, this.#owned(element, repeated));
  }

  #build(node: LaidNode | undefined, place: Place): void {
    if (!node || node._span || node.artifact || node.canvas) return;
    if (node.table) return this.#table(node, node.table, place);
    const group = node.tag && isGroup(node) ? this.#element(node.tag, place.parent) : place.parent;
    const inside: Place = { ...place, parent: group };
    const children = node.stack ?? node.columns;
    if (children) for (const child of children) this.#build(child, inside);
    else if (node.ul ?? node.ol) this.#list(node, inside);
    else if (node.toc) this.#contents(node.toc, inside);
    else if (node.text !== undefined) this.#text(node, place);
    else if (node.svg !== undefined) this.#figure(node, place);
  }

  #text(node: LaidNode, { parent, repeated }: Place): void {
    if (node.text === '') return;
    const type = node.tag ?? 'P';
    // Code is an inline element: it needs a block around it.
    const block = type === 'Code' ? this.#element('P', parent) : parent;
    this.#own(node, this.#element(type, block, languageOf(node)), repeated);
  }

  #figure(node: LaidNode, { parent, repeated }: Place): void {
    if (!node.alt) throw new Error('Figure sans texte de remplacement (alt), ni artifact: true');
    this.#own(node, this.#element('Figure', parent, { alt: node.alt }), repeated);
  }

  #list(node: LaidNode, { parent, repeated }: Place): void {
    const list = this.#element('L', parent);
    list.dictionary.data['A'] = { O: 'List', ListNumbering: node.ol ? 'Decimal' : 'None' };
    for (const item of node.ul ?? node.ol ?? []) {
      if (item.ul ?? item.ol) {
        this.#build(item, { parent: list, repeated });
        continue;
      }
      const line = this.#element('LI', list);
      const marker = node.ol ? item.listMarker?._inlines?.[0] : undefined;
      if (marker) this.labels.set(marker, this.#owned(this.#element('Lbl', line), repeated));
      const body = this.#element('LBody', line, languageOf(item));
      if (item.text !== undefined) this.#own(item, body, repeated);
      else this.#build(item, { parent: body, repeated });
    }
  }

  #contents(toc: NonNullable<LaidNode['toc']>, place: Place): void {
    if (toc.title) this.#build(toc.title, place);
    const list = this.#element('TOC', place.parent);
    for (const row of toc._table?.table?.body ?? []) {
      const item = this.#element('TOCI', list);
      for (const cell of row) this.#build(cell, { ...place, parent: item });
    }
  }

  #table(node: LaidNode, table: NonNullable<LaidNode['table']>, { parent, repeated }: Place): void {
    if (table.presentation) {
      for (const cell of table.body.flat()) this.#build(cell, { parent, repeated });
      return;
    }
    const element = this.#element('Table', parent);
    if (node.summary) element.dictionary.data['A'] = { O: 'Table', Summary: new String(node.summary) };
    for (const [rank, row] of table.body.entries()) {
      const line = this.#element('TR', element);
      const isHeader = rank < (table.headerRows ?? 0);
      for (const [column, cell] of row.entries()) {
        if (!cell || cell._span) continue;
        const scope = isHeader
          ? 'Column'
          : cell.tag === 'TH' || column < (table.headerColumns ?? 0)
            ? 'Row'
            : undefined;
        this.#cell(cell, scope, { parent: line, repeated: repeated || isHeader });
      }
    }
  }

  #cell(cell: LaidNode, scope: 'Column' | 'Row' | undefined, { parent, repeated }: Place): void {
    const element = this.#element(scope ? 'TH' : 'TD', parent, languageOf(cell));
    const attributes: Record<string, PdfValue> = {};
    if (scope) attributes['Scope'] = scope;
    if ((cell.colSpan ?? 1) > 1) attributes['ColSpan'] = cell.colSpan;
    if ((cell.rowSpan ?? 1) > 1) attributes['RowSpan'] = cell.rowSpan;
    if (Object.keys(attributes).length > 0) element.dictionary.data['A'] = { O: 'Table', ...attributes };
    if (cell.artifact) return;
    if (cell.text !== undefined) this.#own(cell, element, repeated);
    else this.#build(cell.tag === 'TH' ? withoutTag(cell) : cell, { parent: element, repeated });
  }
}

/** A nested node keeps its identity (figures are found by it), so only groups may be copied. */
function withoutTag(cell: LaidNode): LaidNode {
  if (cell.svg !== undefined) return cell;
  const { tag: _tag, ...rest } = cell;
  return rest;
}
