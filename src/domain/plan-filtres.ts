import type { ActionAmelioration } from './action-amelioration.ts';
import {
  dateDue,
  estAEvaluer,
  estAFaireCeMois,
  estEnRetard,
  prioriteDe,
  resteAFaire,
  type Priorite,
} from './action-calculs.ts';
import type { DateCivile } from './contenus.ts';

export type VueDuPlan = 'toutes' | 'en-retard' | 'ce-mois' | 'en-cours' | 'a-evaluer';
export interface FiltreDuPlan {
  readonly vue: VueDuPlan;
  /** Words sought in any text of the action; no accent nor capital counts. */
  readonly mots: string;
  readonly classe: string | null;
}
export const SANS_FILTRE: FiltreDuPlan = { vue: 'toutes', mots: '', classe: null };

const DE_LA_VUE: Readonly<Record<VueDuPlan, (a: ActionAmelioration, aujourdhui: DateCivile) => boolean>> = {
  toutes: () => true,
  'en-retard': estEnRetard,
  'ce-mois': estAFaireCeMois,
  'en-cours': ({ etat }) => etat === 'en-cours',
  'a-evaluer': estAEvaluer,
};

export const nu = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase();

/** What the words of a filter are sought in. */
export const texteCherche = ({ action, constat, pilote, indicateur }: ActionAmelioration): string =>
  nu(`${action}\n${constat}\n${pilote}\n${indicateur}`);

const contient = (texte: string, mots: readonly string[]): boolean =>
  mots.every((mot) => texte.includes(mot));

export function filtrer<A extends ActionAmelioration>(
  actions: readonly A[],
  { vue, mots, classe }: FiltreDuPlan,
  aujourdhui: DateCivile,
  texteDe: (action: A) => string = texteCherche,
): A[] {
  const cherches = nu(mots).split(/\s+/).filter(Boolean);
  return actions.filter(
    (a) =>
      DE_LA_VUE[vue](a, aujourdhui) &&
      (classe === null || a.classe === classe) &&
      (cherches.length === 0 || contient(texteDe(a), cherches)),
  );
}

export const compterVues = (
  actions: readonly ActionAmelioration[],
  aujourdhui: DateCivile,
): Readonly<Record<VueDuPlan, number>> => {
  const combien = (vue: VueDuPlan): number => actions.filter((a) => DE_LA_VUE[vue](a, aujourdhui)).length;
  return {
    toutes: actions.length,
    'en-retard': combien('en-retard'),
    'ce-mois': combien('ce-mois'),
    'en-cours': combien('en-cours'),
    'a-evaluer': combien('a-evaluer'),
  };
};

export type TriDuPlan = 'urgence' | 'numero' | 'echeance';

const RANG_PRIORITE: Readonly<Record<Priorite, number>> = {
  'a-faire-maintenant': 0,
  'a-planifier': 1,
  'a-essayer': 2,
  'a-discuter': 3,
};
/** Late, to do, to evaluate, closed. */
function rangDUrgence(action: ActionAmelioration, aujourdhui: DateCivile): number {
  if (estEnRetard(action, aujourdhui)) return 0;
  if (resteAFaire(action)) return 1;
  return estAEvaluer(action) ? 2 : 3;
}

/** What counts for an order is worked out once for each action, not at each comparison. */
export function trier<A extends ActionAmelioration>(
  actions: readonly A[],
  tri: TriDuPlan,
  aujourdhui: DateCivile,
): A[] {
  const rangs = actions.map((action) => ({
    action,
    urgence: tri === 'urgence' ? rangDUrgence(action, aujourdhui) * 4 + RANG_PRIORITE[prioriteDe(action)] : 0,
    due: tri === 'numero' ? '' : dateDue(action),
  }));
  rangs.sort(
    (a, b) =>
      a.urgence - b.urgence ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
      a.action.numero - b.action.numero,
  );
  return rangs.map(({ action }) => action);
}
