import type { DateCivile } from './contenus.ts';
import { etatDe, estInterrompu } from './etat.ts';
import { promessesDe, type Promesse } from './promesses.ts';
import type { EtatSuivi, Suivi } from './suivi.ts';

/** One suivi as the lists show it. */
export interface Resume {
  readonly id: string;
  readonly code: string;
  readonly parcours: string | null;
  readonly unite: string | null;
  readonly date: DateCivile | null;
  readonly etat: EtatSuivi;
  readonly interrompu: boolean;
  readonly exemple: boolean;
  readonly promesses: readonly Promesse[];
}

export const resumer = (suivi: Suivi, aujourdhui: DateCivile): Resume => ({
  id: suivi.id,
  code: suivi.prevu?.code ?? suivi.ligneRestante?.code ?? '',
  parcours: suivi.prevu?.parcours ?? null,
  unite: suivi.prevu?.unite ?? null,
  date: suivi.prevu?.date ?? null,
  etat: etatDe(suivi),
  interrompu: estInterrompu(suivi),
  exemple: suivi.prevu?.exemple ?? false,
  promesses: promessesDe(suivi, aujourdhui),
});
