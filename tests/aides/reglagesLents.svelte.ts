/** Settings that the screen sees change, kept by a disk that answers when told to. */
import type { Reglages } from '../../src/domain/reglages.ts';

export class ReglagesLents {
  #reglages: Reglages;
  /** One per save that waits. */
  readonly lenteur: (() => void)[] = [];

  constructor(reglages: Reglages) {
    this.#reglages = $state.raw(reglages);
  }
  get reglages(): Reglages {
    return this.#reglages;
  }
  readonly enregistrer = async (nouveaux: Reglages): Promise<void> => {
    await new Promise<void>((finir) => this.lenteur.push(finir));
    this.#reglages = nouveaux;
  };
}
