/** Makes the documents of one suivi, whoever asks: one alone, or all of them. */
import type { Verification } from '../../domain/portes.ts';
import type { Outils, SuiviOuvert } from '../../domain/ports.ts';
import {
  nomDuFichier,
  ouvrirAtelier,
  pageWebDe,
  pretAImprimer,
  type AtelierPdf,
  type DemandeDocument,
} from '../../reports/index.ts';
import type { Modele } from './modeles.ts';

interface Avancement {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export class Imprimeur {
  readonly #ouvert: SuiviOuvert;
  readonly #outils: Outils;
  readonly #creerWorker: () => Worker;
  readonly #verifier: () => Promise<Verification>;
  #atelier: Promise<AtelierPdf> | null = null;

  constructor(
    ouvert: SuiviOuvert,
    outils: Outils,
    creerWorker: () => Worker,
    verifier: () => Promise<Verification>,
  ) {
    this.#ouvert = ouvert;
    this.#outils = outils;
    this.#creerWorker = creerWorker;
    this.#verifier = verifier;
  }

  /** What the establishment must fill in before this document may be printed. */
  manques(modele: Modele): string[] {
    return pretAImprimer(this.#demande(modele));
  }

  async pdf(modele: Modele, avancement: Avancement): Promise<{ nom: string; octets: Uint8Array }> {
    this.#atelier ??= ouvrirAtelier(this.#creerWorker);
    const atelier = await this.#atelier;
    const demande = await this.#complete(modele);
    return { nom: nomDuFichier(demande), octets: await atelier.generer(demande, avancement) };
  }

  /** Made at once, without the PDF engine. */
  async pageWeb(modele: Modele): Promise<File> {
    return pageWebDe(await this.#complete(modele));
  }

  async quitter(): Promise<void> {
    (await this.#atelier)?.fermer();
  }

  #demande(modele: Modele): DemandeDocument {
    const { suivi } = this.#ouvert;
    return { ...modele.demande, suivi, reglages: this.#outils.reglages, preuve: [] };
  }

  /** Only the coffre knows who signed. */
  async #complete(modele: Modele): Promise<DemandeDocument> {
    const { chaines } = await this.#verifier();
    const cles = new Map(chaines.map(({ appareil, empreinte }) => [appareil, empreinte]));
    const preuve = this.#ouvert.preuves.map((chaine) => ({
      ...chaine,
      empreinte: cles.get(chaine.appareil) ?? null,
    }));
    return { ...this.#demande(modele), preuve };
  }
}
