import type { Fil } from '../domain/registre.ts';
import type { Feuilles } from './feuilles.ts';

type Gardees = Readonly<Record<string, Fil>>;

/**
 * Where this device's own chain had come to, in the suivis of which an adieu from elsewhere took it whole: what it
 * writes there next must not take a place that was taken, or an old copy of that line would come back as another
 * story. Once it has written there again, the chain itself says its end, and the paper forgets it.
 */
export class Fins {
  readonly #feuilles: Pick<Feuilles, 'lire' | 'ecrire'>;

  constructor(feuilles: Pick<Feuilles, 'lire' | 'ecrire'>) {
    this.#feuilles = feuilles;
  }

  async de(suivi: string): Promise<Fil | null> {
    return (await this.#lire())[suivi] ?? null;
  }

  /** To be written before the chains go: a kill in between only leaves what `oublier` takes away later. */
  async retenir(fins: ReadonlyMap<string, Fil>): Promise<void> {
    // Nothing was ever written there: there is no place to keep.
    const ecrites = [...fins].filter(([, { seq }]) => seq > 0);
    if (ecrites.length > 0)
      await this.#feuilles.ecrire('fins', { ...(await this.#lire()), ...Object.fromEntries(ecrites) });
  }

  async oublier(inutile: (suivi: string) => boolean): Promise<void> {
    const avant = Object.entries(await this.#lire());
    const restent = avant.filter(([suivi]) => !inutile(suivi));
    if (restent.length < avant.length) await this.#feuilles.ecrire('fins', Object.fromEntries(restent));
  }

  async #lire(): Promise<Gardees> {
    return ((await this.#feuilles.lire('fins')) ?? {}) as Gardees;
  }
}
