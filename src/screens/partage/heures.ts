import { formaterDate, formaterHeure } from '../../content/typographie.ts';
import { heureLocale, type Instant, type Moment } from '../../domain/instant.ts';
import type { Journal } from '../../domain/journal.ts';

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

/** « 14 h 05 », or « 15 septembre 2026 à 14 h 05 » when the journal crosses midnight. */
export const quandEnMots = (moment: Moment, plusieursJours: boolean): string =>
  plusieursJours ? `${formaterDate(jour(moment))} à ${heure(moment)}` : heure(moment);

/** The days that the clock showed during the observation itself. */
export function joursDuSuivi(journal: Journal): readonly string[] {
  const rangFin = journal.lignes.findIndex((l) => l.genre === 'fin');
  const lignes = rangFin < 0 ? journal.lignes : journal.lignes.slice(0, rangFin + 1);
  return [...new Set(lignes.map((l) => jour(l.instant)))].sort();
}

const MINUTE = 60_000;

/** The instant of the journal nearest to a wall-clock time. */
function voisin({ lignes }: Journal, mural: number): Instant | undefined {
  const ecart = (instant: Instant): number => Math.abs(instant.mural - mural);
  return lignes
    .map((l) => l.instant)
    .reduce<Instant | undefined>((pres, i) => (pres && ecart(pres) <= ecart(i) ? pres : i), undefined);
}

/**
 * What a clock of this journal showed as « date HH:MM », or null. The offset is the one of the nearest line,
 * so that a night when the hour changes stays in order. The minute of the start counts as the start: the
 * field has no seconds.
 */
export function momentDit(journal: Journal, date: string, heureDite: string): Moment | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(heureDite)) return null;
  const lu = Date.parse(`${date}T${heureDite.slice(0, 5)}:00Z`);
  const debut = journal.lignes[0]?.instant;
  if (Number.isNaN(lu) || !debut) return null;
  const decalages = [...new Set(journal.lignes.map((l) => l.instant.decalage))];
  const candidats = decalages.map((decalage): Moment => ({ mural: lu - decalage * MINUTE, decalage }));
  const juste = candidats.find(({ mural, decalage }) => voisin(journal, mural)?.decalage === decalage);
  const moment = juste ?? candidats[0];
  if (!moment) return null;
  const memeMinute = moment.mural < debut.mural && debut.mural - moment.mural < MINUTE;
  return memeMinute ? { mural: debut.mural, decalage: debut.decalage } : moment;
}
