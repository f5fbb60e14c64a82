import type { Brouillon } from '../partage/brouillon.svelte.ts';

export interface NatureDeFormulaire<C> {
  /** Of its sheet in the draft. */
  readonly nom: string;
  /** What is saved, or what is proposed first. */
  readonly depart: () => C;
  /** Read back as a stranger's file would be; null: not one of these. */
  readonly lire: (garde: unknown) => C | null;
}

/** One form of a bilan: each key is in the draft, sealed, until the form is saved or given up. */
export class Formulaire<C extends object> {
  readonly #brouillon: Brouillon;
  readonly #nature: NatureDeFormulaire<C>;
  #champs: C;
  #touche: boolean;

  /** @param brouillon already read */
  constructor(brouillon: Brouillon, nature: NatureDeFormulaire<C>) {
    const garde = nature.lire(brouillon.feuille(nature.nom));
    this.#brouillon = brouillon;
    this.#nature = nature;
    this.#champs = $state.raw(garde ?? nature.depart());
    this.#touche = $state.raw(garde !== null);
  }

  get champs(): C {
    return this.#champs;
  }
  /** Something was typed that is not saved. */
  get touche(): boolean {
    return this.#touche;
  }

  changer(champs: Partial<C>): void {
    this.#champs = { ...this.#champs, ...champs };
    this.#touche = true;
    this.#brouillon.garder(this.#nature.nom, this.#champs);
  }

  /** Saved, or given up: the form says again what is saved. */
  async renoncer(): Promise<void> {
    this.#champs = this.#nature.depart();
    this.#touche = false;
    await this.#brouillon.oublier(this.#nature.nom);
  }

  /** A refusal keeps what is typed. */
  async envoyer(ecrire: (champs: C) => Promise<boolean>): Promise<boolean> {
    const fait = await ecrire(this.#champs);
    if (fait) await this.renoncer();
    return fait;
  }
}
