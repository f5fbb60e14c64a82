import { normalizePageMargin, normalizePageSize, type PageMargins } from 'pdfmake/src/PageSize';
import SVGMeasure from 'pdfmake/src/SVGMeasure';
import { tableLayouts } from 'pdfmake/src/tableLayouts';
import { nettoyer } from './clean.ts';
import { ContenuPerdu } from './conservation.ts';
import { FAMILLE, FacedDocument } from './faces.ts';
import { TracedLayout } from './layout.ts';
import { preparer, type Prepare } from './prepare.ts';
import { TaggedRenderer } from './renderer.ts';
import { StructureTree } from './structure.ts';
import type { PageEnCours } from './messages.ts';
import type { DefinitionPdf, ParPage } from './types.ts';
import { avecMention } from './unprintable.ts';

export type { DefinitionPdf } from './types.ts';

const PRODUCER = 'Sillage';
/** Points added to the top and bottom margins when a running head or foot does not fit. */
const MARGIN_STEP = 18;
const WRITING_LIMIT_MS = 30_000;
/** Parts of the whole work, as measured on a journal of 2,000 lines. */
const LAYOUT_PART = 0.55;
const DRAWING_PART = 0.4;

type OnProgress = (part: number, page?: PageEnCours) => void;

interface OptionsDeRendu {
  /** From 0 to 1; and the page being drawn, once they are all laid out. */
  readonly onProgress?: OnProgress;
}

function createDocument(definition: DefinitionPdf, size: { width: number; height: number }): FacedDocument {
  const { title, author, subject, creationDate, provenance } = definition.info;
  return new FacedDocument({
    size: [size.width, size.height],
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: definition.language ?? 'fr-FR',
    fontLayoutCache: true,
    autoFirstPage: false,
    font: null,
    ...(provenance && { provenance }),
    info: {
      Producer: PRODUCER,
      Creator: PRODUCER,
      Title: nettoyer(title),
      ...(author ? { Author: nettoyer(author) } : {}),
      ...(subject ? { Subject: nettoyer(subject) } : {}),
      CreationDate: creationDate,
    },
  });
}

/** Calls back for whole hundredths only: a long journal draws 40,000 items. */
function hundredths(onProgress: OnProgress): OnProgress {
  let last = -1;
  return (part, page) => {
    const hundredth = Math.floor(part * 100);
    if (hundredth <= last) return;
    last = hundredth;
    onProgress(hundredth / 100, page);
  };
}

interface Trial extends Prepare {
  readonly margesEnPlus: number;
}

function marginsOf({ pageMargins }: DefinitionPdf, { margesEnPlus }: Trial): PageMargins {
  const { left, top, right, bottom } = normalizePageMargin(pageMargins ?? 40);
  return { left, top: top + margesEnPlus, right, bottom: bottom + margesEnPlus };
}

/** Definition → tagged pdfkit document, not yet ended. */
function createTaggedPdf(definition: DefinitionPdf, options: Trial, progress: OnProgress): FacedDocument {
  const size = normalizePageSize(definition.pageSize ?? 'A4', definition.pageOrientation);
  const document = createDocument(definition, size);
  const content = preparer(definition.content, options);
  const repeated = (perPage: ParPage | undefined) =>
    perPage && ((page: number, pages: number) => preparer(perPage(page, pages), options));
  const layout = new TracedLayout(size, marginsOf(definition, options), new SVGMeasure());
  layout.onProgress = (part) => progress(part * LAYOUT_PART);
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    content,
    document,
    definition.styles ?? {},
    { fontSize: 11, ...definition.defaultStyle, font: FAMILLE },
    undefined,
    repeated(definition.header),
    repeated(definition.footer),
  );
  const tree = new StructureTree(document, content);
  let rang = 0;
  document.on('pageAdded', () => (rang += 1));
  const renderer = new TaggedRenderer(document, tree, (part) =>
    progress(LAYOUT_PART + part * DRAWING_PART, { rang, sur: pages.length }),
  );
  renderer.renderPages(pages);
  renderer.finish(layout.texts);
  return document;
}

async function toBytes(document: FacedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error('Le document n’a pas pu être écrit dans le temps prévu.')),
      WRITING_LIMIT_MS,
    );
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', resolve);
    document.end();
  }).finally(() => clearTimeout(timer));
  const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * A PDF/UA-1 and PDF/A-2a file. pdfmake drops what does not fit (a block that must not break and is taller than a
 * page, a foot taller than its margin): the loss is seen, and the document is laid out again so that nothing is lost.
 */
export async function rendrePdf(
  definition: DefinitionPdf,
  options: OptionsDeRendu = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (
    !(definition.info.creationDate instanceof Date) ||
    Number.isNaN(definition.info.creationDate.getTime())
  ) {
    throw new Error('info.creationDate manque : il vient du suivi, pas de l’horloge');
  }
  const onProgress = options.onProgress ?? (() => undefined);
  onProgress(0);
  const progress = hundredths(onProgress);
  const document = tolerant(avecMention(definition), progress);
  const bytes = await toBytes(document);
  onProgress(1);
  return bytes;
}

function tolerant(definition: DefinitionPdf, progress: OnProgress): FacedDocument {
  let trial: Trial = { blocsInsecables: true, margesEnPlus: 0 };
  for (;;) {
    try {
      return createTaggedPdf(definition, trial, progress);
    } catch (error) {
      const next = error instanceof ContenuPerdu ? nextTrial(trial, error) : undefined;
      if (!next) throw error;
      trial = next;
    }
  }
}

function nextTrial(trial: Trial, { dansUneMarge }: ContenuPerdu): Trial | undefined {
  if (dansUneMarge) {
    const margesEnPlus = trial.margesEnPlus + MARGIN_STEP;
    return margesEnPlus > MARGIN_STEP * 8 ? undefined : { ...trial, margesEnPlus };
  }
  return trial.blocsInsecables ? { ...trial, blocsInsecables: false } : undefined;
}
