export type ResultatPersistance = 'accordee' | 'refusee' | 'inconnue';

export interface Place {
  /** Bytes. */
  readonly utilisee: number;
  readonly offerte: number;
}

/** Asks the browser not to throw the coffre away when it wants room. */
export class Persistance {
  readonly #stockage: Partial<StorageManager> | undefined;
  #resultat: ResultatPersistance = 'inconnue';
  #demandee = false;

  constructor(stockage: Partial<StorageManager> | undefined = globalThis.navigator?.storage) {
    this.#stockage = stockage;
  }

  /** « inconnue » until the browser answers: Firefox waits for the person, WebKit has no such question. */
  get resultat(): ResultatPersistance {
    return this.#resultat;
  }

  /** Asks once; never to be awaited on the way of a save. */
  demander(): void {
    if (this.#demandee) return;
    this.#demandee = true;
    void this.#lireReponse(async () => (await this.#dejaAccordee()) || this.#stockage?.persist?.());
  }

  /** At start, without asking anything. */
  async relire(): Promise<ResultatPersistance> {
    if (await this.#dejaAccordee()) this.#resultat = 'accordee';
    return this.#resultat;
  }

  /** Null when the browser does not say. Its figures are rough: a full disk does not show. */
  async estimer(): Promise<Place | null> {
    const { usage, quota } = (await this.#stockage?.estimate?.().catch(() => undefined)) ?? {};
    return usage === undefined || quota === undefined ? null : { utilisee: usage, offerte: quota };
  }

  async #dejaAccordee(): Promise<boolean> {
    return (await this.#stockage?.persisted?.().catch(() => false)) ?? false;
  }

  async #lireReponse(demander: () => Promise<boolean | undefined>): Promise<void> {
    const reponse = await demander().catch(() => undefined);
    if (reponse !== undefined) this.#resultat = reponse ? 'accordee' : 'refusee';
  }
}
