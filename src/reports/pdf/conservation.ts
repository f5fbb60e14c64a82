import type { LaidNode } from 'pdfmake/src/LayoutBuilder';
import { Origin, type MeasuredTexts } from './layout.ts';
import type { Owned, StructureTree } from './structure.ts';

export class ContenuPerdu extends Error {
  override readonly name = 'ContenuPerdu';
  readonly dansUneMarge: boolean;

  constructor(message: string, dansUneMarge = false) {
    super(message);
    this.dansUneMarge = dansUneMarge;
  }
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');
const quoted = (text: string): string => `«\u00a0${text.slice(0, 60)}\u00a0»`;

/** Compares what is drawn with what was measured: pdfmake drops without a word what does not fit. */
export class Conservation {
  readonly #tree: StructureTree;
  /** Drawn text of running heads and feet, which are no part of the tree. */
  readonly #margins = new Map<LaidNode, string>();

  constructor(tree: StructureTree) {
    this.#tree = tree;
  }

  remember(text: string, owned: Owned | undefined, origin: object | undefined): void {
    if (owned) owned.drawnText += text;
    else if (origin instanceof Origin) {
      this.#margins.set(origin.node, (this.#margins.get(origin.node) ?? '') + text);
    }
  }

  verify(measured: MeasuredTexts): void {
    for (const [node, owned] of this.#tree.owners) {
      const text = measured.get(node);
      const whole = text === undefined ? owned.drawn : withoutSpaces(text) === withoutSpaces(owned.drawnText);
      if (!whole)
        throw new ContenuPerdu(`Contenu perdu à la mise en page\u00a0: ${quoted(text ?? node.alt ?? '')}`);
    }
    for (const [node, text] of measured) {
      if (this.#tree.owners.has(node)) continue;
      const drawn = withoutSpaces(this.#margins.get(node) ?? '');
      if (!drawn.startsWith(withoutSpaces(text))) {
        throw new ContenuPerdu(`Texte perdu dans une marge\u00a0: ${quoted(text)}`, true);
      }
    }
  }
}
