import type { Demande, PageEnCours } from '../../../reports/index.ts';
import { fichierPdf, fichierPret, oublierPdf, type FichierPdf } from '../fichierPdf.ts';
import type { Imprimeur } from './imprimeur.ts';

export interface AImprimer {
  readonly titre: string;
  readonly demande: () => Demande | Promise<Demande>;
}

interface Pret extends FichierPdf {
  readonly titre: string;
}

/** One document at a time: made in the Worker or as a web page, shown, then kept, shared or printed by the person. */
export class ImpressionState {
  readonly #imprimeur: Imprimeur;
  #annulation: AbortController | null = null;
  #pret = $state.raw<Pret | null>(null);
  #page = $state.raw<Pret | null>(null);
  #refuse = $state.raw<AImprimer | null>(null);
  #enCours = $state.raw<AImprimer | null>(null);
  #part = $state(0);
  #pageEnCours = $state.raw<PageEnCours | null>(null);
  #erreur = $state('');

  constructor(imprimeur: Imprimeur) {
    this.#imprimeur = imprimeur;
  }

  get pret(): Pret | null {
    return this.#pret;
  }
  /** The web page that is ready. */
  get page(): Pret | null {
    return this.#page;
  }
  /** Whose PDF could not be made: it may be tried again, and a web page still can be made. */
  get refuse(): AImprimer | null {
    return this.#refuse;
  }
  get enCours(): AImprimer | null {
    return this.#enCours;
  }
  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }
  /** The page being drawn; null while all of them are being laid out. */
  get pageEnCours(): PageEnCours | null {
    return this.#pageEnCours;
  }
  get erreur(): string {
    return this.#erreur;
  }

  async preparer(document: AImprimer): Promise<void> {
    this.#commencer(document);
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      const { nom, octets } = await this.#imprimeur.pdf(await document.demande(), {
        signal,
        onProgress: (part, page) => {
          this.#part = part;
          this.#pageEnCours = page ?? null;
        },
      });
      this.#pret = { titre: document.titre, ...fichierPdf(nom, octets) };
    } catch (erreur) {
      if (signal.aborted) return;
      this.#dire(erreur);
      this.#refuse = document;
    } finally {
      this.#enCours = null;
    }
  }

  async preparerPage(document: AImprimer): Promise<void> {
    this.#commencer(document);
    try {
      const fichier = await this.#imprimeur.pageWeb(await document.demande());
      this.#page = { titre: document.titre, ...fichierPret(fichier) };
    } catch (erreur) {
      this.#dire(erreur);
    } finally {
      this.#enCours = null;
    }
  }

  annuler(): void {
    this.#annulation?.abort();
  }

  async partager(): Promise<void> {
    if (!this.#pret) return;
    try {
      await navigator.share({ files: [this.#pret.fichier], title: this.#pret.nom });
    } catch (erreur) {
      // Closing the share sheet is not a failure.
      if (erreur instanceof DOMException && erreur.name === 'AbortError') return;
      this.#erreur =
        'Le partage n’a pas marché. Le document est prêt. Téléchargez-le, puis partagez-le depuis vos fichiers.';
    }
  }

  /** The bytes leave the memory of the page. */
  fermer(): void {
    for (const fichier of [this.#pret, this.#page]) if (fichier) oublierPdf(fichier);
    this.#pret = null;
    this.#page = null;
    this.#erreur = '';
    this.#refuse = null;
  }

  quitter(): void {
    this.annuler();
    this.fermer();
  }

  #commencer(document: AImprimer): void {
    this.fermer();
    this.#enCours = document;
    this.#part = 0;
    this.#pageEnCours = null;
  }

  #dire(erreur: unknown): void {
    this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
  }
}
