export interface Avis {
  readonly acceptee: boolean;
  readonly texte: string;
}
export interface PhraseProposee {
  readonly phrase: string;
  readonly texte: string;
}

export interface Porte {
  readonly proposerPhrase: () => Promise<PhraseProposee>;
  readonly evaluerPhrase: (phrase: string) => Avis;
  readonly creer: (phrase: string) => Promise<void>;
  readonly ouvrir: (phrase: string) => Promise<void>;
}

/** The door: one field, one action, and what went wrong in words. */
export class CoffreState {
  readonly #porte: Porte;
  phrase = $state('');
  visible = $state(false);
  ecrite = $state(false);
  #proposition = $state.raw<PhraseProposee | null>(null);
  #occupe = $state(false);
  #erreur = $state('');

  constructor(porte: Porte) {
    this.#porte = porte;
  }

  /** What a phrase chosen by the person is worth; for a proposed one, the exact figure. */
  readonly avis = $derived.by((): Avis | null => {
    if (this.phrase === '') return null;
    const proposee = this.#proposition;
    if (proposee?.phrase === this.phrase) return { acceptee: true, texte: proposee.texte };
    return this.#porte.evaluerPhrase(this.phrase);
  });

  get occupe(): boolean {
    return this.#occupe;
  }
  get erreur(): string {
    return this.#erreur;
  }
  get peutCreer(): boolean {
    return this.ecrite && (this.avis?.acceptee ?? false);
  }

  async proposer(): Promise<void> {
    this.#proposition = await this.#porte.proposerPhrase();
    this.phrase = this.#proposition.phrase;
    this.visible = true;
    this.ecrite = false;
  }

  creer(): Promise<void> {
    return this.#tenter(() => this.#porte.creer(this.phrase));
  }

  ouvrir(): Promise<void> {
    return this.#tenter(() => this.#porte.ouvrir(this.phrase));
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    if (this.#occupe) return;
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
