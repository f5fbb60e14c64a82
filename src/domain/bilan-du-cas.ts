/** The registre of a bilan that a case, typed in the app, would have left. */
import type { Cas } from './cas-types.ts';
import type { RegistreDuBilan } from './bilan-registre.ts';
import type { Regroupement } from './contenus-bilan.ts';

/** Null: the case is one suivi. */
export function bilanDuCas({ id, titre, bilan, suivis }: Cas): RegistreDuBilan | null {
  if (!bilan) return null;
  const parId = new Map<string, Regroupement>();
  for (const suivi of suivis)
    for (const { releves, ...dit } of suivi.pointsFortsCommuns) {
      const avant = parId.get(dit.id)?.membres ?? [];
      const membres = [...avant, ...releves.map((cle) => ({ suivi: suivi.id, cle }))];
      parId.set(dit.id, { genre: 'point-fort', ...dit, membres });
    }
  return {
    id,
    contenu: {
      titre,
      parcours: bilan.parcours ?? '',
      suivis: suivis.map((s) => s.id),
      ...(bilan.unite !== null && { unite: bilan.unite }),
      ...(bilan.cduLe !== null && { cduLe: bilan.cduLe }),
      ...(bilan.recrutement && { recrutement: bilan.recrutement }),
      questions: bilan.questionsALaCdu,
      demandes: bilan.demandesADAutres,
    },
    regroupements: [...parId.values()],
    croisements: [],
    relu: null,
    avis: null,
  };
}
