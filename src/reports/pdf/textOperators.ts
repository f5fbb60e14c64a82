import type { Font } from 'pdfmake/src/PDFDocument';
import type PDFDocument from 'pdfmake/src/PDFDocument';

/** The same rounding as pdfkit's. */
const number = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The glyphs of one word, with the shifts of kerning between them; none when a glyph leaves the line. */
function operandOf(font: Font, word: string): string | undefined {
  const [codes, positions] = font.encode(word);
  let operand = '';
  for (const [rank, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset || yOffset) return undefined;
    operand += codes[rank] ?? '';
    const shift = xAdvance - advanceWidth;
    if (shift !== 0) operand += `> ${number(-shift)} <`;
  }
  return operand;
}

/** Draws text in the style that the document has now. Each word is encoded once for the whole document. */
export class TextOperators {
  readonly #document: PDFDocument;
  readonly #words = new Map<Font, Map<string, string | undefined>>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** `y`: top of the line box. False when the text needs more than this, and nothing was drawn. */
  draw(text: string, x: number, y: number): boolean {
    const { page, _font: font, _fontSize: size } = this.#document;
    const operand = this.#operandOf(font, text);
    if (operand === undefined) return false;
    page.fonts[font.id] ??= font.ref();
    const baseline = y + (font.ascender / 1000) * size;
    // The page is drawn upside down: the text is turned back.
    this.#document.addContent(
      `BT\n1 0 0 -1 ${number(x)} ${number(baseline)} Tm\n/${font.id} ${number(size)} Tf\n[<${operand}>] TJ\nET`,
    );
    return true;
  }

  #operandOf(font: Font, text: string): string | undefined {
    let known = this.#words.get(font);
    if (!known) this.#words.set(font, (known = new Map<string, string | undefined>()));
    let operand = '';
    for (let start = 0; start < text.length;) {
      const space = text.indexOf(' ', start);
      const end = space < 0 ? text.length : space + 1;
      const word = text.slice(start, end);
      let encoded = known.get(word);
      if (encoded === undefined) {
        if (known.has(word)) return undefined;
        known.set(word, (encoded = operandOf(font, word)));
        if (encoded === undefined) return undefined;
      }
      operand += encoded;
      start = end;
    }
    return operand;
  }
}
