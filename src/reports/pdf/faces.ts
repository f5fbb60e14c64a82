import type { DocumentOptions, Font } from 'pdfmake/src/PDFDocument';
import { police400 } from '../polices/sillage-400.ts';
import { police700 } from '../polices/sillage-700.ts';
import { DescribedDocument } from './metadata.ts';

/** Name of the face in a definition and in an SVG's `font-family`. */
export const FAMILLE = 'Sillage Sans';

const DIRECTORY = 12;
const DIRECTORY_ENTRY = 16;
/** « loca » in letters. */
const LOCA = 0x6c6f6361;

/** Its table `loca` holds lengths, which compress better than places: scripts/polices.mjs. */
function faceOf(compressible: Uint8Array): Uint8Array {
  const bytes = compressible.slice();
  const view = new DataView(bytes.buffer);
  let entry = DIRECTORY;
  while (view.getUint32(entry) !== LOCA) entry += DIRECTORY_ENTRY;
  const start = view.getUint32(entry + 8);
  const end = start + view.getUint32(entry + 12);
  for (let offset = start + 2; offset < end; offset += 2)
    view.setUint16(offset, view.getUint16(offset) + view.getUint16(offset - 2));
  return bytes;
}

/** The name under which pdfkit registers each weight. */
const faces = { normal: `${FAMILLE}-400`, bold: `${FAMILLE}-700` } as const;

const faceFiles = (): readonly (readonly [string, Uint8Array])[] => [
  [faces.normal, faceOf(police400)],
  [faces.bold, faceOf(police700)],
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
