import type { VueDuPlan } from '../../domain/plan-filtres.ts';

export const VUES: Readonly<Record<VueDuPlan, string>> = {
  toutes: 'Toutes',
  'en-retard': 'En retard',
  'ce-mois': 'À faire ce mois-ci',
  'en-cours': 'En cours',
  'a-evaluer': 'À évaluer',
};
export const ORDRE_DES_VUES: readonly VueDuPlan[] = [
  'toutes',
  'en-retard',
  'ce-mois',
  'en-cours',
  'a-evaluer',
];
