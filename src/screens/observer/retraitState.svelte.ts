import type { ContenuRetrait, QuiAccorde } from '../../domain/contenus.ts';
import { quiPeutRetirer } from '../../domain/retirer.ts';
import type { Acces } from '../partage/acces.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { retirer } from '../partage/retirer.ts';

interface Dependances {
  readonly acces: Acces;
  /** Drops what is being typed on this screen: it may hold the very words taken back. */
  readonly oublierLesSaisies: () => Promise<void>;
}

/** The withdrawal of an accord: said in one word, carried out at once. */
export class RetraitState {
  readonly geste = new Geste();
  readonly #dep: Dependances;

  constructor(dep: Dependances) {
    this.#dep = dep;
  }

  get personnes(): readonly QuiAccorde[] {
    return quiPeutRetirer(this.#dep.acces.ouvert.suivi);
  }

  retirer(qui: QuiAccorde, effet: ContenuRetrait['effet']): Promise<boolean> {
    const { acces, oublierLesSaisies } = this.#dep;
    return this.geste.tenter(async () => {
      await retirer(acces, qui, effet);
      if (effet !== 'garder') await oublierLesSaisies();
    });
  }
}
