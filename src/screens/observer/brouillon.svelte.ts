import type { Moment } from '../../domain/instant.ts';
import type { OptionsEcriture, Outils, SuiviOuvert } from '../../domain/ports.ts';

export interface Acces {
  readonly ouvert: SuiviOuvert;
  readonly outils: Outils;
}

/** Each sheet being typed in, by name. Plain JSON. */
type Feuilles = Readonly<Record<string, unknown>>;

const estObjet = (valeur: unknown): valeur is Feuilles =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** What is being typed on this screen, under one key of the suivi. */
export class Brouillon {
  #feuilles: Feuilles = {};
  #gardeA: Moment | null = $state.raw(null);
  readonly #acces: Acces;

  constructor(acces: Acces) {
    this.#acces = acces;
  }
  get gardeA(): Moment | null {
    return this.#gardeA;
  }
  get #cle(): string {
    return `observer:${this.#acces.ouvert.suivi.id}`;
  }

  async lire(): Promise<Feuilles> {
    const valeur = await this.#acces.outils.brouillons.lire(this.#cle);
    this.#feuilles = { ...(estObjet(valeur) ? valeur : {}), ...this.#feuilles };
    return this.#feuilles;
  }

  garder(feuille: string, champs: unknown): void {
    this.#feuilles = { ...this.#feuilles, [feuille]: champs };
    const { brouillons, horloge } = this.#acces.outils;
    void brouillons.garder(this.#cle, this.#feuilles).then(
      (mural) => this.#dire(feuille, mural > 0 ? { mural, decalage: horloge().decalage } : null),
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
    const { brouillons } = this.#acces.outils;
    if (Object.keys(reste).length === 0) await brouillons.oublier(this.#cle);
    else await brouillons.garder(this.#cle, reste);
  }

  /** A save that ends after the sheet was noted says nothing. */
  #dire(feuille: string, gardeA: Moment | null): void {
    if (feuille in this.#feuilles) this.#gardeA = gardeA;
  }
}
