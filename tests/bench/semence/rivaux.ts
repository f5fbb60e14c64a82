/** The engines that we are compared with, from the scripts that their packages publish for a page. */
import type { DefinitionPdf } from '../../../src/reports/pdf/types.ts';

interface PdfMake {
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

interface Jspdf {
  readonly lastAutoTable: { readonly finalY: number };
  autoTable(options: unknown): void;
  output(type: 'arraybuffer'): ArrayBuffer;
}

interface Rivaux {
  readonly pdfMake: PdfMake;
  readonly jspdf: { readonly jsPDF: new (options: unknown) => Jspdf };
}

const rivaux = globalThis as unknown as Rivaux;

/** The whole document, with the face of the package: its name is the only change. */
export const parPdfmake = (definition: DefinitionPdf): Promise<Uint8Array> =>
  rivaux.pdfMake.createPdf(definition).getBuffer();

export interface Table {
  readonly widths: readonly unknown[];
  readonly entetes: string[];
  readonly lignes: string[][];
}

type Objet = Readonly<Record<string, unknown>>;
const estObjet = (valeur: unknown): valeur is Objet => typeof valeur === 'object' && valeur !== null;

const texteDe = (valeur: unknown): string => {
  if (typeof valeur === 'string') return valeur;
  if (Array.isArray(valeur)) return valeur.map(texteDe).join('');
  return estObjet(valeur) ? texteDe(valeur['text'] ?? valeur['stack'] ?? valeur['columns'] ?? '') : '';
};

/** The tables of a document, with their words only. */
export function tablesDe({ content }: DefinitionPdf): Table[] {
  const trouver = (noeud: unknown): Table[] => {
    if (Array.isArray(noeud)) return noeud.flatMap(trouver);
    if (!estObjet(noeud)) return [];
    const { table } = noeud;
    if (!estObjet(table) || !table['headerRows']) return trouver(noeud['stack'] ?? []);
    const [entetes = [], ...lignes] = (table['body'] as unknown[][]).map((ligne) => ligne.map(texteDe));
    return [{ widths: table['widths'] as unknown[], entetes, lignes }];
  };
  return trouver(content);
}

export function parJspdf(tables: readonly Table[]): ArrayBuffer {
  const document = new rivaux.jspdf.jsPDF({ unit: 'pt', format: 'a4', compress: true });
  let startY = 40;
  for (const { widths, entetes, lignes } of tables) {
    document.autoTable({
      startY,
      head: [entetes],
      body: lignes,
      styles: { fontSize: 9, cellPadding: 2 },
      columnStyles: Object.fromEntries(
        widths.flatMap((cellWidth, rang) => (typeof cellWidth === 'number' ? [[rang, { cellWidth }]] : [])),
      ),
    });
    startY = document.lastAutoTable.finalY + 12;
  }
  return document.output('arraybuffer');
}
