/** The demands of the documents of one suivi, whoever asks: one alone, or all of them. */
import type { Verification } from '../../domain/portes.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';
import { pretAImprimer, type DemandeDocument } from '../../reports/index.ts';
import { Imprimeur } from '../partage/impression/imprimeur.ts';
import type { Modele } from './modeles.ts';

export class ImprimeurDuSuivi extends Imprimeur {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  readonly #verifier: () => Promise<Verification>;

  constructor(
    ouvert: SuiviOuvert,
    outils: Outils,
    creerWorker: () => Worker,
    verifier: () => Promise<Verification>,
  ) {
    super(creerWorker);
    this.#ouvert = ouvert;
    this.#outils = outils;
    this.#verifier = verifier;
  }

  /** What the establishment must fill in before this document may be printed. */
  manques(modele: Modele): string[] {
    return pretAImprimer(this.#demande(modele));
  }

  /** Only the coffre knows who signed. */
  async demande(modele: Modele): Promise<DemandeDocument> {
    const { chaines } = await this.#verifier();
    const cles = new Map(chaines.map(({ appareil, empreinte }) => [appareil, empreinte]));
    const preuve = this.#ouvert.preuves.map((chaine) => ({
      ...chaine,
      empreinte: cles.get(chaine.appareil) ?? null,
    }));
    return { ...this.#demande(modele), preuve };
  }

  #demande(modele: Modele): DemandeDocument {
    const { suivi } = this.#ouvert;
    return { ...modele.demande, suivi, reglages: this.#outils.reglages, preuve: [] };
  }
}
