import type { ActionAmelioration, ChangementsDAction } from './action-amelioration.ts';
import type { DateCivile } from './contenus.ts';

/** What is written in the registre of a unit's plan d'actions. `action`: id of an action. */
export interface ContenusDuPlan {
  /** Opens the registre: the unit that the plan is of. */
  readonly plan: { readonly unite: string };
  readonly 'action-proposee': { readonly action: ActionAmelioration };
  readonly 'action-modifiee': {
    readonly action: string;
    /** Only what changes. */
    readonly champs: ChangementsDAction;
    readonly raison?: string;
  };
  /** One line of follow-up: what happened, on which day. */
  readonly 'action-suivie': { readonly action: string; readonly le: DateCivile; readonly texte: string };
  /** Why all these actions are about a document or a tool, when they are. */
  readonly 'outils-seulement': { readonly actions: readonly string[]; readonly raison: string };
}
export type TypeDuPlan = keyof ContenusDuPlan;
