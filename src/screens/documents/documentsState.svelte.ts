import type { SuiviOuvert } from '../../domain/ports.ts';
import { ImpressionState, type AImprimer } from '../partage/impression/impressionState.svelte.ts';
import type { ImprimeurDuSuivi } from './imprimeur.ts';
import { modelesDe, type Modele } from './modeles.ts';

/** Emoji, and scripts that the embedded fonts do not hold (src/reports/polices). */
const NON_IMPRIMABLE =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Cyrillic}]/u;

/** The documents that this suivi can give, and the one being made. */
export class DocumentsState {
  readonly #ouvert: SuiviOuvert;
  readonly #imprimeur: ImprimeurDuSuivi;
  readonly impression: ImpressionState;
  #manques = $state.raw<readonly string[]>([]);

  constructor(ouvert: SuiviOuvert, imprimeur: ImprimeurDuSuivi) {
    this.#ouvert = ouvert;
    this.#imprimeur = imprimeur;
    this.impression = new ImpressionState(imprimeur);
  }

  readonly modeles = $derived.by((): readonly Modele[] => modelesDe(this.#ouvert.suivi));

  /** Something typed cannot be printed: the PDF will show a sign in its place. */
  readonly signesRemplaces = $derived.by((): boolean => {
    const { journal, fiche } = this.#ouvert.suivi;
    const textes = [...journal.lignes.map((l) => ('texte' in l ? l.texte : '')), JSON.stringify(fiche)];
    return textes.some((texte) => NON_IMPRIMABLE.test(texte ?? ''));
  });

  /** What the establishment must fill in before this document may be printed. */
  get manques(): readonly string[] {
    return this.#manques;
  }

  async preparer(modele: Modele): Promise<void> {
    if (this.#peut(modele)) await this.impression.preparer(this.#aImprimer(modele));
  }

  async preparerPage(modele: Modele): Promise<void> {
    if (this.#peut(modele)) await this.impression.preparerPage(this.#aImprimer(modele));
  }

  /** False when something must be filled in before: `manques` says what. */
  #peut(modele: Modele): boolean {
    this.impression.fermer();
    this.#manques = this.#imprimeur.manques(modele);
    return this.#manques.length === 0;
  }

  #aImprimer(modele: Modele): AImprimer {
    return { titre: modele.titre, demande: () => this.#imprimeur.demande(modele) };
  }
}
