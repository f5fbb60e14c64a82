/** What the screens of a bilan receive from the app. Types only. */
import type { RegistreDuBilan } from './bilan-registre.ts';
import type { ContenuBilan, TypeDuBilan } from './contenus-bilan.ts';
import type { Contenus } from './contenus.ts';
import type { PreuveDeChaine } from './preuve.ts';
import type { Suivi } from './suivi.ts';

/** One bilan, open on screen; as `SuiviOuvert`. */
export interface BilanOuvert {
  readonly bilan: RegistreDuBilan;
  readonly preuves: readonly PreuveDeChaine[];
  /** Those that it counts, and that this coffre holds. */
  readonly suivis: readonly Suivi[];
  consigner<T extends TypeDuBilan>(type: T, contenu: Contenus[T]): Promise<string>;
}

export interface BilansDuCoffre {
  ouvrirBilans(): Promise<readonly BilanOuvert[]>;
  /** Gives its id. */
  creerBilan(contenu: ContenuBilan): Promise<string>;
}
