import type { RegistresDuCoffre } from '../../domain/ports-provenance.ts';
import type { Outils } from '../../domain/ports.ts';
import { TAILLE_MAX_PDF, verifierPdf, type VerdictPdf } from '../../reports/index.ts';
import { fichierPdf, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import { Imprimeur } from '../partage/impression/imprimeur.ts';

interface Lu {
  readonly nom: string;
  readonly verdict: VerdictPdf;
}

/** One PDF at a time: read here, sent nowhere, kept nowhere. */
export class ProvenanceState {
  readonly #coffre: RegistresDuCoffre;
  readonly #outils: Outils;
  readonly #imprimeur: Imprimeur;
  #annulation: AbortController | null = null;
  #lu = $state.raw<Lu | null>(null);
  #refait = $state.raw<FichierPdf | null>(null);
  #enCours = $state.raw('');
  #erreur = $state.raw('');

  constructor(coffre: RegistresDuCoffre, outils: Outils, creerWorker: () => Worker) {
    this.#coffre = coffre;
    this.#outils = outils;
    this.#imprimeur = new Imprimeur(creerWorker);
  }

  get lu(): Lu | null {
    return this.#lu;
  }
  /** The same document, as Sillage makes it from the registre, when it is not the same. */
  get refait(): FichierPdf | null {
    return this.#refait;
  }
  /** Name of the file being checked; empty when none is. */
  get enCours(): string {
    return this.#enCours;
  }
  get erreur(): string {
    return this.#erreur;
  }

  async choisir(fichier: File | null | undefined): Promise<void> {
    if (!fichier) return;
    this.annuler();
    this.fermer();
    this.#erreur = '';
    this.#enCours = fichier.name;
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      const verdict = await this.#verifier(fichier, signal);
      signal.throwIfAborted();
      this.#lu = { nom: fichier.name, verdict };
      if ('refait' in verdict) this.#refait = fichierPdf(`refait_${fichier.name}`, verdict.refait);
    } catch (erreur) {
      if (!signal.aborted) this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      if (!signal.aborted) this.#enCours = '';
    }
  }

  async #verifier(fichier: File, signal: AbortSignal): Promise<VerdictPdf> {
    if (fichier.size > TAILLE_MAX_PDF) return { nom: 'trop-gros' };
    return verifierPdf(new Uint8Array(await fichier.arrayBuffer()), {
      coffre: this.#coffre,
      reglages: this.#outils.reglages,
      imprimer: async (demande) => (await this.#imprimeur.pdf(demande, { signal })).octets,
    });
  }

  annuler(): void {
    this.#annulation?.abort();
    this.#enCours = '';
  }

  /** The bytes leave the memory of the page. */
  fermer(): void {
    if (this.#refait) oublierPdf(this.#refait);
    this.#refait = null;
    this.#lu = null;
  }

  async quitter(): Promise<void> {
    this.annuler();
    this.fermer();
    await this.#imprimeur.quitter();
  }
}
