/** The same journal by three PDF engines on the page's own thread, and by ours in its Worker. */
import { lireCas } from '../../../src/domain/cas.ts';
import type { Demande } from '../../../src/reports/documents/demande.ts';
import type { DuWorker } from '../../../src/reports/pdf/messages.ts';
import type { DefinitionPdf } from '../../../src/reports/pdf/types.ts';
import urlPdf from '../../../src/reports/pdf/pdf.worker.ts?worker&url';
import { urlDeWorker } from '../../../src/ui/confiance.ts';
import { demandeDuBanc } from './demandes.ts';
import { parJspdf, parPdfmake, tablesDe } from './rivaux.ts';

export interface Tour {
  /** From the definition to the bytes, in ms. */
  readonly duree: number;
  readonly taille: number;
}

/** Ours alone needs our engine on this thread: the page that measures memory must not load it. */
const notreMoteur = async () => {
  const [{ definir }, { rendrePdf }] = await Promise.all([
    import('../../../src/reports/documents/index.ts'),
    import('../../../src/reports/pdf/taggedPdf.ts'),
  ]);
  return { definir, rendrePdf };
};

const MOTEURS: Readonly<Record<string, (definition: DefinitionPdf) => Promise<() => Promise<number>>>> = {
  sillage: async (definition) => {
    const { rendrePdf } = await notreMoteur();
    return async () => (await rendrePdf(definition)).length;
  },
  pdfmake: (definition) => Promise.resolve(async () => (await parPdfmake(definition)).length),
  jspdf: (definition) => {
    const tables = tablesDe(definition);
    return Promise.resolve(() => Promise.resolve(parJspdf(tables).byteLength));
  },
};

let journal: Demande | undefined;

function leJournal(): Demande {
  if (!journal) throw new Error('Le journal n’est pas préparé.');
  return journal;
}

/** One document by one engine. pdfmake writes in its definition: each turn has its own, made before the clock. */
async function tour(moteur: string): Promise<Tour> {
  const { definir } = await notreMoteur();
  const faire = await MOTEURS[moteur]?.(definir(leJournal()));
  if (!faire) throw new Error(`Moteur inconnu : ${moteur}`);
  const debut = performance.now();
  const taille = await faire();
  return { duree: performance.now() - debut, taille };
}

let ouvrier: Worker | undefined;

function parLeWorker(demande: Demande): Promise<Tour> {
  ouvrier ??= new Worker(urlDeWorker(urlPdf), { type: 'module' });
  const worker = ouvrier;
  return new Promise((ok, ko) => {
    const debut = performance.now();
    worker.onerror = () => ko(new Error('Le Worker des PDF s’est arrêté.'));
    worker.onmessage = ({ data }: MessageEvent<DuWorker>) => {
      if (data.type === 'echec') ko(new Error(data.message));
      if (data.type === 'fini') ok({ duree: performance.now() - debut, taille: data.octets.length });
    };
    worker.postMessage({ id: 1, demande });
  });
}

const journalParLeWorker = (): Promise<Tour> => parLeWorker(leJournal());

/** The fiche of a field case: what a cadre receives. */
async function ficheParLeWorker(casJson: string): Promise<Tour> {
  const { demandesDuCas } = await import('../../../src/reports/node.ts');
  const [suivi] = lireCas(casJson).suivis;
  const fiche = suivi && demandesDuCas(suivi).find(({ document }) => document === 'fiche');
  if (!fiche) throw new Error('Ce cas n’a pas de fiche.');
  return parLeWorker(fiche);
}

/** Before the clock and the watch: 2,000 digests are no work of the PDF. */
function preparer(releves: number): void {
  journal ??= demandeDuBanc('journal', releves);
}

const moteurs = { preparer, tour, journalParLeWorker, ficheParLeWorker };
export type Moteurs = typeof moteurs;
Object.assign(globalThis, { moteurs });
