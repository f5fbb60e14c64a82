/** One write at a time; its refusal, in French, stays until the next gesture. */
export class Geste {
  #occupe = $state.raw(false);
  #erreur = $state.raw('');

  get occupe(): boolean {
    return this.#occupe;
  }
  get erreur(): string {
    return this.#erreur;
  }
  oublierErreur(): void {
    this.#erreur = '';
  }

  /** True when all was stored. A second tap during the first changes nothing. */
  async tenter(ecrire: () => Promise<unknown>): Promise<boolean> {
    if (this.#occupe) return false;
    this.#occupe = true;
    this.#erreur = '';
    try {
      await ecrire();
      return true;
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
      return false;
    } finally {
      this.#occupe = false;
    }
  }
}
