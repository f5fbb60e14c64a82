import { avantApres, suivisUlterieurs, type AvantApres } from '../../domain/avant-apres.ts';
import type { ActionDuPlan } from '../../domain/plan.ts';
import type { SuivisDuCoffre } from '../../domain/ports.ts';
import type { Suivi } from '../../domain/suivi.ts';
import { Geste } from '../partage/geste.svelte.ts';

interface Acces {
  readonly action: ActionDuPlan;
  readonly suivis: SuivisDuCoffre;
}

/** Later suivis laid beside those that an action came from. They are opened when they are chosen. */
export class AvantApresState {
  readonly #acces: () => Acces;
  readonly lecture = new Geste();
  #choisis = $state.raw<readonly string[]>([]);
  #comparaison = $state.raw<AvantApres | null>(null);

  constructor(acces: () => Acces) {
    this.#acces = acces;
  }

  readonly candidats = $derived.by(() => suivisUlterieurs(this.#acces().suivis.resumes, this.liens));

  get choisis(): readonly string[] {
    return this.#choisis;
  }
  /** Null while nothing is chosen. */
  get comparaison(): AvantApres | null {
    return this.#comparaison;
  }
  get liens(): readonly string[] {
    const { action, suivis } = this.#acces();
    return action.suivis.filter((id) => suivis.presents.has(id));
  }

  async choisir(ids: readonly string[]): Promise<void> {
    this.#choisis = ids;
    if (!(await this.lecture.tenter(() => this.#comparer())) && this.lecture.erreur) this.#comparaison = null;
  }

  async #comparer(): Promise<void> {
    let ids: readonly string[];
    // Another tap during the reading: what it asked is read then.
    do {
      ids = this.#choisis;
      const [avant, apres] = [await this.#lire(this.liens), await this.#lire(ids)];
      this.#comparaison = ids.length > 0 ? avantApres(this.#acces().action, avant, apres) : null;
    } while (ids !== this.#choisis);
  }

  async #lire(ids: readonly string[]): Promise<Suivi[]> {
    const { suivis } = this.#acces();
    return (await Promise.all(ids.map((id) => suivis.ouvrirSuivi(id)))).map(({ suivi }) => suivi);
  }
}
