import type { SuivisDuCoffre } from '../../domain/ports.ts';
import { constatsDe, type ConstatAChoisir } from '../partage/action/constats.ts';

interface ConstatsDUnSuivi {
  readonly suivi: string;
  readonly code: string;
  readonly parcours: string;
  readonly constats: readonly ConstatAChoisir[];
}

/** The constats of every suivi of the coffre, read one suivi after the other. */
export class ConstatsState {
  #lus = $state.raw<readonly ConstatsDUnSuivi[]>([]);
  #fini = $state.raw(false);
  /** Suivis that could not be opened. */
  #fermes = $state.raw(0);

  get lus(): readonly ConstatsDUnSuivi[] {
    return this.#lus;
  }
  get fini(): boolean {
    return this.#fini;
  }
  get fermes(): number {
    return this.#fermes;
  }

  async lire(suivis: SuivisDuCoffre): Promise<void> {
    await suivis.tousLus();
    for (const { id } of suivis.resumes) {
      try {
        const { suivi } = await suivis.ouvrirSuivi(id);
        const constats = constatsDe(suivi);
        const { code = '', parcours = '' } = suivi.prevu ?? {};
        if (constats.length > 0) this.#lus = [...this.#lus, { suivi: id, code, parcours, constats }];
      } catch {
        this.#fermes += 1;
      }
    }
    this.#fini = true;
  }
}
