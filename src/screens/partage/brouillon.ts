import type { Brouillons } from '../../domain/ports.ts';

type Feuilles = Readonly<Record<string, unknown>>;

const estObjet = (valeur: unknown): valeur is Feuilles =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** Several sheets being typed in, kept together under one key. Plain JSON. */
export class Brouillon {
  #feuilles: Feuilles = {};
  readonly #cle: string;
  readonly #brouillons: Brouillons;

  constructor(cle: string, brouillons: Brouillons) {
    this.#cle = cle;
    this.#brouillons = brouillons;
  }

  async lire(): Promise<Feuilles> {
    const valeur = await this.#brouillons.lire(this.#cle);
    this.#feuilles = estObjet(valeur) ? valeur : {};
    return this.#feuilles;
  }

  garder(feuille: string, champs: unknown): void {
    this.#feuilles = { ...this.#feuilles, [feuille]: champs };
    // A lock between two keystrokes refuses the write: the former one is kept.
    this.#brouillons.garder(this.#cle, this.#feuilles).catch(() => undefined);
  }

  async oublier(feuille: string): Promise<void> {
    const { [feuille]: _oubliee, ...reste } = this.#feuilles;
    this.#feuilles = reste;
    if (Object.keys(reste).length === 0) await this.#brouillons.oublier(this.#cle);
    else await this.#brouillons.garder(this.#cle, reste);
  }
}
