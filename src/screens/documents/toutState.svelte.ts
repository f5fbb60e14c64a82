import { archive } from '../../reports/index.ts';
import { fichierPret, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import type { ImprimeurDuSuivi } from './imprimeur.ts';
import type { Modele } from './modeles.ts';

export type Forme = 'pdf' | 'web';

/** The chosen documents in one file, made one after the other. */
export class ToutState {
  readonly #imprimeur: ImprimeurDuSuivi;
  readonly #code: () => string;
  readonly #modeles: () => readonly Modele[];
  /** Left out by the person. */
  #ecartes = $state.raw<ReadonlySet<string>>(new Set());
  #annulation: AbortController | null = null;
  #enCours = $state.raw<Modele | null>(null);
  #rang = $state(0);
  #erreur = $state('');
  #manques = $state.raw<readonly string[]>([]);
  #pret = $state.raw<FichierPdf | null>(null);
  forme = $state<Forme>('pdf');

  constructor(imprimeur: ImprimeurDuSuivi, code: () => string, modeles: () => readonly Modele[]) {
    this.#imprimeur = imprimeur;
    this.#code = code;
    this.#modeles = modeles;
  }

  readonly choisis = $derived.by((): readonly Modele[] =>
    this.#modeles().filter(({ cle }) => !this.#ecartes.has(cle)),
  );

  get enCours(): Modele | null {
    return this.#enCours;
  }
  /** Of the document under way, from 1. */
  get rang(): number {
    return this.#rang;
  }
  get erreur(): string {
    return this.#erreur;
  }
  get manques(): readonly string[] {
    return this.#manques;
  }
  get pret(): FichierPdf | null {
    return this.#pret;
  }

  choisir(cles: readonly string[]): void {
    this.fermer();
    this.#ecartes = new Set(
      this.#modeles()
        .map(({ cle }) => cle)
        .filter((cle) => !cles.includes(cle)),
    );
  }

  async preparer(): Promise<void> {
    this.fermer();
    this.#erreur = '';
    const choisis = this.choisis;
    this.#manques = [...new Set(choisis.flatMap((modele) => this.#imprimeur.manques(modele)))];
    if (this.#manques.length > 0 || choisis.length === 0) return;
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      const fichiers = [];
      for (const [rang, modele] of choisis.entries()) {
        signal.throwIfAborted();
        this.#enCours = modele;
        this.#rang = rang + 1;
        fichiers.push(await this.#faire(modele, signal));
      }
      this.#pret = fichierPret(await archive(fichiers, `documents_${this.#code()}.zip`));
    } catch (erreur) {
      if (signal.aborted) return;
      const quoi = this.#enCours?.titre ?? '';
      const cause = erreur instanceof Error ? erreur.message : String(erreur);
      this.#erreur = `Le fichier n’a pas été fait\u00a0: «\u00a0${quoi}\u00a0» n’a pas pu l’être. ${cause}`;
    } finally {
      this.#enCours = null;
    }
  }

  async #faire(modele: Modele, signal: AbortSignal): Promise<{ nom: string; octets: Uint8Array }> {
    const demande = await this.#imprimeur.demande(modele);
    if (this.forme === 'pdf') return this.#imprimeur.pdf(demande, { signal });
    const page = await this.#imprimeur.pageWeb(demande);
    return { nom: page.name, octets: new Uint8Array(await page.arrayBuffer()) };
  }

  annuler(): void {
    this.#annulation?.abort();
  }

  /** The bytes leave the memory of the page. */
  fermer(): void {
    if (this.#pret) oublierPdf(this.#pret);
    this.#pret = null;
  }

  quitter(): void {
    this.annuler();
    this.fermer();
  }
}
