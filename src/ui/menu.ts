import type { NomIcone } from './icones.ts';

export interface EntreeMenu {
  readonly href: string;
  readonly libelle: string;
  /** On a phone, where the room is short. */
  readonly court?: string;
  readonly icone: NomIcone;
  /** On a phone, behind « Plus ». */
  readonly secondaire?: boolean;
}
