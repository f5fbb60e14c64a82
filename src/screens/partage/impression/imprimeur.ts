/** The one door to the printer, whatever the screen: a PDF from its Worker, or the same document as a web page. */
import {
  nomDuFichier,
  ouvrirAtelier,
  pageWebDe,
  type AtelierPdf,
  type Demande,
  type OptionsDeGeneration,
} from '../../../reports/index.ts';

export class Imprimeur {
  readonly #creerWorker: () => Worker;
  #atelier: Promise<AtelierPdf> | null = null;

  constructor(creerWorker: () => Worker) {
    this.#creerWorker = creerWorker;
  }

  /** The Worker starts, and stays ready until `quitter`. */
  async chauffer(): Promise<void> {
    (await this.#ouvrir()).chauffer();
  }

  async pdf(demande: Demande, options: OptionsDeGeneration): Promise<{ nom: string; octets: Uint8Array }> {
    const atelier = await this.#ouvrir();
    return { nom: nomDuFichier(demande), octets: await atelier.generer(demande, options) };
  }

  /** Made at once, without the PDF engine. */
  pageWeb(demande: Demande): Promise<File> {
    return pageWebDe(demande);
  }

  async quitter(): Promise<void> {
    (await this.#atelier)?.fermer();
  }

  #ouvrir(): Promise<AtelierPdf> {
    this.#atelier ??= ouvrirAtelier(this.#creerWorker);
    return this.#atelier;
  }
}
