import type { ContenusDuPlan, TypeDuPlan } from './contenus-plan.ts';
import { objet, texte, type Champs, type Schema } from './stricts-briques.ts';

export const PLAN: { readonly [T in TypeDuPlan]: Schema<ContenusDuPlan[T]> } = {
  plan: objet({ unite: texte } satisfies Champs<ContenusDuPlan['plan']>),
};
