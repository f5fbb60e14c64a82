import { formaterHeure, INSECABLE } from '../../content/typographie.ts';
import { ecoulementReel, heureLocale, type Instant, type Moment } from '../../domain/instant.ts';
import type { Suivi } from '../../domain/suivi.ts';

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

/** A running time: « 41 s », « 12 min 41 s », « 1 h 02 min 09 s ». */
export function chrono(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [h, min, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const unites = (...mots: readonly string[]): string => mots.join(INSECABLE);
  if (h > 0) return unites(String(h), 'h', deux(min), 'min', deux(s), 's');
  if (min > 0) return unites(String(min), 'min', deux(s), 's');
  return unites(String(s), 's');
}

/** The same without seconds once the first hour is over: the head must not flicker. */
export function ecoule(ms: number): string {
  if (ms < 3_600_000) return chrono(ms);
  const minutes = Math.floor(ms / 60_000);
  return [Math.floor(minutes / 60), 'h', deux(minutes % 60), 'min'].join(INSECABLE);
}

/** Now, on the real axis of the journal. */
export function reelDe({ dernier }: Suivi, maintenant: Instant): number {
  return dernier ? dernier.reel + ecoulementReel(dernier.instant, maintenant) : maintenant.mural;
}

const JOUR = 86_400_000;
const MINUTE = 60_000;

/**
 * The last time a clock on the wall showed « HH:MM ». The minute of the start counts as the start:
 * the field has no seconds.
 */
export function momentPasse(heureDite: string, maintenant: Moment, debut: Moment): Moment | null {
  const [, h, min] = /^(\d{1,2}):(\d{2})/.exec(heureDite) ?? [];
  if (!h || !min) return null;
  const { decalage } = maintenant;
  const { date } = heureLocale(maintenant);
  const minuit = Date.parse(`${date}T00:00:00Z`) - decalage * MINUTE;
  const dit = minuit + Number(h) * 60 * MINUTE + Number(min) * MINUTE;
  const mural = dit > maintenant.mural ? dit - JOUR : dit;
  const memeMinute = mural < debut.mural && debut.mural - mural < MINUTE;
  return { mural: memeMinute ? debut.mural : mural, decalage };
}
