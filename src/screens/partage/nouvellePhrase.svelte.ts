import type { Avis, PorteDuCoffre } from '../../domain/portes.ts';

export type JugeDePhrases = Pick<PorteDuCoffre, 'proposerPhrase' | 'evaluerPhrase'>;

/** A passphrase being chosen: drawn by the app, or the person's own. */
export class NouvellePhrase {
  readonly #juge: JugeDePhrases;
  valeur = $state('');
  visible = $state(false);
  #proposee = $state.raw<{ readonly phrase: string; readonly texte: string } | null>(null);

  constructor(juge: JugeDePhrases) {
    this.#juge = juge;
  }

  /** What it is worth; for a proposed one, the exact figure. Null while nothing is typed. */
  readonly avis = $derived.by((): Avis | null => {
    if (this.valeur === '') return null;
    const proposee = this.#proposee;
    if (proposee?.phrase === this.valeur) return { acceptee: true, texte: proposee.texte };
    return this.#juge.evaluerPhrase(this.valeur);
  });

  get acceptee(): boolean {
    return this.avis?.acceptee ?? false;
  }

  /** A phrase just drawn, that the person does not know yet. */
  get aRecopier(): boolean {
    return this.visible && this.valeur !== '' && this.valeur === this.#proposee?.phrase;
  }

  async proposer(): Promise<void> {
    this.#proposee = await this.#juge.proposerPhrase();
    this.valeur = this.#proposee.phrase;
    this.visible = true;
  }

  oublier(): void {
    this.valeur = '';
    this.visible = false;
    this.#proposee = null;
  }
}
