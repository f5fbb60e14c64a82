import type { TypeDuPlan } from '../domain/contenus-plan.ts';
import { appliquerAuPlan, lirePlan } from '../domain/lire-plan.ts';
import { permettrePlan } from '../domain/permettre-plan.ts';
import type { Plan } from '../domain/plan.ts';
import type { PlanOuvert } from '../domain/ports.ts';
import { lireRegistre, RegistreEnDirect, type DependancesDuRegistre } from './registreEnDirect.svelte.ts';

const REGLES = { lire: lirePlan, appliquer: appliquerAuPlan, permettre: permettrePlan };

/** The plan d'actions of one unit, open on screen. */
export class PlanEnDirect extends RegistreEnDirect<Plan, TypeDuPlan> implements PlanOuvert {
  static async ouvrir(id: string, dependances: DependancesDuRegistre<Plan>): Promise<PlanEnDirect> {
    return new PlanEnDirect(id, await lireRegistre(dependances.depot, id), REGLES, dependances);
  }

  get plan(): Plan {
    return this.etat;
  }
}
