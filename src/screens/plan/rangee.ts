import { formaterDateCourte } from '../../content/typographie.ts';
import { dateDue, estEnRetard } from '../../domain/action-calculs.ts';
import type { ActionAmelioration } from '../../domain/action-amelioration.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { adresseDe, nomClasse, nomEtat, nomPriorite } from '../partage/action/libelles.ts';

/** The words of one row of the plan. */
export interface Rangee {
  readonly numero: number;
  readonly adresse: string;
  readonly titre: string;
  readonly constat: string;
  readonly classe: string;
  readonly pilote: string;
  /** « 21/11/2026 ». */
  readonly pour: string;
  readonly enRetard: boolean;
  readonly fini: boolean;
  readonly etat: string;
  readonly priorite: string;
  readonly poids: string;
}

export const rangeeDe = (action: ActionAmelioration, aujourdhui: DateCivile): Rangee => ({
  numero: action.numero,
  adresse: adresseDe(action.id),
  titre: action.action,
  constat: action.constat,
  classe: nomClasse(action.classe),
  pilote: action.pilote,
  pour: formaterDateCourte(dateDue(action)),
  enRetard: estEnRetard(action, aujourdhui),
  fini: action.etat === 'realisee' || action.etat === 'evaluee',
  etat: nomEtat(action.etat),
  priorite: nomPriorite(action),
  poids: `impact ${action.impact}, effort ${action.effort}`,
});
