import type { ContenusDuPlan, TypeDuPlan } from './contenus-plan.ts';
import { actionTypee, changements } from './stricts-action.ts';
import { date, facultatif, liste, nom, objet, texte, type Champs, type Schema } from './stricts-briques.ts';

export const PLAN: { readonly [T in TypeDuPlan]: Schema<ContenusDuPlan[T]> } = {
  plan: objet({ unite: texte } satisfies Champs<ContenusDuPlan['plan']>),
  'action-proposee': objet({ action: actionTypee } satisfies Champs<ContenusDuPlan['action-proposee']>),
  'action-modifiee': objet({
    action: nom,
    champs: changements,
    raison: facultatif(texte),
  } satisfies Champs<ContenusDuPlan['action-modifiee']>),
  'action-suivie': objet({ action: nom, le: date, texte } satisfies Champs<ContenusDuPlan['action-suivie']>),
  'outils-seulement': objet({
    actions: liste(nom),
    raison: texte,
  } satisfies Champs<ContenusDuPlan['outils-seulement']>),
};
