/** What is written in the registre of a unit's plan d'actions. */
export interface ContenusDuPlan {
  /** Opens the registre: the unit that the plan is of. */
  readonly plan: { readonly unite: string };
}
export type TypeDuPlan = keyof ContenusDuPlan;
