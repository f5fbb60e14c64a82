import { texteDAccord, type ChoixDAccord } from '../../content/accords/index.ts';
import { remplirTexte } from '../../content/variables.ts';
import { variablesDuSuivi } from '../../content/variablesDuSuivi.ts';
import { CHOIX_NECESSAIRES } from '../../domain/accord.ts';
import { cleDuChangement } from '../../domain/cles-brouillons.ts';
import type { Choix, QuiAccorde } from '../../domain/contenus.ts';
import type { Acces } from '../partage/acces.ts';
import { phraseDe } from './faute.ts';

/** Some free lines answered anew. A no to a necessary line is a withdrawal: it has its own place. */
export class ChangementState {
  readonly qui: QuiAccorde;
  readonly #acces: Acces;
  #nouveaux = $state.raw<Choix>({});
  #erreur = $state('');
  #occupe = $state(false);

  constructor(acces: Acces, qui: QuiAccorde) {
    this.#acces = acces;
    this.qui = qui;
    void this.#reprendre();
  }

  get erreur(): string {
    return this.#erreur;
  }
  get occupe(): boolean {
    return this.#occupe;
  }
  get #cle(): string {
    return cleDuChangement(this.#acces.ouvert.suivi.id, this.qui);
  }
  readonly #accord = $derived.by(() => this.#acces.ouvert.suivi.accords[this.qui]);
  readonly lignes = $derived.by<readonly ChoixDAccord[]>(() => {
    const { ouvert, outils } = this.#acces;
    const variables = variablesDuSuivi(ouvert.suivi, outils.reglages);
    return texteDAccord(this.qui, this.#accord?.texte.lecture ?? 'standard')
      .choix.filter(({ id }) => !CHOIX_NECESSAIRES[this.qui].includes(id))
      .map((ligne) => ({ ...ligne, libelle: remplirTexte(ligne.libelle, variables) }));
  });

  reponse(ligne: string): boolean | null {
    return this.#nouveaux[ligne] ?? this.#accord?.choix[ligne] ?? null;
  }

  repondre(ligne: string, reponse: boolean): void {
    this.#nouveaux = { ...this.#nouveaux, [ligne]: reponse };
    this.#erreur = '';
    void this.#acces.outils.brouillons.garder(this.#cle, this.#nouveaux).catch((erreur: unknown) => {
      this.#erreur = phraseDe(erreur);
    });
  }

  /** Only what really differs from the accord. */
  readonly #differences = $derived.by<Choix>(() =>
    Object.fromEntries(
      Object.entries(this.#nouveaux).filter(([ligne, reponse]) => reponse !== this.#accord?.choix[ligne]),
    ),
  );

  async enregistrer(): Promise<boolean> {
    if (Object.keys(this.#differences).length === 0) {
      this.#erreur = 'Aucune réponse n’a changé. L’accord reste comme il est. Changez une ligne, ou revenez.';
      return false;
    }
    this.#occupe = true;
    this.#erreur = '';
    try {
      const contenu = { qui: this.qui, choix: this.#differences };
      await this.#acces.ouvert.consigner('choix', contenu, { brouillonFini: this.#cle });
      return true;
    } catch (erreur) {
      this.#erreur = phraseDe(erreur);
      return false;
    } finally {
      this.#occupe = false;
    }
  }

  /** Back to the overview without a word: what was touched here is dropped. */
  async renoncer(): Promise<void> {
    await this.#acces.outils.brouillons.oublier(this.#cle).catch(() => undefined);
  }

  async #reprendre(): Promise<void> {
    try {
      const garde = (await this.#acces.outils.brouillons.lire(this.#cle)) as Choix | undefined;
      this.#nouveaux = { ...garde, ...this.#nouveaux };
    } catch (erreur) {
      this.#erreur = phraseDe(erreur);
    }
  }
}
