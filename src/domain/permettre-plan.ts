/** The rules that decide whether something may be written in a plan now. Throws a named refusal, or says nothing. */
import type { ContenusDuPlan, TypeDuPlan } from './contenus-plan.ts';
import { estUneDate } from './dates.ts';
import {
  ErreurDate,
  ErreurDemesure,
  ErreurRaisonManquante,
  ErreurTexteTropLong,
  ErreurTexteVide,
} from './erreurs.ts';
import { ErreurActionInconnue, ErreurDejaAuPlan } from './erreurs-plan.ts';
import { LIMITES } from './limites.ts';
import { estDemesure } from './mesure.ts';
import type { ActionDuPlan, Plan } from './plan.ts';
import { verifierAction, verifierChangement } from './regles-action.ts';

type Regle<T extends TypeDuPlan> = (plan: Plan, contenu: ContenusDuPlan[T]) => void;

export function permettrePlan<T extends TypeDuPlan>(plan: Plan, type: T, contenu: ContenusDuPlan[T]): void {
  regles[type](plan, contenu);
  if (estDemesure(contenu)) throw new ErreurDemesure();
}

function connue(plan: Plan, id: string): ActionDuPlan {
  const action = plan.actions.find((a) => a.id === id);
  if (!action) throw new ErreurActionInconnue();
  return action;
}

function texte(valeur: string, max: number): void {
  if (!valeur.trim()) throw new ErreurTexteVide();
  if (valeur.length > max) throw new ErreurTexteTropLong();
}

const regles: { readonly [T in TypeDuPlan]: Regle<T> } = {
  plan: (_, { unite }) => texte(unite, LIMITES.court),
  'action-proposee': (plan, { action }) => {
    if (plan.actions.some(({ id }) => id === action.id)) throw new ErreurDejaAuPlan();
    verifierAction(action);
  },
  'action-modifiee': (plan, { action, champs }) => verifierChangement(connue(plan, action), champs),
  'action-suivie': (plan, { action, le, texte: dit }) => {
    connue(plan, action);
    if (!estUneDate(le)) throw new ErreurDate();
    texte(dit, LIMITES.releve);
  },
  'outils-seulement': (_, { raison }) => {
    if (!raison.trim()) throw new ErreurRaisonManquante();
    texte(raison, LIMITES.raison);
  },
};
