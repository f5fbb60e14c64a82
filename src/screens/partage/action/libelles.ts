import { CLASSES_D_ACTION, ETATS_D_ACTION } from '../../../content/listes/actions.ts';
import { libelleDe } from '../../../content/listes/libelle.ts';
import { PRIORITES } from '../../../content/listes/paqss.ts';
import type { ActionAmelioration } from '../../../domain/action-amelioration.ts';
import { prioriteDe } from '../../../domain/action-calculs.ts';

export const nomClasse = (id: string): string => libelleDe(CLASSES_D_ACTION, id);
/** « Reportée », without what the list says that it asks for. */
export const nomEtat = (id: string): string => libelleDe(ETATS_D_ACTION, id).replace(/\s*\([^)]*\)$/u, '');
export const nomPriorite = (action: ActionAmelioration): string => libelleDe(PRIORITES, prioriteDe(action));

export const adresseDe = (id: string): string => `#/plan-d-actions/${encodeURIComponent(id)}`;
export const adresseDuCollage = (plan: string): string =>
  `#/plan-d-actions/coller/${encodeURIComponent(plan)}`;
export const ADRESSE_DES_COLONNES = '#/plan-d-actions/colonnes';
export const NOUVELLE = 'nouvelle';
