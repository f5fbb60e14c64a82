import { wrap } from 'comlink';
import { recevoir } from './erreurs-du-worker.ts';
import { ErreurCoffreArrete, ErreurCoffreFerme } from './erreurs.ts';
import type { Arguments, Commande, Resultat, Service } from './service-coffre.ts';

export type PorteWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** They write nothing: a lock does not wait for their end. */
const LECTURES: readonly Commande[] = ['recents', 'resumer', 'lire'];

/** The life of one Worker: every call gets an answer, even when the Worker dies or is ended. */
export class Session {
  readonly #worker: PorteWorker;
  readonly #service: Service;
  readonly #enCours = new Map<Promise<unknown>, { couper: (raison: Error) => void; attendue: boolean }>();
  #fin: Error | null = null;

  constructor(worker: PorteWorker, surArret: () => void) {
    this.#worker = worker;
    this.#service = wrap<Service>(worker) as unknown as Service;
    worker.addEventListener('error', (evenement) => {
      evenement.preventDefault();
      this.#finir(new ErreurCoffreArrete());
      surArret();
    });
  }

  appeler<C extends Commande>(commande: C, args: Arguments<C>): Promise<Resultat<C>> {
    if (this.#fin) return Promise.reject(this.#fin);
    const { promise: coupure, reject: couper } = coupureNeuve();
    const reponse = this.#service(commande, ...args).then((r) => recevoir<Resultat<C>>(r));
    const resultat = Promise.race([reponse, coupure]).finally(() => this.#enCours.delete(resultat));
    this.#enCours.set(resultat, { couper, attendue: !LECTURES.includes(commande) });
    return resultat;
  }

  /** Lets what is under way reach the disk, for at most `patience` ms, then ends the Worker and its keys. */
  async fermer(patience: number): Promise<void> {
    const limite = minuterie(patience);
    const attendues = [...this.#enCours].filter(([, { attendue }]) => attendue).map(([reponse]) => reponse);
    await Promise.race([Promise.allSettled(attendues), limite.promesse]);
    limite.annuler();
    this.#finir(new ErreurCoffreFerme());
  }

  #finir(raison: Error): void {
    this.#fin = raison;
    this.#worker.terminate();
    for (const { couper } of this.#enCours.values()) couper(raison);
  }
}

function coupureNeuve(): { promise: Promise<never>; reject: (raison: Error) => void } {
  let reject: (raison: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejeter) => (reject = rejeter));
  return { promise, reject };
}

function minuterie(ms: number): { promesse: Promise<void>; annuler: () => void } {
  let id: ReturnType<typeof setTimeout> | undefined;
  const promesse = new Promise<void>((resoudre) => (id = setTimeout(resoudre, ms)));
  return { promesse, annuler: () => clearTimeout(id) };
}
