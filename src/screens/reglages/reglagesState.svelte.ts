import type { Outils } from '../../domain/ports.ts';
import type { Reglages } from '../../domain/reglages.ts';

type Enregistrer = (reglages: Reglages) => Promise<void>;

/** Each field is kept as soon as it is left: no « save » button to forget. */
export class ReglagesState {
  readonly #outils: Outils;
  readonly #enregistrer: Enregistrer;
  #erreur = $state('');
  #garde = $state('');
  /** One at a time: each change starts from what the former one left. */
  #file: Promise<void> = Promise.resolve();

  constructor(outils: Outils, enregistrer: Enregistrer) {
    this.#outils = outils;
    this.#enregistrer = enregistrer;
  }

  get reglages(): Reglages {
    return this.#outils.reglages;
  }
  get erreur(): string {
    return this.#erreur;
  }
  get garde(): string {
    return this.#garde;
  }

  changer(champs: Partial<Reglages>): Promise<void> {
    this.#file = this.#file.then(() => this.#ecrire(champs));
    return this.#file;
  }

  async #ecrire(champs: Partial<Reglages>): Promise<void> {
    this.#erreur = '';
    try {
      await this.#enregistrer({ ...this.reglages, ...champs });
      this.#garde = 'Réglages enregistrés.';
    } catch (erreur) {
      this.#garde = '';
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    }
  }
}
