import { heureLocale } from '../../domain/instant.ts';
import { suivisAPrendre, type Perimetre } from '../../domain/perimetre.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Suivi } from '../../domain/suivi.ts';
import {
  tableurDesVerbatims,
  tableurDuPlan,
  type Demande,
  type FormatDeTableur,
} from '../../reports/index.ts';
import { Imprimeur } from '../partage/impression/imprimeur.ts';
import { ImpressionState, type AImprimer } from '../partage/impression/impressionState.svelte.ts';
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
  #annulation: AbortController | null = null;
  #fichier = $state.raw<Fichier | null>(null);
  #enCours = $state.raw('');
  #part = $state(0);
  #erreur = $state('');

  readonly #imprimeur: Imprimeur;
  readonly impression: ImpressionState;

  constructor(entrees: () => Entrees) {
    this.#entrees = entrees;
    this.#imprimeur = new Imprimeur(() => this.#entrees().creerWorkerPdf());
    this.impression = new ImpressionState(this.#imprimeur);
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
    this.fermer();
    return this.impression.preparer(this.#document);
  }

  pageWeb(): Promise<void> {
    this.fermer();
    return this.impression.preparerPage(this.#document);
  }

  readonly #document: AImprimer = { titre: 'Plan d’actions', demande: () => this.#demande() };

  #demande(): Demande {
    const { plan, ouvert, outils } = this.#entrees();
    const chaines = ouvert.preuves.map((chaine) => ({ ...chaine, empreinte: null }));
    const sources = [{ registre: plan.id, chaines }];
    return { document: 'plan', plan, jour: this.#jour, reglages: outils.reglages, sources };
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
      await suivis.tousLus();
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
    if (this.#fichier) URL.revokeObjectURL(this.#fichier.adresse);
    this.#fichier = null;
  }

  async quitter(): Promise<void> {
    this.annuler();
    this.fermer();
    this.impression.quitter();
    await this.#imprimeur.quitter();
  }

  get #jour(): string {
    return heureLocale(this.#entrees().outils.horloge()).date;
  }

  #poser(nom: string, contenu: Blob): void {
    this.#fichier = { nom, adresse: URL.createObjectURL(contenu) };
  }

  async #preparer(quoi: string, faire: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.fermer();
    this.impression.fermer();
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
