/** What a screen that decides or shows actions receives from the app. Types only. */
import type { ActionDecidee } from './mise-au-plan.ts';
import type { PlanOuvert, SuiviOuvert } from './ports.ts';

/** One plan by its id; or that of a unit, opened in the same gesture when this coffre holds none. */
export type QuelPlan = { readonly plan: string } | { readonly unite: string };

export interface MiseAuPlan {
  readonly ou: QuelPlan;
  /** Its id is given once, when the form opens: the same form sent twice makes one action. */
  readonly action: ActionDecidee;
  /** See `OptionsEcriture`. */
  readonly brouillonFini?: string;
}

export interface PlansDuCoffre {
  /** One for each unit, and maybe one with nothing written. Empty before `ouvrirPlans`. Reactive. */
  readonly plans: readonly PlanOuvert[];
  ouvrirPlans(): Promise<readonly PlanOuvert[]>;
  /**
   * Writes the action in the plan, then in each of its suivis. Stopped in between, `completer` ends it. Throws as
   * `SuiviOuvert.consigner`.
   */
  mettreAuPlan(demande: MiseAuPlan): Promise<void>;
  /** Writes in this suivi what the plans say that it decided, and that it does not hold yet. */
  completer(suivi: SuiviOuvert): Promise<void>;
}
