import type PDFDocument from 'pdfmake/src/PDFDocument';
import type { StructureElement } from 'pdfmake/src/PDFDocument';

type Decoration = 'Layout' | 'Pagination';

/** Everything painted on a page belongs to one structure element or is declared decoration. */
export class MarkedContent {
  readonly #document: PDFDocument;
  #open: StructureElement | Decoration | undefined;

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** pdfkit closes the marks of a page itself when the next page starts. */
  forget(): void {
    this.#open = undefined;
  }

  close(): void {
    if (this.#open === undefined) return;
    this.#document.endMarkedContent();
    this.#open = undefined;
  }

  decoration(type: Decoration): void {
    if (this.#open === type) return;
    this.close();
    this.#document.markContent('Artifact', { type });
    this.#open = type;
  }

  content(element: StructureElement): void {
    if (this.#open === element) return;
    this.close();
    element.add(this.#document.markStructureContent(element.dictionary.data['S'] as string));
    this.#open = element;
  }
}
