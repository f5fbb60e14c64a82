import type { Brouillons } from '../domain/ports.ts';

interface EnAttente {
  valeur: unknown;
  minuterie: ReturnType<typeof setTimeout>;
  readonly promesse: Promise<number>;
  readonly tenir: (quand: number) => void;
  readonly rompre: (erreur: unknown) => void;
}

/** At each pause of the hand, in ms. */
const PAUSE = 250;

/**
 * Puts drafts on disk at each pause of the hand instead of at each key, and all at once when the page hides,
 * locks or closes.
 */
export class BrouillonsTamponnes implements Brouillons {
  readonly #disque: Brouillons;
  readonly #attente = new Map<string, EnAttente>();
  /** What the disk refused last: kept for the next coffre that opens. */
  readonly #refuses = new Map<string, unknown>();

  constructor(disque: Brouillons) {
    this.#disque = disque;
  }

  garder(cle: string, valeur: unknown): Promise<number> {
    const connu = this.#attente.get(cle);
    const minuterie = setTimeout(() => void this.vider(cle), PAUSE);
    if (connu) {
      clearTimeout(connu.minuterie);
      connu.minuterie = minuterie;
      connu.valeur = valeur;
      return connu.promesse;
    }
    const { promise, resolve, reject } = promesseOuverte<number>();
    this.#attente.set(cle, { valeur, minuterie, promesse: promise, tenir: resolve, rompre: reject });
    return promise;
  }

  async lire(cle: string): Promise<unknown> {
    await this.vider(cle);
    return this.#disque.lire(cle);
  }

  async oublier(cle: string): Promise<void> {
    const connu = this.#attente.get(cle);
    if (connu) {
      clearTimeout(connu.minuterie);
      this.#attente.delete(cle);
      connu.tenir(0);
    }
    this.#refuses.delete(cle);
    await this.#disque.oublier(cle);
  }

  /** Everything that waits, now. */
  async toutVider(): Promise<void> {
    await Promise.all([...this.#attente.keys()].map((cle) => this.vider(cle)));
  }

  /** What waits under this key, now. Never throws: each `garder` tells its own caller. */
  async vider(cle: string): Promise<void> {
    const connu = this.#attente.get(cle);
    if (!connu) return;
    clearTimeout(connu.minuterie);
    this.#attente.delete(cle);
    try {
      connu.tenir(await this.#disque.garder(cle, connu.valeur));
      this.#refuses.delete(cle);
    } catch (erreur) {
      this.#refuses.set(cle, connu.valeur);
      connu.rompre(erreur);
    }
  }

  /** What `autre` could not put on disk, because its coffre stopped under it. */
  async reprendre(autre: BrouillonsTamponnes): Promise<void> {
    await autre.toutVider();
    for (const [cle, valeur] of autre.#refuses) await this.#disque.garder(cle, valeur);
  }
}

/** `Promise.withResolvers` is missing in Safari 17.0–17.3. */
function promesseOuverte<T>() {
  let resolve!: (valeur: T) => void;
  let reject!: (erreur: unknown) => void;
  const promise = new Promise<T>((oui, non) => {
    resolve = oui;
    reject = non;
  });
  return { promise, resolve, reject };
}
