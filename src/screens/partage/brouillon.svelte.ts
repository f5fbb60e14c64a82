import type { Moment } from '../../domain/instant.ts';
import type { OptionsEcriture, Outils } from '../../domain/ports.ts';

/** Each sheet being typed in, by name. Plain JSON. */
type Feuilles = Readonly<Record<string, unknown>>;

const estObjet = (valeur: unknown): valeur is Feuilles =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** The sheets being typed on a screen, kept together under one key. */
export class Brouillon {
  #feuilles: Feuilles = {};
  #gardeA: Moment | null = $state.raw(null);
  readonly #cle: string;
  readonly #outils: Outils;

  constructor(cle: string, outils: Outils) {
    this.#cle = cle;
    this.#outils = outils;
  }
  get gardeA(): Moment | null {
    return this.#gardeA;
  }

  async lire(): Promise<Feuilles> {
    const valeur = await this.#outils.brouillons.lire(this.#cle);
    this.#feuilles = { ...(estObjet(valeur) ? valeur : {}), ...this.#feuilles };
    return this.#feuilles;
  }

  /** As it was read, or typed since. */
  feuille(feuille: string): unknown {
    return this.#feuilles[feuille];
  }

  garder(feuille: string, champs: unknown): void {
    this.#feuilles = { ...this.#feuilles, [feuille]: champs };
    const { brouillons, horloge } = this.#outils;
    void brouillons.garder(this.#cle, this.#feuilles).then(
      (mural) => this.#dire(feuille, mural > 0 ? { mural, decalage: horloge().decalage } : null),
      // A lock between two keystrokes refuses the write: the former one is kept.
      () => this.#dire(feuille, null),
    );
  }

  /** For the ecriture that this sheet becomes: both go in one stroke, when nothing else is being typed. */
  finiAvec(feuille: string): Pick<OptionsEcriture, 'brouillonFini'> {
    const seule = Object.keys(this.#feuilles).every((nom) => nom === feuille);
    return seule ? { brouillonFini: this.#cle } : {};
  }

  async oublier(feuille: string): Promise<void> {
    const { [feuille]: _oubliee, ...reste } = this.#feuilles;
    this.#feuilles = reste;
    this.#gardeA = null;
    const { brouillons } = this.#outils;
    if (Object.keys(reste).length === 0) await brouillons.oublier(this.#cle);
    else await brouillons.garder(this.#cle, reste);
  }

  /** A save that ends after the sheet was noted says nothing. */
  #dire(feuille: string, gardeA: Moment | null): void {
    if (feuille in this.#feuilles) this.#gardeA = gardeA;
  }
}
