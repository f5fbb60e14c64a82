import { formaterHeure } from '../../content/typographie.ts';
import { heureLocale, type Moment } from '../../domain/instant.ts';

/** « 14 h 05 ». */
export function heure(moment: Moment): string {
  const { heures, minutes } = heureLocale(moment);
  return formaterHeure({ heures, minutes });
}

/** « 14 h 05 min 07 s ». */
export function heurePrecise(moment: Moment): string {
  const { heures, minutes, secondes } = heureLocale(moment);
  return formaterHeure({ heures, minutes, secondes });
}

const deux = (n: number): string => String(n).padStart(2, '0');

/** For a `datetime` attribute and for a time field: « 14:05 ». */
export function heureMachine(moment: Moment): string {
  const { heures, minutes } = heureLocale(moment);
  return `${deux(heures)}:${deux(minutes)}`;
}

export const jour = (moment: Moment): string => heureLocale(moment).date;

const MINUTE = 60_000;

/** A clock that showed « date HH:MM »: ms since 1970, or null. */
export function muralDe(date: string, heureDite: string, decalage: number): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(heureDite)) return null;
  const lu = Date.parse(`${date}T${heureDite.slice(0, 5)}:00Z`);
  return Number.isNaN(lu) ? null : lu - decalage * MINUTE;
}

/** The minute of the start counts as the start: a time field has no seconds. */
export const pasAvant = (mural: number, debut: Moment): number =>
  mural < debut.mural && debut.mural - mural < MINUTE ? debut.mural : mural;
