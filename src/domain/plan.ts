/** The state of a plan d'actions, folded by `lire-plan.ts`. Immutable. */
import type { ActionAmelioration, ChangementsDAction } from './action-amelioration.ts';
import type { DateCivile } from './contenus.ts';
import type { Auteur } from './ecriture.ts';
import type { Instant } from './instant.ts';

export type LigneDAction = {
  readonly id: string;
  readonly instant: Instant;
  readonly auteur: Auteur;
} & (
  | { readonly genre: 'proposee' }
  | { readonly genre: 'suivie'; readonly le: DateCivile; readonly texte: string }
  | {
      readonly genre: 'modifiee';
      readonly avant: ChangementsDAction;
      readonly apres: ChangementsDAction;
      readonly raison: string | null;
    }
);

export interface ActionDuPlan extends ActionAmelioration {
  /** The oldest first. */
  readonly histoire: readonly LigneDAction[];
}

export interface Plan {
  readonly id: string;
  readonly unite: string | null;
  /** In order of number. */
  readonly actions: readonly ActionDuPlan[];
  readonly outilsSeulement: readonly { readonly actions: readonly string[]; readonly raison: string }[];
}

export const planVide = (id: string): Plan => ({ id, unite: null, actions: [], outilsSeulement: [] });

/** The links to suivis that this coffre does not hold any more go with them. */
export const sansSuivisDisparus = (plan: Plan, presents: ReadonlySet<string>): Plan => ({
  ...plan,
  actions: plan.actions.map((a) => ({ ...a, suivis: a.suivis.filter((id) => presents.has(id)) })),
});

export const numeroSuivant = ({ actions }: Pick<Plan, 'actions'>): number =>
  actions.reduce((max, { numero }) => Math.max(max, numero), 0) + 1;
