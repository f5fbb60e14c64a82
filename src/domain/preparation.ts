import type { EtapePreparation } from './contenus.ts';
import type { Suivi } from './suivi.ts';

/** Dated steps, in the order in which they are asked. */
export const ETAPES_PREPARATION: readonly EtapePreparation[] = [
  'cadre-rencontre',
  'medecin-informe',
  'equipe-informee',
  'charte-acceptee',
  'notice-remise',
];

/** A step may be skipped only with a written reason, which every document shows. */
const estReglee = (suivi: Suivi, etape: EtapePreparation): boolean => {
  const faite = suivi.preparation[etape];
  return faite !== undefined && ('le' in faite ? faite.le !== '' : faite.passee.trim() !== '');
};

export const etapesManquantes = (suivi: Suivi): EtapePreparation[] =>
  ETAPES_PREPARATION.filter((etape) => !estReglee(suivi, etape));

export type Manque = 'segment' | 'regard' | EtapePreparation;

/** What is still to do before the accord and the departure. */
export function manquesPreparation(suivi: Suivi): Manque[] {
  const { prevu } = suivi;
  const segment = prevu && prevu.segment.debut.trim() && prevu.segment.fin.trim();
  return [
    ...(segment ? [] : (['segment'] as const)),
    ...(prevu?.suiveur.fonction.trim() ? [] : (['regard'] as const)),
    ...etapesManquantes(suivi),
  ];
}
