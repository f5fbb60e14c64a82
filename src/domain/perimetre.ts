/** Which suivis of a coffre a bilan, or a file of words, may take. */
import type { Periode } from './contenus-bilan.ts';
import type { Resume } from './resume.ts';

/** What is not said takes all. A day left empty is open on that side. */
export interface Perimetre {
  readonly parcours?: string;
  readonly unite?: string;
  readonly periode?: Partial<Periode>;
}

const SANS_RIEN_A_PRENDRE: ReadonlySet<Resume['etat']> = new Set([
  'prepare',
  'accord',
  'refuse',
  'retire',
  'conservation-finie',
]);

const dansLaPeriode = (date: string, { du, au }: Partial<Periode>): boolean =>
  (!du || date >= du) && (!au || date <= au);

const estDedans = (r: Resume, { parcours, unite, periode = {} }: Perimetre): boolean =>
  (!parcours || r.parcours === parcours) &&
  (!unite || r.unite === unite) &&
  dansLaPeriode(r.date ?? '', periode);

/** Something was seen, and nothing took it away since. */
export const estPlein = (r: Resume): boolean => r.parcours !== null && !SANS_RIEN_A_PRENDRE.has(r.etat);

/** Those that have something to take. The example of the app is invented: never beside a real suivi of the coffre. */
export function suivisAPrendre<R extends Resume>(resumes: readonly R[], perimetre: Perimetre): R[] {
  const pleins = resumes.filter(estPlein);
  const vrais = pleins.filter((r) => !r.exemple);
  return (vrais.length > 0 ? vrais : pleins).filter((r) => estDedans(r, perimetre));
}
