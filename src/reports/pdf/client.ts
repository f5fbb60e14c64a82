import type { Demande } from '../documents/index.ts';
import {
  EchecPdf,
  echecDuDocument,
  suivre,
  WorkerIndisponible,
  type Minuteur,
  type OptionsDeGeneration,
} from './follow.ts';
import { SANS_WORKER } from './messages.ts';

export { EchecPdf, type Minuteur, type OptionsDeGeneration } from './follow.ts';

/** A Worker that serves again costs no start; one that serves no more costs its memory. */
const GARDE_MS = 60_000;

const minuteurDuNavigateur: Minuteur = {
  apres(millisecondes, rappel) {
    const numero = setTimeout(rappel, millisecondes);
    return () => clearTimeout(numero);
  },
};

/** What to do when no Worker can start. */
type Secours = (demande: Demande, options: OptionsDeGeneration) => Promise<Uint8Array>;

/** No second copy of the engine for the page: 220 KB for a browser that has no module Worker, none of ours. */
const sansSecours: Secours = () => Promise.reject(new EchecPdf(SANS_WORKER));

/** Has PDF files made by a Worker, one at a time, started at the first demand. */
export class AtelierPdf {
  readonly #creerWorker: () => Worker;
  readonly #minuteur: Minuteur;
  readonly #secours: Secours;
  #worker: Worker | undefined;
  #pret = false;
  #indisponible = false;
  /** A screen keeps it warm. */
  #tenu = false;
  #dernier = 0;
  #file: Promise<unknown> = Promise.resolve();
  #oublierLaGarde = (): void => undefined;

  constructor(
    creerWorker: () => Worker,
    {
      minuteur = minuteurDuNavigateur,
      secours = sansSecours,
    }: { minuteur?: Minuteur; secours?: Secours } = {},
  ) {
    this.#creerWorker = creerWorker;
    this.#minuteur = minuteur;
    this.#secours = secours;
  }

  /** Starts the Worker before anybody asks; it then stays until `fermer`. */
  chauffer(): void {
    this.#tenu = true;
    const worker = this.#ouvrir();
    if (!worker || this.#pret) return;
    const fini = new AbortController();
    const { signal } = fini;
    worker.addEventListener(
      'message',
      () => {
        this.#pret = true;
        fini.abort();
      },
      { signal },
    );
    worker.addEventListener('error', () => this.#tomber(worker), { signal });
  }

  /** Rejects with an `EchecPdf` that can be shown, or with the signal's reason when it is cancelled. */
  generer(demande: Demande, options: OptionsDeGeneration = {}): Promise<Uint8Array> {
    const travail = this.#file.then(() => this.#executer(demande, options));
    this.#file = travail.catch(() => undefined);
    return travail;
  }

  /** Stops the Worker, and the work under way with it. */
  fermer(): void {
    this.#tenu = false;
    this.#arreter();
  }

  #arreter(): void {
    this.#oublierLaGarde();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#pret = false;
  }

  async #executer(demande: Demande, options: OptionsDeGeneration): Promise<Uint8Array> {
    options.signal?.throwIfAborted();
    const worker = this.#ouvrir();
    if (!worker) return this.#sansWorker(demande, options);
    this.#oublierLaGarde();
    this.#dernier += 1;
    const suivi = { ...options, dejaPret: this.#pret, minuteur: this.#minuteur };
    try {
      const octets = await suivre(worker, { id: this.#dernier, demande }, suivi);
      this.#pret = true;
      if (!this.#tenu) this.#oublierLaGarde = this.#minuteur.apres(GARDE_MS, () => this.#arreter());
      return octets;
    } catch (error) {
      this.#arreter();
      if (!(error instanceof WorkerIndisponible)) throw error;
      this.#indisponible = true;
      return this.#sansWorker(demande, options);
    }
  }

  /** It never started: whoever asks will be told. */
  #tomber(worker: Worker): void {
    if (this.#worker !== worker || this.#pret) return;
    this.#arreter();
    this.#indisponible = true;
  }

  #ouvrir(): Worker | undefined {
    if (this.#indisponible) return undefined;
    try {
      this.#worker ??= this.#creerWorker();
    } catch {
      this.#indisponible = true;
    }
    return this.#worker;
  }

  async #sansWorker(demande: Demande, options: OptionsDeGeneration): Promise<Uint8Array> {
    try {
      return await this.#secours(demande, options);
    } catch (error) {
      throw error instanceof EchecPdf ? error : echecDuDocument(error);
    }
  }
}
