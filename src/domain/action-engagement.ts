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

type Declaration = Pick<ActionAmelioration, 'engagement' | 'preuveEngagement' | 'suivis' | 'participations'>;

/** A level is said with what shows it; a consultation through a suivi shows itself. */
export const preuveManque = (action: Declaration): boolean => {
  if ((action.preuveEngagement ?? '').trim() !== '' || action.participations.length > 0) return false;
  return !(action.engagement === 'consultation' && action.suivis.length > 0);
};

/** From which level on nobody may go without it: usagers took part, and something shows it (contenu/22 §2). */
const AU_DELA_DE_LA_CONSULTATION: readonly string[] = [
  'collaboration',
  'co-construction',
] satisfies readonly NiveauDEngagement[];

export const preuveExigee = (action: Declaration): boolean =>
  AU_DELA_DE_LA_CONSULTATION.includes(action.engagement) && preuveManque(action);
