/** The two Workers of the app: the one that holds the keys, the one that lays out the PDFs. */
import urlCoffre from '../storage/coffre.worker.ts?worker&url';
import urlPdf from '../reports/pdf/pdf.worker.ts?worker&url';
import { urlDeWorker } from '../ui/confiance.ts';

export const creerWorkerCoffre = (): Worker => new Worker(urlDeWorker(urlCoffre), { type: 'module' });
export const creerWorkerPdf = (): Worker => new Worker(urlDeWorker(urlPdf), { type: 'module' });
