import { nommerRegistre } from '../domain/genre-de-registre.ts';
import {
  changementsDeLaReprise,
  commeDecidee,
  estDeLUnite,
  manqueAuSuivi,
  type ActionDecidee,
} from '../domain/mise-au-plan.ts';
import { numeroSuivant, type ActionDuPlan, type Plan } from '../domain/plan.ts';
import type { SuiviOuvert, SuivisDuCoffre } from '../domain/ports.ts';
import type { MiseAuPlan, PlansDuCoffre, QuelPlan } from '../domain/ports-plan.ts';
import { ErreurActionInconnue, ErreurPlanInconnu } from '../domain/erreurs-plan.ts';
import { verifierAction } from '../domain/regles-action.ts';
import { PlanEnDirect } from './planEnDirect.svelte.ts';
import type { DependancesDuRegistre } from './registreEnDirect.svelte.ts';

interface Dependances {
  readonly registres: DependancesDuRegistre<Plan>;
  readonly suivis: SuivisDuCoffre;
  /** Ids of the plans that the coffre holds. */
  readonly lister: () => Promise<readonly string[]>;
}

const AUTEUR = { auteur: 'cadre-de-sante' } as const;

/** The plans of this coffre, and the one door by which an action enters a plan and its suivis. */
export class PlansEnDirect implements PlansDuCoffre {
  readonly #dependances: Dependances;
  #plans = $state.raw<readonly PlanEnDirect[]>([]);
  #ouverture: Promise<readonly PlanEnDirect[]> | null = null;
  /** One gesture at a time: none writes what another is writing. */
  #file: Promise<unknown> = Promise.resolve();
  /** Ids of the suivis that hold all their actions, as far as this session knows. */
  readonly #complets = new Set<string>();

  constructor(dependances: Dependances) {
    this.#dependances = dependances;
  }

  get plans(): readonly PlanEnDirect[] {
    return this.#plans;
  }

  /** A new one, with nothing written, when the coffre holds none. */
  ouvrirPlans(): Promise<readonly PlanEnDirect[]> {
    this.#ouverture ??= this.#ouvrir().catch((erreur: unknown) => {
      this.#ouverture = null;
      throw erreur;
    });
    return this.#ouverture;
  }

  /** They are read again at the next opening. */
  oublier(): void {
    this.#ouverture = null;
    this.#plans = [];
    this.#complets.clear();
  }

  mettreAuPlan(demande: MiseAuPlan): Promise<void> {
    return this.#aSonTour(() => this.#mettreAuPlan(demande));
  }

  completer(ouvert: SuiviOuvert): Promise<void> {
    return this.#aSonTour(async () => {
      const plans = await this.ouvrirPlans();
      for (const { plan } of plans)
        for (const action of plan.actions)
          if (action.suivis.includes(ouvert.suivi.id)) await noter(ouvert, action);
      this.#complets.add(ouvert.suivi.id);
    });
  }

  /**
   * Every suivi that an action comes from, one after the other: once in a session, unless an action enters it since.
   * One that cannot be opened waits for the next time.
   * @param souffler awaited before each suivi: what the person does goes first
   */
  async completerTout(souffler: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const plans = await this.ouvrirPlans();
    const lies = new Set(plans.flatMap(({ plan }) => plan.actions.flatMap(({ suivis }) => suivis)));
    for (const id of lies) {
      if (this.#complets.has(id)) continue;
      await souffler();
      try {
        const ouvert = await this.#ouvrirSuivi(id);
        if (ouvert) await this.completer(ouvert);
      } catch {
        continue;
      }
    }
  }

  async #mettreAuPlan({ ou, action, brouillonFini }: MiseAuPlan): Promise<void> {
    // Before anything is written: no plan is opened for an action that is refused.
    verifierAction({ ...action, numero: 1 });
    const ouvert = await this.#planPour(ou);
    await proposer(ouvert, action, brouillonFini);
    const auPlan = trouver(ouvert.plan, action.id);
    if (!auPlan) throw new ErreurActionInconnue();
    for (const id of auPlan.suivis) this.#complets.delete(id);
    for (const id of auPlan.suivis) {
      const suivi = await this.#ouvrirSuivi(id);
      if (suivi) await noter(suivi, auPlan);
    }
  }

  async #planPour(ou: QuelPlan): Promise<PlanEnDirect> {
    const plans = await this.ouvrirPlans();
    if ('plan' in ou) {
      const voulu = plans.find(({ id }) => id === ou.plan);
      if (!voulu) throw new ErreurPlanInconnu();
      return voulu;
    }
    const sien = plans.find(({ plan }) => estDeLUnite(plan, ou.unite));
    if (sien) return sien;
    const vierge = plans.find(({ plan }) => plan.unite === null) ?? (await this.#unDePlus());
    await vierge.consigner('plan', { unite: ou.unite.trim() }, AUTEUR);
    return vierge;
  }

  async #ouvrir(): Promise<readonly PlanEnDirect[]> {
    const ids = [...(await this.#dependances.lister())].sort();
    if (ids.length === 0) ids.push(this.#nouvelId());
    this.#plans = await Promise.all(ids.map((id) => this.#lire(id)));
    return this.#plans;
  }

  async #unDePlus(): Promise<PlanEnDirect> {
    const vierge = await this.#lire(this.#nouvelId());
    this.#plans = [...this.#plans, vierge];
    this.#ouverture = Promise.resolve(this.#plans);
    return vierge;
  }

  #lire(id: string): Promise<PlanEnDirect> {
    return PlanEnDirect.ouvrir(id, this.#dependances.registres);
  }

  #nouvelId(): string {
    return nommerRegistre('plan', this.#dependances.registres.nouvelId());
  }

  /** Null: not on this device. */
  async #ouvrirSuivi(id: string): Promise<SuiviOuvert | null> {
    const { suivis } = this.#dependances;
    await suivis.tousLus();
    return suivis.presents.has(id) ? suivis.ouvrirSuivi(id) : null;
  }

  #aSonTour(geste: () => Promise<void>): Promise<void> {
    const fait = this.#file.then(geste);
    this.#file = fait.catch(() => undefined);
    return fait;
  }
}

const trouver = ({ actions }: Plan, id: string): ActionDuPlan | undefined => actions.find((a) => a.id === id);

async function proposer(ouvert: PlanEnDirect, action: ActionDecidee, brouillonFini?: string): Promise<void> {
  const options = { ...AUTEUR, ...(brouillonFini !== undefined && { brouillonFini }) };
  const auPlan = trouver(ouvert.plan, action.id);
  if (!auPlan) {
    const numero = numeroSuivant(ouvert.plan);
    await ouvert.consigner('action-proposee', { action: { ...action, numero } }, options);
    return;
  }
  const champs = changementsDeLaReprise(auPlan, action);
  if (Object.keys(champs).length > 0)
    await ouvert.consigner('action-modifiee', { action: action.id, champs }, options);
}

async function noter(ouvert: SuiviOuvert, auPlan: ActionDuPlan): Promise<void> {
  if (manqueAuSuivi(ouvert.suivi, auPlan)) await ouvert.consigner('action', commeDecidee(auPlan), AUTEUR);
}
