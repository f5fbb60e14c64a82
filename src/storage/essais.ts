const SANS_ATTENTE = 2;
const PREMIERE_ATTENTE = 2_000;
const ATTENTE_MAXIMALE = 60_000;

/**
 * Slows down somebody trying phrases by hand: 2 s, 4 s, 8 s… up to a minute. In memory only: what protects a
 * copied disk is Argon2id, not this.
 */
export class Essais {
  readonly #maintenant: () => number;
  #rates = 0;
  #jusqua = 0;

  /** `maintenant`: ms of a clock that never goes back. */
  constructor(maintenant: () => number) {
    this.#maintenant = maintenant;
  }

  /** Ms before the next try is accepted. */
  get attente(): number {
    return Math.max(0, this.#jusqua - this.#maintenant());
  }

  rate(): void {
    this.#rates += 1;
    const rang = this.#rates - SANS_ATTENTE - 1;
    if (rang >= 0)
      this.#jusqua = this.#maintenant() + Math.min(PREMIERE_ATTENTE * 2 ** rang, ATTENTE_MAXIMALE);
  }

  reussi(): void {
    this.#rates = 0;
    this.#jusqua = 0;
  }
}
