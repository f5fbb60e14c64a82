import { aEffacer, aPrevenir, finDeConservation } from './conservation.ts';
import type { DateCivile } from './contenus.ts';
import { etatDe, estInterrompu } from './etat.ts';
import { promessesDe, type Promesse } from './promesses.ts';
import type { Reglages } from './reglages.ts';
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
  /** Last day of the content, once it is near or over; null otherwise. */
  readonly conservation: { readonly fin: DateCivile; readonly finie: boolean } | null;
  /** Lines of the registre. */
  readonly lignes: number;
}

export type DureeDeConservation = Pick<Reglages, 'dureeJournalJours'>;

/** What the screens say of the end of the conservation. See conservation.ts. */
export function conservationDe(
  suivi: Suivi,
  duree: DureeDeConservation,
  aujourdhui: DateCivile,
): Resume['conservation'] {
  const fin = finDeConservation(suivi, duree);
  const finie = aEffacer(suivi, duree, aujourdhui);
  return fin !== null && (finie || aPrevenir(suivi, duree, aujourdhui)) ? { fin, finie } : null;
}

export const resumer = (suivi: Suivi, aujourdhui: DateCivile, duree: DureeDeConservation): Resume => ({
  id: suivi.id,
  code: suivi.prevu?.code ?? suivi.ligneRestante?.code ?? '',
  parcours: suivi.prevu?.parcours ?? null,
  unite: suivi.prevu?.unite ?? null,
  date: suivi.prevu?.date ?? null,
  etat: etatDe(suivi),
  interrompu: estInterrompu(suivi),
  exemple: suivi.prevu?.exemple ?? false,
  promesses: promessesDe(suivi, aujourdhui),
  conservation: conservationDe(suivi, duree, aujourdhui),
  lignes: suivi.histoire.length,
});
