import type { SuiviOuvert } from '../../domain/ports.ts';
import { fichierPdf, fichierPret, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import type { Imprimeur } from './imprimeur.ts';
import { modelesDe, type Modele } from './modeles.ts';

interface Pret extends FichierPdf {
  readonly modele: Modele;
}

/** Emoji, and scripts that the embedded fonts do not hold (src/reports/polices). */
const NON_IMPRIMABLE =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Cyrillic}]/u;

/** One document at a time: made in the Worker, shown, then kept, shared or printed by the person. */
export class DocumentsState {
  readonly #ouvert: SuiviOuvert;
  readonly #imprimeur: Imprimeur;
  #annulation: AbortController | null = null;
  #pret = $state.raw<Pret | null>(null);
  #page = $state.raw<Pret | null>(null);
  #refuse = $state.raw<Modele | null>(null);
  #enCours = $state.raw<Modele | null>(null);
  #part = $state(0);
  #erreur = $state('');
  #manques = $state.raw<readonly string[]>([]);

  constructor(ouvert: SuiviOuvert, imprimeur: Imprimeur) {
    this.#ouvert = ouvert;
    this.#imprimeur = imprimeur;
  }

  readonly modeles = $derived.by((): readonly Modele[] => modelesDe(this.#ouvert.suivi));

  /** Something typed cannot be printed: the PDF will show a sign in its place. */
  readonly signesRemplaces = $derived.by((): boolean => {
    const { journal, fiche } = this.#ouvert.suivi;
    const textes = [...journal.lignes.map((l) => ('texte' in l ? l.texte : '')), JSON.stringify(fiche)];
    return textes.some((texte) => NON_IMPRIMABLE.test(texte ?? ''));
  });

  get pret(): Pret | null {
    return this.#pret;
  }
  /** The web page that is ready. */
  get page(): Pret | null {
    return this.#page;
  }
  /** Whose PDF could not be made: a web page still can. */
  get refuse(): Modele | null {
    return this.#refuse;
  }
  get enCours(): Modele | null {
    return this.#enCours;
  }
  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }
  get erreur(): string {
    return this.#erreur;
  }
  /** What the establishment must fill in before this document may be printed. */
  get manques(): readonly string[] {
    return this.#manques;
  }

  async preparer(modele: Modele): Promise<void> {
    if (!this.#commencer(modele)) return;
    this.#enCours = modele;
    this.#part = 0;
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      const onProgress = (part: number): void => void (this.#part = part);
      const { nom, octets } = await this.#imprimeur.pdf(modele, { signal, onProgress });
      this.#pret = { modele, ...fichierPdf(nom, octets) };
    } catch (erreur) {
      if (signal.aborted) return;
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
      this.#refuse = modele;
    } finally {
      this.#enCours = null;
    }
  }

  async preparerPage(modele: Modele): Promise<void> {
    if (!this.#commencer(modele)) return;
    try {
      this.#page = { modele, ...fichierPret(await this.#imprimeur.pageWeb(modele)) };
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    }
  }

  /** False when something must be filled in before: `manques` says what. */
  #commencer(modele: Modele): boolean {
    this.fermer();
    this.#erreur = '';
    this.#refuse = null;
    this.#manques = this.#imprimeur.manques(modele);
    return this.#manques.length === 0;
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

  /** The bytes leave the memory of the page with the preview. */
  fermer(): void {
    for (const fichier of [this.#pret, this.#page]) if (fichier) oublierPdf(fichier);
    this.#pret = null;
    this.#page = null;
  }

  quitter(): void {
    this.annuler();
    this.fermer();
  }
}
