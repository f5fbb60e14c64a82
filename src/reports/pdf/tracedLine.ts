import type { Inline } from 'pdfmake/src/LayoutBuilder';
import Line from 'pdfmake/src/Line';

/** pdfmake's line, which asks all its words for its height several times, and is copied with each row it is in. */
export class TracedLine extends Line {
  #height = 0;
  #ascender = 0;

  override addInline(word: Inline): void {
    super.addInline(word);
    this.#height = Math.max(this.#height, word.height);
    this.#ascender = Math.max(this.#ascender, (word.font.ascender / 1000) * word.fontSize);
  }

  override getHeight(): number {
    return this.#height;
  }

  override getAscenderHeight(): number {
    return this.#ascender;
  }

  override clone(): TracedLine {
    const copy = Object.assign(new TracedLine(this.maxWidth), this);
    copy.#height = this.#height;
    copy.#ascender = this.#ascender;
    return copy;
  }
}
