// The parts of pdfmake 0.3.11 and pdfkit 0.20.2 that we derive from. No types are published for them:
// tests/reports/pdf/versions.test.ts fails when one of the two moves.

declare module 'pdfmake/src/PDFDocument' {
  export type FontFiles = Readonly<Record<string, { readonly normal: string; readonly bold: string }>>;

  export type PdfValue =
    | string
    | InstanceType<StringConstructor>
    | number
    | boolean
    | null
    | undefined
    | Date
    | Uint8Array
    | Reference
    | readonly PdfValue[]
    | { readonly [key: string]: PdfValue };

  export interface Reference {
    readonly id: number;
    readonly data: Record<string, PdfValue>;
    readonly buffer: readonly Uint8Array[];
    write: (chunk: string | Uint8Array) => void;
    end(chunk?: string): void;
    finalize: () => void;
  }

  export interface StructureContent {
    readonly refs: readonly { readonly mcid: number }[];
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface Outline {
    addItem(title: string, options: { expanded: boolean; left: number; top: number }): Outline;
  }

  /** In thousandths of the font's size. `advanceWidth`: without kerning. */
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly advanceWidth: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface Font {
    readonly ascender: number;
    /** Its name in a page's resources. */
    readonly id: string;
    ref(): Reference;
    /** Also reserves the glyphs of the text, with what they mean, in the embedded font. Codes: four hex digits. */
    encode(text: string): readonly [codes: readonly string[], positions: readonly GlyphPosition[]];
  }

  interface Page {
    readonly width: number;
    readonly height: number;
    readonly content: Reference;
    readonly fonts: Record<string, Reference>;
  }

  export interface LinkOptions {
    readonly Contents: InstanceType<StringConstructor>;
    readonly structParent: StructureElement;
  }

  export interface TextOptions {
    lineBreak: false;
    textWidth: number;
    wordCount: 1;
    characterSpacing?: number;
    features?: readonly string[];
    destination?: string;
  }

  export interface DocumentOptions {
    readonly size: readonly [number, number];
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/A-2a';
    readonly tagged: true;
    readonly displayTitle: true;
    readonly compress: boolean;
    readonly lang: string;
    readonly fontLayoutCache: true;
    readonly autoFirstPage: false;
    readonly font: null;
    /** Ours: see metadata.ts. */
    readonly provenance?: string;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  /** pdfmake's document, which derives from pdfkit's. */
  export default class PDFDocument {
    constructor(
      fonts: FontFiles,
      images: object,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
    );
    resolveColor(color: string | null | undefined, fallback: string): string;
    provideFont(family: string, bold: boolean, italics: boolean): Font;
    readonly options: DocumentOptions;
    readonly info: Readonly<Record<string, string | Date>>;
    readonly page: Page;
    readonly outline: Outline;
    _root: Reference;
    _info: Reference;
    _id: Uint8Array;
    _offset: number;
    _offsets: readonly (number | null)[];
    _ended: boolean;
    _font: Font;
    readonly _fontSize: number;
    addPage(options: object): this;
    addContent(operators: string): this;
    ref(data?: Record<string, PdfValue>): Reference;
    registerFont(name: string, source: Uint8Array): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    opacity(value: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    link(x: number, y: number, w: number, h: number, url: string, options: LinkOptions): this;
    goTo(x: number, y: number, w: number, h: number, name: string, options: LinkOptions): this;
    struct(type: string, options?: { alt?: string; lang?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options: { type: string }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end' | 'pageAdded', listener: () => void): this;
    push(chunk: Uint8Array | null): boolean;
    end(): void;
    _write(data: string | Uint8Array): void;
    _refEnd(reference: Reference): void;
    _addInfo(): void;
    _finalize(): void;
  }
}

declare module 'pdfmake/src/LayoutBuilder' {
  import type { Font } from 'pdfmake/src/PDFDocument';
  import type Line from 'pdfmake/src/Line';
  import type PDFDocument from 'pdfmake/src/PDFDocument';
  import type DocMeasure from 'pdfmake/src/DocMeasure';
  import type SVGMeasure from 'pdfmake/src/SVGMeasure';
  import type PageElementWriter from 'pdfmake/src/PageElementWriter';
  import type { PageMargins, PageSize } from 'pdfmake/src/PageSize';

  /** A run of text between two possible line breaks, measured. */
  export interface Inline {
    text: string;
    x: number;
    width: number;
    readonly height: number;
    readonly font: Font;
    readonly fontSize: number;
    readonly fontFeatures?: readonly string[] | null;
    readonly characterSpacing?: number;
    readonly color?: string | null | undefined;
    readonly background?: string | null;
    readonly decoration?: string | null;
    readonly opacity?: number;
    readonly alignment?: 'left' | 'right' | 'center' | 'justify' | undefined;
    readonly sup?: boolean;
    readonly sub?: boolean;
    readonly noWrap?: boolean | null;
    lineEnd?: boolean | undefined;
    noNewLine?: boolean | undefined;
    readonly leadingCut: number;
    readonly trailingCut: number;
    readonly link?: string | null;
    readonly linkToDestination?: string | null;
    readonly _tocItemRef?: PositionedNode;
    readonly _pageRef?: object;
    readonly _pageNodeRef?: PositionedNode;
  }

  export interface PositionedNode {
    readonly positions?: readonly { readonly pageNumber: number }[];
  }

  /** A node of the definition once pdfmake has normalised and measured it. Ours: tag, alt, artifact, lang, summary, keepWithNext. */
  export interface LaidNode {
    keepWithNext?: boolean;
    unbreakable?: boolean;
    readonly pageBreak?: string;
    tag?: string;
    alt?: string;
    artifact?: boolean;
    lang?: string;
    summary?: string;
    text?: unknown;
    stack?: LaidNode[];
    columns?: LaidNode[];
    ul?: LaidNode[];
    ol?: LaidNode[];
    svg?: string;
    canvas?: unknown;
    table?: {
      body: (LaidNode | undefined)[][];
      headerRows?: number;
      headerColumns?: number;
      keepWithHeaderRows?: number;
      dontBreakRows?: boolean;
      presentation?: boolean;
    };
    toc?: { title?: LaidNode | null; _table?: LaidNode };
    _margin?: readonly number[] | null;
    listMarker?: { _inlines?: Inline[] };
    colSpan?: number;
    rowSpan?: number;
    _span?: boolean;
    _inlines?: Inline[];
    _minWidth?: number;
    _tocItemRef?: PositionedNode;
    _pageRef?: object;
    _origin?: object;
  }

  export interface Row {
    readonly dontBreakRows?: boolean;
    readonly tableNode?: LaidNode;
    readonly rowIndex?: number;
  }

  export interface PlacedFigure {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    readonly _origin?: object;
  }

  export interface Page {
    readonly items: readonly unknown[];
  }

  export type PageContent = (page: number, pages: number) => unknown;

  export default class LayoutBuilder {
    constructor(size: PageSize, margins: PageMargins, svgMeasure: SVGMeasure);
    readonly svgMeasure: SVGMeasure;
    readonly tableLayouts: object;
    docMeasure: DocMeasure;
    writer: PageElementWriter;
    nestedLevel: number;
    linearNodeList: LaidNode[];
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: LaidNode,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: PageContent | undefined,
      footer: PageContent | undefined,
    ): readonly Page[];
    tryLayoutDocument(
      content: LaidNode,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      ...rest: unknown[]
    ): unknown;
    buildNextLine(node: LaidNode): Line | null;
    processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void;
    processVerticalContainer(node: LaidNode): void;
    processLeaf(node: LaidNode): void;
    processRow(row: Row): object;
    processSVG(node: LaidNode): void;
  }
}

declare module 'pdfmake/src/Line' {
  import type { Inline, PositionedNode } from 'pdfmake/src/LayoutBuilder';

  export default class Line {
    constructor(maxWidth: number);
    readonly maxWidth: number;
    readonly inlines: readonly Inline[];
    readonly id?: string;
    readonly _outline?: { id?: string; parentId?: string; text: string; expanded: boolean };
    readonly _pageNodeRef?: PositionedNode;
    _origin?: object;
    lastLineInParagraph: boolean;
    addInline(word: Inline): void;
    hasEnoughSpaceForInline(word: Inline, next: readonly Inline[]): boolean;
    getAvailableWidth(): number;
    clone(): Line;
    getHeight(): number;
    getAscenderHeight(): number;
  }
}

declare module 'pdfmake/src/StyleContextStack' {
  /** The styles above a node, the nearest last: names of styles, or nodes. */
  export default class StyleContextStack {
    readonly styleOverrides: readonly (string | Readonly<Record<string, unknown>>)[];
  }
}

declare module 'pdfmake/src/DocumentContext' {
  import type { PageMargins, PageSize } from 'pdfmake/src/PageSize';

  /** Where the next item goes. */
  export default class DocumentContext {
    readonly y: number;
    readonly availableWidth: number;
    availableHeight: number;
    readonly pageMargins: PageMargins;
    /** One for each table row or group of columns under way. */
    readonly snapshots: readonly object[];
    getCurrentPage(): { readonly pageSize: PageSize };
    addPage(size: PageSize, margins: PageMargins): object;
  }
}

declare module 'pdfmake/src/PageElementWriter' {
  import type DocumentContext from 'pdfmake/src/DocumentContext';

  export default class PageElementWriter {
    constructor(context: DocumentContext);
    /** What is set aside while a block that must not break is laid out: at its end, the page. */
    readonly contextStack: readonly DocumentContext[];
    /** Above 0 inside a block that must not break. */
    readonly transactionLevel: number;
    context(): DocumentContext;
    moveToNextPage(): void;
  }
}

declare module 'pdfmake/src/DocMeasure' {
  import type { LaidNode } from 'pdfmake/src/LayoutBuilder';
  import type PDFDocument from 'pdfmake/src/PDFDocument';
  import type SVGMeasure from 'pdfmake/src/SVGMeasure';
  import type TextInlines from 'pdfmake/src/TextInlines';

  export default class DocMeasure {
    constructor(
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      svg: SVGMeasure,
      layouts: object,
    );
    textInlines: TextInlines;
    measureLeaf(node: LaidNode): LaidNode;
  }
}

declare module 'pdfmake/src/Renderer' {
  import type { Page, PlacedFigure } from 'pdfmake/src/LayoutBuilder';
  import type Line from 'pdfmake/src/Line';
  import type PDFDocument from 'pdfmake/src/PDFDocument';

  export default class Renderer {
    constructor(document: PDFDocument, progress: (part: number) => void);
    readonly pdfDocument: PDFDocument;
    renderPages(pages: readonly Page[]): void;
    renderLine(line: Line, x?: number, y?: number): void;
    renderVector(vector: object): void;
    renderSVG(svg: PlacedFigure): void;
    beginClip(rectangle: object): void;
    endClip(): void;
    beginVerticalAlignment(item: object): void;
    endVerticalAlignment(item: object): void;
  }
}

declare module 'pdfmake/src/SVGMeasure' {
  export default class SVGMeasure {
    measureSVG(svg: string): { width: number | undefined; height: number | undefined };
  }
}

declare module 'pdfmake/src/TextDecorator' {
  import type Line from 'pdfmake/src/Line';
  import type PDFDocument from 'pdfmake/src/PDFDocument';

  export default class TextDecorator {
    constructor(document: PDFDocument);
    drawBackground(line: Line, x: number, y: number): void;
    drawDecorations(line: Line, x: number, y: number): void;
  }
}

declare module 'pdfmake/src/TextInlines' {
  import type { Inline } from 'pdfmake/src/LayoutBuilder';
  import type PDFDocument from 'pdfmake/src/PDFDocument';
  import type StyleContextStack from 'pdfmake/src/StyleContextStack';

  export default class TextInlines {
    constructor(document: PDFDocument | null);
    /** Gives each word its style and its width. */
    measure(words: Inline[], stack: StyleContextStack): Inline[];
    widthOfText(text: string, inline: Inline): number;
  }
}

declare module 'pdfmake/src/tableLayouts' {
  export const tableLayouts: object;
}

declare module 'pdfmake/src/PageSize' {
  export interface PageSize {
    readonly width: number;
    readonly height: number;
  }
  export interface PageMargins {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  export function normalizePageSize(size: unknown, orientation: string | undefined): PageSize;
  export function normalizePageMargin(margins: unknown): PageMargins;
}
