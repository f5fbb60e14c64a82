import type { DateCivile } from '../../domain/contenus.ts';
import type { Outils } from '../../domain/ports.ts';
import type { Resume } from '../../domain/resume.ts';
import { bilanDesPromesses, tachesDe, type Tache } from './taches.ts';

interface Entrees {
  readonly resumes: readonly Resume[];
  readonly aujourdhui: DateCivile;
  readonly outils: Outils;
  readonly decouvrir: () => Promise<string>;
  readonly retirerExemple: (id: string) => Promise<void>;
}

export class AccueilState {
  readonly #entrees: () => Entrees;
  #occupe = $state(false);
  #erreur = $state('');

  constructor(entrees: () => Entrees) {
    this.#entrees = entrees;
  }

  readonly taches = $derived.by((): readonly Tache[] => {
    const { resumes, aujourdhui } = this.#entrees();
    return tachesDe(resumes, aujourdhui);
  });
  get bilan(): string {
    return bilanDesPromesses(this.#entrees().resumes);
  }
  get manqueReglages(): boolean {
    const { etablissement, contactDemarche, numeroUrgence } = this.#entrees().outils.reglages;
    return !etablissement || !contactDemarche || !numeroUrgence;
  }
  get occupe(): boolean {
    return this.#occupe;
  }
  get erreur(): string {
    return this.#erreur;
  }

  decouvrir(): Promise<void> {
    return this.#tenter(async () => {
      const { decouvrir, outils } = this.#entrees();
      outils.aller(`/suivi/${await decouvrir()}`);
    });
  }

  retirer(id: string): Promise<void> {
    return this.#tenter(() => this.#entrees().retirerExemple(id));
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    this.#occupe = true;
    this.#erreur = '';
    try {
      await action();
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      this.#occupe = false;
    }
  }
}
