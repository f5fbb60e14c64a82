/** Whom a coffre serves: what concerns them comes first, and nothing is closed to its owner. */
import type { IdPromesse } from './promesses.ts';

/** `qualite`: the référent qualité. */
export type RoleDuCoffre = 'suiveur' | 'cadre' | 'qualite';

/** Nobody chose: the coffre serves all of them. */
export const sert = (roles: readonly RoleDuCoffre[], role: RoleDuCoffre): boolean =>
  roles.length === 0 || roles.includes(role);

/** Who keeps each promesse (contenu/10, contenu/22 §9). */
const TENUE_PAR: Readonly<Record<IdPromesse, readonly RoleDuCoffre[]>> = {
  debrief: ['suiveur'],
  fiche: ['suiveur'],
  relecture: ['suiveur'],
  revue: ['cadre'],
  restitution: ['cadre'],
  'retour-patient': ['suiveur', 'cadre'],
  'retour-proche': ['suiveur', 'cadre'],
  cdu: ['qualite'],
};

export const concerne = (roles: readonly RoleDuCoffre[], promesse: IdPromesse): boolean =>
  TENUE_PAR[promesse].some((role) => sert(roles, role));
