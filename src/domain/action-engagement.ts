import type { ActionAmelioration, NiveauDEngagement } from './action-amelioration.ts';

/** What the rest of the work shows of the part that usagers took. */
export interface PartDesUsagers {
  readonly relecture: boolean;
  readonly usagerALaRevue: boolean;
  /** Cadre, médecin and usager. */
  readonly pilotageATrois: boolean;
  readonly decisionCommune: boolean;
  readonly evaluationCommune: boolean;
}

/** A suivi alone is a consultation: being followed is not taking part (contenu/22 §2). */
export function niveauConstate(part: PartDesUsagers): NiveauDEngagement {
  if (part.pilotageATrois && part.decisionCommune && part.evaluationCommune) return 'co-construction';
  return part.relecture || part.usagerALaRevue ? 'collaboration' : 'consultation';
}

/** A level is said with what shows it; a consultation through a suivi shows itself. */
export const preuveManque = (
  action: Pick<ActionAmelioration, 'engagement' | 'preuveEngagement' | 'suivis' | 'participations'>,
): boolean => {
  if ((action.preuveEngagement ?? '').trim() !== '' || action.participations.length > 0) return false;
  return !(action.engagement === 'consultation' && action.suivis.length > 0);
};
