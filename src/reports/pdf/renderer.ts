import type PDFDocument from 'pdfmake/src/PDFDocument';
import type { LinkOptions, Outline, StructureElement, TextOptions } from 'pdfmake/src/PDFDocument';
import type { Inline, PlacedFigure } from 'pdfmake/src/LayoutBuilder';
import type Line from 'pdfmake/src/Line';
import BaseRenderer from 'pdfmake/src/Renderer';
import TextDecorator from 'pdfmake/src/TextDecorator';
import { Conservation, ContenuPerdu } from './conservation.ts';
import { Origin, type MeasuredTexts } from './layout.ts';
import { MarkedContent } from './markedContent.ts';
import { TextOperators } from './textOperators.ts';
import { runsOf, writePageNumber, type Run } from './runs.ts';
import type { Owned, StructureTree } from './structure.ts';

/** pdfmake's renderer, where each thing drawn is marked content of the structure tree. */
export class TaggedRenderer extends BaseRenderer {
  readonly #tree: StructureTree;
  readonly #marks: MarkedContent;
  readonly #conservation: Conservation;
  readonly #operators: TextOperators;
  readonly #bookmarks = new Map<string, Outline>();
  #page = 0;
  #color: string | undefined;
  #opacity: number | undefined;

  constructor(document: PDFDocument, tree: StructureTree, progress: (part: number) => void) {
    super(document, progress);
    this.#tree = tree;
    this.#conservation = new Conservation(tree);
    this.#marks = new MarkedContent(document);
    this.#operators = new TextOperators(document);
    document.on('pageAdded', () => {
      this.#marks.forget();
      this.#forgetStyle();
      this.#page += 1;
    });
  }

  /** Closes the tree, after a check that everything was drawn. */
  finish(measured: MeasuredTexts): void {
    this.#marks.close();
    this.#conservation.verify(measured);
    this.#tree.root.end();
    this.pdfDocument.addStructure(this.#tree.root);
  }

  #forgetStyle(): void {
    this.#color = undefined;
    this.#opacity = undefined;
  }

  /** The element of what is to be drawn; none for what is not content, or not for the first time. */
  #begin(owned: Owned | undefined, decoration: 'Layout' | 'Pagination'): Owned | undefined {
    if (owned?.repeated) owned.firstPage ??= this.#page;
    if (!owned || (owned.repeated && owned.firstPage !== this.#page)) {
      this.#marks.decoration(decoration);
      return undefined;
    }
    owned.drawn = true;
    return owned;
  }

  #ownerOf(item: { readonly _origin?: object }): Owned | undefined {
    return item._origin instanceof Origin ? this.#tree.owners.get(item._origin.node) : undefined;
  }

  override renderVector(vector: object): void {
    this.#marks.decoration('Layout');
    super.renderVector(vector);
    this.#forgetStyle();
  }

  override renderSVG(figure: PlacedFigure): void {
    const owned = this.#begin(this.#ownerOf(figure), 'Layout');
    if (owned) {
      const { width, height } = this.pdfDocument.page;
      if (figure.x + figure._width > width + 1 || figure.y + figure._height > height + 1) {
        throw new ContenuPerdu('Une figure est plus grande que la page');
      }
      const top = height - figure.y;
      owned.element.dictionary.data['A'] = {
        O: 'Layout',
        Placement: 'Block',
        BBox: [figure.x, top - figure._height, figure.x + figure._width, top],
      };
    }
    if (owned) this.#marks.content(owned.element);
    super.renderSVG(figure);
    this.#marks.close();
    this.#forgetStyle();
  }

  override beginClip(rectangle: object): void {
    this.#marks.close();
    super.beginClip(rectangle);
  }

  override endClip(): void {
    this.#marks.close();
    super.endClip();
    this.#forgetStyle();
  }

  override beginVerticalAlignment(item: object): void {
    this.#marks.close();
    super.beginVerticalAlignment(item);
  }

  override endVerticalAlignment(item: object): void {
    this.#marks.close();
    super.endVerticalAlignment(item);
    this.#forgetStyle();
  }

  override renderLine(line: Line, x = 0, y = 0): void {
    const [first] = line.inlines;
    const label = first && this.#tree.labels.get(first);
    const owned = this.#begin(label ?? this.#ownerOf(line), 'Pagination');
    this.#bookmark(line, y);
    if (line._pageNodeRef && first) writePageNumber(line._pageNodeRef, first);
    for (const inline of line.inlines) {
      if (inline._pageNodeRef) writePageNumber(inline._pageNodeRef, inline);
    }
    if (line.inlines.some((inline) => inline.background)) {
      this.#marks.decoration('Layout');
      new TextDecorator(this.pdfDocument).drawBackground(line, x, y);
      this.#forgetStyle();
    }
    for (const [rank, run] of runsOf(line).entries()) {
      if (!run.style._pageNodeRef) this.#conservation.remember(run.text, owned, line._origin);
      this.#drawRun(
        run,
        line,
        { x: x + run.x, y, destination: rank === 0 ? line.id : undefined },
        owned?.element,
      );
    }
    if (line.inlines.some((inline) => inline.decoration)) {
      this.#marks.decoration('Layout');
      new TextDecorator(this.pdfDocument).drawDecorations(line, x, y);
      this.#forgetStyle();
    }
  }

  #drawRun(
    run: Run,
    line: Line,
    at: { readonly x: number; readonly y: number; readonly destination: string | undefined },
    element: StructureElement | undefined,
  ): void {
    const document = this.pdfDocument;
    const link = run.link && element ? this.#linkElement(element) : undefined;
    if (element) this.#marks.content(link ?? element);
    else this.#marks.decoration('Pagination');
    this.#applyStyle(run.style);
    const y = at.y + baselineShift(run.style, line);
    const { characterSpacing, fontFeatures } = run.style;
    const isPlain = !characterSpacing && !fontFeatures && !at.destination;
    if (!isPlain || !this.#operators.draw(run.text, at.x, y)) {
      const options: TextOptions = { lineBreak: false, textWidth: run.width, wordCount: 1 };
      if (characterSpacing) options.characterSpacing = characterSpacing;
      if (fontFeatures) options.features = fontFeatures;
      if (at.destination) options.destination = at.destination;
      document.text(run.text, at.x, y, options);
    }
    if (!run.link || !link) return;
    const annotation: LinkOptions = {
      Contents: new String(run.text.trim()),
      structParent: link,
    };
    if (run.style.link) document.link(at.x, y, run.width, run.style.height, run.style.link, annotation);
    else document.goTo(at.x, y, run.width, run.style.height, run.link, annotation);
  }

  #linkElement(parent: StructureElement): StructureElement {
    const link = this.pdfDocument.struct('Link');
    parent.add(link);
    return link;
  }

  #applyStyle(style: Inline): void {
    const document = this.pdfDocument;
    const color = document.resolveColor(style.color, 'black');
    const opacity = style.opacity ?? 1;
    if (opacity !== this.#opacity) document.opacity(opacity);
    if (color !== this.#color) document.fillColor(color);
    this.#opacity = opacity;
    this.#color = color;
    document._font = style.font;
    document.fontSize(style.fontSize);
  }

  /** pdfkit counts `left` from the right edge: the page's width gives 0, the exact place of the heading. */
  #bookmark(line: Line, y: number): void {
    const outline = line._outline;
    if (!outline) return;
    const parent = this.#bookmarks.get(outline.parentId ?? '') ?? this.pdfDocument.outline;
    const place = { expanded: outline.expanded, left: this.pdfDocument.page.width, top: y };
    const item = parent.addItem(outline.text, place);
    if (outline.id) this.#bookmarks.set(outline.id, item);
  }
}

function baselineShift(style: Inline, line: Line): number {
  const baseline = line.getAscenderHeight() - (style.font.ascender / 1000) * style.fontSize;
  if (style.sup) return baseline - style.fontSize * 0.75;
  if (style.sub) return baseline + style.fontSize * 0.35;
  return baseline;
}
