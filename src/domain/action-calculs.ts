/** What is worked out of actions. All pure; `aujourdhui` is given. */
import type { ActionAmelioration, ClasseDAction } from './action-amelioration.ts';
import type { DateCivile } from './contenus.ts';
import type { Plan } from './plan.ts';

export type Priorite = 'a-faire-maintenant' | 'a-planifier' | 'a-essayer' | 'a-discuter';

/** The square of impact × effort (contenu/22 §4). */
export function prioriteDe({ impact, effort }: Pick<ActionAmelioration, 'impact' | 'effort'>): Priorite {
  if (impact >= 2) return effort <= 1 ? 'a-faire-maintenant' : 'a-planifier';
  return effort <= 1 ? 'a-essayer' : 'a-discuter';
}

const FINIES: readonly string[] = ['realisee', 'evaluee', 'abandonnee'];
export const resteAFaire = ({ etat }: Pick<ActionAmelioration, 'etat'>): boolean => !FINIES.includes(etat);
export const estClose = ({ etat }: Pick<ActionAmelioration, 'etat'>): boolean =>
  etat === 'evaluee' || etat === 'abandonnee';
export const estAEvaluer = ({ etat }: Pick<ActionAmelioration, 'etat'>): boolean => etat === 'realisee';

/** The day that counts: the new one once it is put off. */
export const dateDue = ({
  etat,
  echeance,
  nouvelleDate,
}: Pick<ActionAmelioration, 'etat' | 'echeance' | 'nouvelleDate'>): DateCivile =>
  etat === 'reportee' && nouvelleDate !== null ? nouvelleDate : echeance;

export const estEnRetard = (action: ActionAmelioration, aujourdhui: DateCivile): boolean =>
  resteAFaire(action) && dateDue(action) < aujourdhui;

const moisDe = (date: DateCivile): string => date.slice(0, 7);

/** Due before the end of the month, and not late yet. */
export const estAFaireCeMois = (action: ActionAmelioration, aujourdhui: DateCivile): boolean =>
  resteAFaire(action) && moisDe(dateDue(action)) === moisDe(aujourdhui) && !estEnRetard(action, aujourdhui);

/** The nearest review still to come of what is not closed; otherwise the last one that went by; null: none is set. */
export function prochaineRevueDe(
  actions: readonly ActionAmelioration[],
  aujourdhui: DateCivile,
): DateCivile | null {
  const dates = actions.flatMap((a) => (estClose(a) || a.prochaineRevue === null ? [] : [a.prochaineRevue]));
  const triees = dates.sort();
  return triees.find((date) => date >= aujourdhui) ?? triees.at(-1) ?? null;
}

/** What a class of action turns to: gestures, the relation, a document or a tool, the place. */
const TOURNE: Readonly<Record<ClasseDAction, 'pratique' | 'relation' | 'outil' | 'cadre'>> = {
  organisation: 'pratique',
  relation: 'relation',
  information: 'outil',
  environnement: 'cadre',
  formation: 'relation',
  coordination: 'pratique',
};
export const tourneDe = (classe: string): (typeof TOURNE)[ClasseDAction] | null =>
  (TOURNE as Readonly<Record<string, (typeof TOURNE)[ClasseDAction]>>)[classe] ?? null;

export const toutesDesOutils = (actions: readonly ActionAmelioration[]): boolean =>
  actions.length > 0 && actions.every(({ classe }) => tourneDe(classe) === 'outil');

/** Whether the question must be asked: what is still to do is all tools, and nobody wrote why for all of it. */
export function outilsSansRaison({ actions, outilsSeulement }: Plan): boolean {
  const ouvertes = actions.filter((a) => !estClose(a));
  const dites = new Set(outilsSeulement.at(-1)?.actions);
  return toutesDesOutils(ouvertes) && ouvertes.some(({ id }) => !dites.has(id));
}

export interface BilanDesActions {
  readonly nombre: number;
  readonly parClasse: Readonly<Record<string, number>>;
  readonly parEtat: Readonly<Record<string, number>>;
  readonly parEngagement: Readonly<Record<string, number>>;
  readonly parPriorite: Readonly<Record<string, number>>;
  readonly parOrigine: Readonly<Record<string, number>>;
  readonly tourneesVersLaRelation: number;
  readonly toutesDesOutils: boolean;
  /** Ids. */
  readonly enRetard: readonly string[];
}

function compter<T>(elements: readonly T[], cleDe: (element: T) => string): Record<string, number> {
  const comptes: Record<string, number> = {};
  for (const element of elements) {
    const cle = cleDe(element);
    comptes[cle] = (comptes[cle] ?? 0) + 1;
  }
  return comptes;
}

export const bilanDesActions = (
  actions: readonly ActionAmelioration[],
  aujourdhui: DateCivile,
): BilanDesActions => ({
  nombre: actions.length,
  parClasse: compter(actions, (a) => a.classe),
  parEtat: compter(actions, (a) => a.etat),
  parEngagement: compter(actions, (a) => a.engagement),
  parPriorite: compter(actions, prioriteDe),
  parOrigine: compter(actions, (a) => a.origine),
  tourneesVersLaRelation: actions.filter(({ classe }) => tourneDe(classe) === 'relation').length,
  toutesDesOutils: toutesDesOutils(actions),
  enRetard: actions.filter((a) => estEnRetard(a, aujourdhui)).map(({ id }) => id),
});
