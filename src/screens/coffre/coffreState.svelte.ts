import type { PorteDuCoffre } from '../../domain/portes.ts';
import { Geste } from '../partage/geste.svelte.ts';

/** The closed door: what is typed at each way in, and what went wrong there. */
export class CoffreState {
  readonly #porte: PorteDuCoffre;
  phrase = $state('');
  code = $state('');
  /** The person prefers the passphrase to the short code. */
  sansCode = $state(false);
  readonly gestePhrase = new Geste();
  readonly gesteCode = new Geste();
  readonly gesteAppareil = new Geste();

  constructor(porte: PorteDuCoffre) {
    this.#porte = porte;
  }

  ouvrir(): Promise<boolean> {
    this.gesteCode.oublierErreur();
    return this.gestePhrase.tenter(() => this.#porte.ouvrir(this.phrase));
  }

  /** A wrong code is typed again whole: nobody can see which digit was wrong. */
  async ouvrirParCode(): Promise<boolean> {
    const ouvert = await this.gesteCode.tenter(() => this.#porte.ouvrirParCode(this.code));
    if (!ouvert) this.code = '';
    return ouvert;
  }

  ouvrirParAppareil(): Promise<boolean> {
    return this.gesteAppareil.tenter(() => this.#porte.ouvrirParAppareil());
  }
}
