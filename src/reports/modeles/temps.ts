import type { DateCivile } from '../../domain/contenus.ts';
import type { Instant, Moment } from '../../domain/instant.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { Journal } from '../../domain/journal.ts';
import { formaterDate, formaterDateCourte, formaterHeure } from '../../content/typographie.ts';

/** « 14 h 05 », as the clock showed it. */
export const heureDe = (moment: Moment): string => {
  const { heures, minutes } = heureLocale(moment);
  return formaterHeure({ heures, minutes });
};
export const jourDe = (moment: Moment): DateCivile => heureLocale(moment).date;
/** « 15 septembre 2026 à 7 h 06 ». */
export const dateEtHeure = (moment: Moment): string => `${formaterDate(jourDe(moment))} à ${heureDe(moment)}`;
/** « 15/09/2026 à 7 h 06 », for tables. */
export const dateCourteEtHeure = (moment: Moment): string =>
  `${formaterDateCourte(jourDe(moment))} à ${heureDe(moment)}`;

/** What the clock showed at a real time: read on the last line written before it. */
type Cadran = (reel: number) => Moment;

export interface Repere {
  readonly reel: number;
  readonly instant: Instant;
}

/** Lines of the journal with both times, in real order. */
export function reperesDe(journal: Journal): Repere[] {
  const fins = journal.lignes.flatMap((l) => {
    if (l.genre === 'attente' && l.finie) return [l.finie];
    return l.genre === 'pause' && l.reprise ? [l.reprise] : [];
  });
  return [...journal.lignes, ...fins]
    .map(({ reel, instant }) => ({ reel, instant }))
    .sort((a, b) => a.reel - b.reel);
}

export function cadranDe(journal: Journal): Cadran {
  const reperes = reperesDe(journal);
  return (reel) => {
    const repere = reperes.findLast((r) => r.reel <= reel) ?? reperes[0];
    if (!repere) return { mural: reel, decalage: 0 };
    return { mural: repere.instant.mural + (reel - repere.reel), decalage: repere.instant.decalage };
  };
}
