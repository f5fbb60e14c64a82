import type { Saisie } from './saisie.ts';

/** What a form of an action reads and changes, wherever it is shown. */
export interface ActionEnSaisie {
  readonly saisie: Saisie;
  changer(champs: Partial<Saisie>): void;
}
