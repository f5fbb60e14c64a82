type Prise = 'pris' | 'occupe';

/** Only one tab writes: the others say so, and may take over. */
export class Unique {
  readonly #verrous: LockManager | undefined;
  readonly #nom: string;
  readonly #perdu = new Set<() => void>();
  #rendre: (() => void) | null = null;

  /** `verrous` is absent outside a secure context and in old browsers. */
  constructor(verrous: LockManager | undefined = globalThis.navigator?.locks, nom = 'sillage') {
    this.#verrous = verrous;
    this.#nom = nom;
  }

  /** False: this browser cannot tell one tab from another; `prendre` then always says « pris ». */
  get surveille(): boolean {
    return this.#verrous !== undefined;
  }

  prendre(): Promise<Prise> {
    return this.#rendre ? Promise.resolve('pris') : this.#demander({ ifAvailable: true });
  }

  /** Takes the place of the tab that has it. */
  async reprendre(): Promise<void> {
    if (!this.#rendre) await this.#demander({ steal: true });
  }

  rendre(): void {
    this.#rendre?.();
    this.#rendre = null;
  }

  /** Called when another tab takes over. Gives back the way to stop listening. */
  onPerdu(rappel: () => void): () => void {
    this.#perdu.add(rappel);
    return () => void this.#perdu.delete(rappel);
  }

  async #demander(options: LockOptions): Promise<Prise> {
    const verrous = this.#verrous;
    if (!verrous) return 'pris';
    let tenu = false;
    let dire: (prise: Prise) => void = () => undefined;
    const prise = new Promise<Prise>((resoudre) => (dire = resoudre));
    const demande = verrous
      .request(this.#nom, options, (verrou) => {
        if (!verrou) return dire('occupe');
        tenu = true;
        dire('pris');
        return new Promise<void>((rendre) => (this.#rendre = rendre));
      })
      .catch((erreur: unknown) => {
        // The request fails with AbortError when the lock it holds is stolen.
        if (!tenu) throw erreur;
        this.#perdre();
      });
    // The request lasts as long as the lock: what was got is known before.
    return Promise.race([prise, demande.then(() => prise)]);
  }

  #perdre(): void {
    this.#rendre = null;
    for (const rappel of this.#perdu) rappel();
  }
}
