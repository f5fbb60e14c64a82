/** One answer among few. A disabled one says why in `raison`. */
export interface Choix<V extends string = string> {
  readonly valeur: V;
  readonly libelle: string;
  readonly desactive?: boolean;
  readonly raison?: string;
}

/** What every group of choices has: a question, a hint, an error. */
export interface Groupe {
  legende: string;
  legendeVisible?: boolean | undefined;
  aide?: string | undefined;
  erreur?: string | undefined;
  requis?: boolean | undefined;
}
