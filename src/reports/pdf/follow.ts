import type { DuWorker, PageEnCours, VersLeWorker } from './messages.ts';

/** Longest silence of the Worker before the work is given up. */
const SILENCE_MAX_MS = 60_000;

const SILENCE =
  'Le document n’avance plus depuis une minute. Rien n’est perdu\u00a0: vos notes sont enregistrées. Fermez les autres onglets, puis réessayez.';

/** Calls back once after a while; the returned function forgets it. */
export interface Minuteur {
  apres(millisecondes: number, rappel: () => void): () => void;
}

export interface OptionsDeGeneration {
  /** From 0 to 1; and the page being drawn, once they are all laid out. */
  readonly onProgress?: (part: number, page?: PageEnCours) => void;
  readonly signal?: AbortSignal;
}

/** The Worker never started: refused by the browser, or its file is missing. */
export class WorkerIndisponible extends Error {
  override readonly name = 'WorkerIndisponible';
}

/** The sentence is for the user; `cause` is for us. */
export class EchecPdf extends Error {
  override readonly name = 'EchecPdf';
}

/** Sends one demand and follows it to its end. The Worker is left as it is: the caller decides to keep it. */
export function suivre<Demande>(
  worker: Worker,
  message: VersLeWorker<Demande>,
  { dejaPret, minuteur, onProgress, signal }: OptionsDeGeneration & { dejaPret: boolean; minuteur: Minuteur },
): Promise<Uint8Array> {
  const fini = new AbortController();
  let oublier = (): void => undefined;
  return new Promise<Uint8Array>((resolve, reject) => {
    let pret = dejaPret;
    const patienter = (): void => {
      oublier();
      oublier = minuteur.apres(SILENCE_MAX_MS, () => reject(new EchecPdf(SILENCE)));
    };
    const ecouter = (reponse: DuWorker): void => {
      patienter();
      pret = true;
      if (reponse.type === 'pret' || reponse.id !== message.id) return;
      if (reponse.type === 'progres') onProgress?.(reponse.part, reponse.page);
      else if (reponse.type === 'fini') resolve(reponse.octets);
      else reject(echecDuDocument({ name: reponse.nom, message: reponse.message }));
    };
    const tomber = ({ message: cause }: ErrorEvent): void =>
      reject(pret ? echecDuDocument({ message: cause }) : new WorkerIndisponible(cause));
    const ecoute = { signal: fini.signal };
    worker.addEventListener('message', (event: MessageEvent<DuWorker>) => ecouter(event.data), ecoute);
    worker.addEventListener('error', tomber, ecoute);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), ecoute);
    patienter();
    worker.postMessage(message);
  }).finally(() => {
    oublier();
    fini.abort();
  });
}

/** A document refused for what it lacks says so itself; any other failure is ours. */
const SAYS_WHAT_TO_FILL = 'DocumentIncomplet';

export function echecDuDocument(cause: unknown): EchecPdf {
  const { name, message } = cause as { readonly name?: unknown; readonly message?: unknown };
  if (name === SAYS_WHAT_TO_FILL && typeof message === 'string') return new EchecPdf(message, { cause });
  return new EchecPdf(
    'Le document n’a pas pu être fait. Rien n’est perdu\u00a0: vos notes sont enregistrées. Réessayez\u202f; si cela recommence, signalez-le.',
    { cause },
  );
}
