/** The state of a plan d'actions, folded by `lire-plan.ts`. Immutable. */
import type { ActionAmelioration, ChangementsDAction } from './action-amelioration.ts';
import type { DateCivile } from './contenus.ts';
import type { Auteur } from './ecriture.ts';
import type { Instant } from './instant.ts';
import type { Suivi } from './suivi.ts';

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

/** The links to suivis that this coffre does not hold any more go with them. Nothing to drop: the same plan. */
export function sansSuivisDisparus(plan: Plan, presents: ReadonlySet<string>): Plan {
  const entiere = ({ suivis }: ActionDuPlan): boolean => suivis.every((id) => presents.has(id));
  if (plan.actions.every(entiere)) return plan;
  const actions = plan.actions.map((a) =>
    entiere(a) ? a : { ...a, suivis: a.suivis.filter((id) => presents.has(id)) },
  );
  return { ...plan, actions };
}

export const numeroSuivant = ({ actions }: Pick<Plan, 'actions'>): number =>
  actions.reduce((max, { numero }) => Math.max(max, numero), 0) + 1;

/** What these suivis decided, put together: numbered in their order, an action kept in several of them once. */
export function planDesSuivis(suivis: readonly Pick<Suivi, 'id' | 'prevu' | 'actions'>[]): Plan {
  const parId = new Map<string, ActionAmelioration>();
  for (const suivi of suivis)
    for (const action of suivi.actions) {
      const liens = parId.get(action.id)?.suivis ?? action.suivis;
      parId.set(action.id, { ...action, suivis: [...new Set([...liens, suivi.id])] });
    }
  const actions = [...parId.values()].map((a, rang) => ({ ...a, numero: rang + 1, histoire: [] }));
  const unite = suivis.find(({ prevu }) => prevu)?.prevu?.unite ?? null;
  return { ...planVide('plan'), unite, actions };
}
