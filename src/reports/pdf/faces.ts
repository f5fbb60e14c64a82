import type { DocumentOptions, Font } from 'pdfmake/src/PDFDocument';
import { police400 } from '../polices/sillage-400.ts';
import { police700 } from '../polices/sillage-700.ts';
import { DescribedDocument } from './metadata.ts';

/** Name of the face in a definition and in an SVG's `font-family`. */
export const FAMILLE = 'Sillage Sans';

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The name under which pdfkit registers each weight. */
const faces = { normal: `${FAMILLE}-400`, bold: `${FAMILLE}-700` } as const;

const faceFiles = (): readonly (readonly [string, Uint8Array])[] => [
  [faces.normal, bytesOf(police400)],
  [faces.bold, bytesOf(police700)],
];

/** The document with its two embedded weights; a report has no italics. */
export class FacedDocument extends DescribedDocument {
  declare private ready: Set<Font> | undefined;

  constructor(options: DocumentOptions) {
    super({ [FAMILLE]: faces }, {}, {}, {}, options);
    for (const [name, bytes] of faceFiles()) this.registerFont(name, bytes);
  }

  /** The no-break space and hyphen share their glyphs: the ordinary ones come first, so that copied text has them. */
  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics);
    this.ready ??= new Set();
    if (!this.ready.has(font)) font.encode(' -');
    this.ready.add(font);
    return font;
  }
}
