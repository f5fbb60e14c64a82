import { heureLocale } from '../../domain/instant.ts';
import { suivisAPrendre, type Perimetre } from '../../domain/perimetre.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Suivi } from '../../domain/suivi.ts';
import {
  nomDuFichier,
  ouvrirAtelier,
  tableurDesVerbatims,
  tableurDuPlan,
  type AtelierPdf,
  type FormatDeTableur,
} from '../../reports/index.ts';
import { fichierPdf, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import type { AccesAuPlan } from './actionState.svelte.ts';

interface Entrees extends AccesAuPlan {
  readonly plan: Plan;
  readonly creerWorkerPdf: () => Worker;
}
interface Fichier {
  readonly nom: string;
  /** `blob:`, until it is closed. */
  readonly adresse: string;
}

/** One file at a time: made, shown, then kept by the person. */
export class SortirState {
  readonly #entrees: () => Entrees;
  #atelier: Promise<AtelierPdf> | null = null;
  #annulation: AbortController | null = null;
  #pdf = $state.raw<FichierPdf | null>(null);
  #fichier = $state.raw<Fichier | null>(null);
  #enCours = $state.raw('');
  #part = $state(0);
  #erreur = $state('');

  constructor(entrees: () => Entrees) {
    this.#entrees = entrees;
  }

  get pdf(): FichierPdf | null {
    return this.#pdf;
  }
  get fichier(): Fichier | null {
    return this.#fichier;
  }
  /** What is being made; empty when nothing is. */
  get enCours(): string {
    return this.#enCours;
  }
  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }
  get erreur(): string {
    return this.#erreur;
  }

  imprimer(): Promise<void> {
    return this.#preparer('Plan d’actions', async (signal) => {
      const { plan, ouvert, outils, creerWorkerPdf } = this.#entrees();
      const chaines = ouvert.preuves.map((chaine) => ({ ...chaine, empreinte: null }));
      const demande = {
        document: 'plan',
        plan,
        jour: this.#jour,
        reglages: outils.reglages,
        sources: [{ registre: plan.id, chaines }],
      } as const;
      this.#atelier ??= ouvrirAtelier(creerWorkerPdf);
      const atelier = await this.#atelier;
      const octets = await atelier.generer(demande, { signal, onProgress: (part) => (this.#part = part) });
      this.#pdf = fichierPdf(nomDuFichier(demande), octets);
    });
  }

  tableur(format: FormatDeTableur): Promise<void> {
    return this.#preparer('Plan pour tableur', async () => {
      const { plan, outils } = this.#entrees();
      const blob = await tableurDuPlan(plan.actions, format, outils.reglages.colonnesDuPlan);
      this.#poser(`plan-d-actions_${this.#jour}.${format}`, blob);
    });
  }

  /** Words of the suivis of this perimetre only. */
  verbatims(perimetre: Perimetre): Promise<void> {
    return this.#preparer('Paroles sans identité', async (signal) => {
      const { suivis } = this.#entrees();
      const lus: Suivi[] = [];
      const pris = suivisAPrendre(suivis.resumes, perimetre);
      for (const { id } of pris) {
        signal.throwIfAborted();
        lus.push((await suivis.ouvrirSuivi(id)).suivi);
        this.#part = lus.length / pris.length;
      }
      this.#poser(`paroles_${this.#jour}.csv`, await tableurDesVerbatims(lus));
    });
  }

  annuler(): void {
    this.#annulation?.abort();
  }

  /** The bytes leave the memory of the page. */
  fermer(): void {
    if (this.#pdf) oublierPdf(this.#pdf);
    if (this.#fichier) URL.revokeObjectURL(this.#fichier.adresse);
    this.#pdf = null;
    this.#fichier = null;
  }

  async quitter(): Promise<void> {
    this.annuler();
    this.fermer();
    (await this.#atelier)?.fermer();
  }

  get #jour(): string {
    return heureLocale(this.#entrees().outils.horloge()).date;
  }

  #poser(nom: string, contenu: Blob): void {
    this.#fichier = { nom, adresse: URL.createObjectURL(contenu) };
  }

  async #preparer(quoi: string, faire: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.fermer();
    this.#erreur = '';
    this.#enCours = quoi;
    this.#part = 0;
    this.#annulation = new AbortController();
    const { signal } = this.#annulation;
    try {
      await faire(signal);
    } catch (erreur) {
      if (!signal.aborted) this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    } finally {
      this.#enCours = '';
    }
  }
}
