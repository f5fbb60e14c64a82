import type { BilanAnonyme } from '../../domain/bilan-anonymat.ts';
import type { BilanRelu } from '../../domain/contenus-bilan.ts';
import type { Reglages } from '../../domain/ports.ts';
import type { PreuveDeChaine } from '../../domain/preuve.ts';
import type { Demande } from '../../reports/index.ts';

interface Rapport {
  readonly anonyme: BilanAnonyme;
  readonly relu: BilanRelu;
  readonly reglages: Reglages;
  readonly exemple: boolean;
  readonly registre: string;
  readonly preuves: readonly PreuveDeChaine[];
}

/** The report, made from what is anonymous only. */
export function demandeDuRapport({ anonyme, relu, reglages, exemple, registre, preuves }: Rapport): Demande {
  const { masques: _, ...imprimable } = anonyme;
  const chaines = preuves.map((chaine) => ({ ...chaine, empreinte: null }));
  return {
    document: 'bilan',
    anonyme: imprimable,
    relu,
    reglages,
    exemple,
    ecritA: Date.parse(`${relu.le}T12:00:00Z`),
    sources: [{ registre, chaines }],
  };
}
