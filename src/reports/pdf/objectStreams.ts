import type { PdfValue, Reference } from 'pdfmake/src/PDFDocument';
import { PageDocument } from './pageContent.ts';

const OBJECTS_PER_STREAM = 500;
const ENTRY_BYTES = 7;
const XREF_WIDTHS = [1, 4, 2] as const;

interface PackedPlace {
  readonly stream: number;
  readonly rank: number;
}

/**
 * PDF 1.5 object streams and cross-reference stream. pdfkit writes each dictionary in clear, and the dictionaries
 * of the structure tree would be 60 % of the file. No field initialisers: the parent's constructor calls `ref`.
 */
export class PackedDocument extends PageDocument {
  declare private waitingObjects: { id: number; text: string }[] | undefined;
  declare private places: Map<number, PackedPlace> | undefined;
  declare private written: string[] | undefined;
  declare private packing: boolean | undefined;

  override ref(data?: Record<string, PdfValue>): Reference {
    const reference = super.ref(data);
    if (this.packing !== false) reference.finalize = () => this.finishReference(reference);
    return reference;
  }

  override _write(data: string | Uint8Array): void {
    if (this.written && typeof data === 'string') this.written.push(data);
    else super._write(data);
  }

  override _refEnd(reference: Reference): void {
    if (!this.written) super._refEnd(reference);
  }

  private finishReference(reference: Reference): void {
    const write = () => (Object.getPrototypeOf(reference) as Reference).finalize.call(reference);
    if (reference.buffer.length > 0 || this.packing === false) return write();
    this.written = [];
    write();
    const [, dictionary = 'null'] = this.written;
    this.written = undefined;
    this.waitingObjects ??= [];
    this.waitingObjects.push({ id: reference.id, text: dictionary });
    if (this.waitingObjects.length === OBJECTS_PER_STREAM) this.flushObjects();
    super._refEnd(reference);
  }

  private flushObjects(): void {
    const objects = this.waitingObjects ?? [];
    if (objects.length === 0) return;
    this.packing = false;
    this.places ??= new Map();
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: 0 });
    let index = '';
    let body = '';
    for (const [rank, { id, text }] of objects.entries()) {
      index += `${id} ${body.length} `;
      body += `${text}\n`;
      this.places.set(id, { stream: stream.id, rank });
    }
    stream.data['First'] = index.length;
    stream.end(index + body);
    this.waitingObjects = [];
    this.packing = true;
  }

  override _finalize(): void {
    this._ended = false;
    this.flushObjects();
    this.packing = false;
    const start = this._offset;
    const xref = this.ref({
      Type: 'XRef',
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
      W: XREF_WIDTHS,
    });
    xref.data['Size'] = this._offsets.length + 1;
    xref.write(this.crossReferences(xref.id, start));
    xref.end();
    this._write('startxref');
    this._write(`${start}`);
    this._write('%%EOF');
    this.push(null);
  }

  private crossReferences(xrefId: number, xrefStart: number): Uint8Array {
    const size = this._offsets.length + 1;
    const table = new DataView(new ArrayBuffer(ENTRY_BYTES * size));
    table.setUint16(5, 0xffff);
    for (let id = 1; id < size; id++) {
      const place = this.places?.get(id);
      const offset = id === xrefId ? xrefStart : (this._offsets[id - 1] ?? 0);
      table.setUint8(id * ENTRY_BYTES, place ? 2 : 1);
      table.setUint32(id * ENTRY_BYTES + 1, place ? place.stream : offset);
      table.setUint16(id * ENTRY_BYTES + 5, place ? place.rank : 0);
    }
    return new Uint8Array(table.buffer);
  }
}
