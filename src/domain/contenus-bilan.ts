/** What is written in the registre of a bilan: several suivis of a parcours, looked at together. */
export interface ContenusDuBilan {
  /** Opens the registre, and changes what it said; `suivis`: ids of the registres counted in. */
  readonly bilan: { readonly titre: string; readonly parcours: string; readonly suivis: readonly string[] };
}
export type TypeDuBilan = keyof ContenusDuBilan;
