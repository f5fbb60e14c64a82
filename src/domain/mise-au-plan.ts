/** An action lives in two registres: the plan owns it, and each suivi it comes from keeps it as it was decided. */
import type { ActionAmelioration, ChangementsDAction } from './action-amelioration.ts';
import { nu } from './plan-filtres.ts';
import type { ActionDuPlan, Plan } from './plan.ts';
import type { Suivi } from './suivi.ts';

/** A new action: the plan gives its number. */
export type ActionDecidee = Omit<ActionAmelioration, 'numero'>;

/** Before any change: what its suivis keep. */
export function commeDecidee({ histoire, ...actuelle }: ActionDuPlan): ActionAmelioration {
  return histoire.reduceRight<ActionAmelioration>(
    (action, ligne) => (ligne.genre === 'modifiee' ? { ...action, ...ligne.avant } : action),
    actuelle,
  );
}

/** Whether the suivi should keep it, and does not yet. Nothing is written after an adieu. */
export const manqueAuSuivi = (suivi: Suivi, { id, suivis }: ActionAmelioration): boolean =>
  suivis.includes(suivi.id) &&
  suivi.prevu !== null &&
  suivi.ligneRestante === null &&
  !suivi.actions.some((gardee) => gardee.id === id);

/** What was typed again for an action that the plan already holds. Its state goes its own way. */
export function changementsDeLaReprise(auPlan: ActionDuPlan, decidee: ActionDecidee): ChangementsDAction {
  const { id: _memeId, etat: _sien, ...champs } = decidee;
  const changes = Object.entries(champs).filter(
    ([cle, valeur]) => JSON.stringify(valeur) !== JSON.stringify(auPlan[cle as keyof typeof champs]),
  );
  return Object.fromEntries(changes);
}

export const estDeLUnite = ({ unite }: Plan, cherchee: string): boolean =>
  unite !== null && nu(unite.trim()) === nu(cherchee.trim());
