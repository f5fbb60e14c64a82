import type { Outils, SuiviOuvert } from '../../domain/ports.ts';

/** What the app gives to a screen of one suivi. */
export interface Acces {
  readonly ouvert: SuiviOuvert;
  readonly outils: Outils;
}
