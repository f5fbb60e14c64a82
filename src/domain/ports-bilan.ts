/** What the screens of a bilan receive from the app. Types only. */
import type { SuiviDuBilan } from './bilan-mesure.ts';
import type { RegistreDuBilan } from './bilan-registre.ts';
import type { ContenuBilan, TypeDuBilan } from './contenus-bilan.ts';
import type { Contenus } from './contenus.ts';
import type { PreuveDeChaine } from './preuve.ts';

/** One bilan, open on screen; as `SuiviOuvert`. */
export interface BilanOuvert {
  readonly bilan: RegistreDuBilan;
  readonly preuves: readonly PreuveDeChaine[];
  /** Those of its list that this coffre holds; null until `relireSuivis`. */
  readonly suivis: readonly SuiviDuBilan[] | null;
  /** Reads them again: one may have changed since, or been erased. */
  relireSuivis(): Promise<void>;
  consigner<T extends TypeDuBilan>(type: T, contenu: Contenus[T]): Promise<string>;
}

export interface BilansDuCoffre {
  ouvrirBilans(): Promise<readonly BilanOuvert[]>;
  /** Gives its id. */
  creerBilan(contenu: ContenuBilan): Promise<string>;
}
