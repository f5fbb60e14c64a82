import { numeroSuivant } from '../../domain/plan.ts';
import type { LigneCollee } from '../../domain/plan-collage.ts';
import type { Outils, PlanOuvert } from '../../domain/ports.ts';

export type LigneDe<S extends LigneCollee['sort']> = Extract<LigneCollee, { sort: S }>;
export interface Avance {
  readonly faites: number;
  readonly total: number;
}

const AUTEUR = { auteur: 'cadre-de-sante' } as const;

export const enMots = (erreur: unknown): string =>
  erreur instanceof Error ? erreur.message : String(erreur);

/** Each action is an ecriture: what is written stays, whatever stops the next ones. */
export class MiseAuPlan {
  readonly #ouvert: PlanOuvert;
  readonly #outils: Outils;
  #avance = $state.raw<Avance | null>(null);
  #faites = $state.raw(0);
  #erreur = $state.raw('');
  #arret = false;

  constructor(ouvert: PlanOuvert, outils: Outils) {
    this.#ouvert = ouvert;
    this.#outils = outils;
  }

  /** While rows are being written. */
  get avance(): Avance | null {
    return this.#avance;
  }
  /** By the last gesture. */
  get faites(): number {
    return this.#faites;
  }
  get erreur(): string {
    return this.#erreur;
  }

  arreter(): void {
    this.#arret = true;
  }
  oublier(): void {
    this.#faites = 0;
    this.#erreur = '';
  }

  /** True when all of them are written. */
  async ecrire(lignes: readonly LigneDe<'nouvelle' | 'changee'>[]): Promise<boolean> {
    if (this.#avance) return false;
    this.#arret = false;
    this.oublier();
    try {
      for (const ligne of lignes) {
        if (this.#arret) break;
        this.#avance = { faites: this.#faites, total: lignes.length };
        await this.#ecrireUne(ligne);
        this.#faites += 1;
      }
    } catch (erreur) {
      this.#erreur = enMots(erreur);
    } finally {
      this.#avance = null;
    }
    return this.#faites === lignes.length;
  }

  async #ecrireUne(ligne: LigneDe<'nouvelle' | 'changee'>): Promise<void> {
    if (ligne.sort === 'changee') {
      const { action, champs } = ligne;
      await this.#ouvert.consigner('action-modifiee', { action: action.id, champs }, AUTEUR);
      return;
    }
    const id = ligne.action.id || this.#outils.nouvelId();
    const action = { ...ligne.action, id, numero: numeroSuivant(this.#ouvert.plan) };
    await this.#ouvert.consigner('action-proposee', { action }, AUTEUR);
  }
}
