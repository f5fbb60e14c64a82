/** What the screen of a bilan asks for. Anonymous already: nothing of a suivi crosses to the worker. */
import { exigerRelecture } from '../../domain/bilan-relecture.ts';
import type { BilanRelu } from '../../domain/contenus-bilan.ts';
import type { Reglages } from '../../domain/reglages.ts';
import type { BilanImprimable } from '../modeles/bilan.ts';
import type { Source } from '../modeles/commun.ts';

export interface DemandeBilan {
  readonly document: 'bilan';
  readonly anonyme: BilanImprimable;
  readonly reglages: Reglages;
  readonly relu: BilanRelu | null;
  /** An invented case: nobody to recognise, hence nobody asked to reread. */
  readonly exemple: boolean;
  /** Of the last ecriture, ms: the same bilan gives the same bytes. */
  readonly ecritA: number;
  /** Its own registre; those of the suivis when it comes from an invented case. */
  readonly sources: readonly Source[];
  readonly application?: string;
}

/** Throws `ErreurRelectureDuBilan`. */
export function exigerRapport({ relu, exemple, anonyme }: DemandeBilan): void {
  if (!exemple) exigerRelecture(relu, anonyme);
}

/** No code of a suivi in it, and no unit. */
export const nomDuRapport = ({ anonyme: { cduLe, bilan } }: DemandeBilan): string =>
  `rapport-cdu_${cduLe ?? bilan.trimestres.at(-1) ?? 'sans-date'}.pdf`;
