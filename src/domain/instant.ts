/**
 * When something was done, as the device saw it. Three readings, because each one lies at times:
 * the wall clock can be set by hand, the monotonic clock restarts with the page and may stop while the
 * device sleeps, the offset changes with DST and travel.
 */
export interface Instant {
  /** Wall clock, ms since 1970-01-01T00:00Z. */
  readonly mural: number;
  /** Monotonic ms; two values compare only within the same `session`. */
  readonly monotone: number;
  /** Names the stretch in which `monotone` never stopped: ended by a reload, a freeze or a sleep. */
  readonly session: string;
  /** Minutes to add to UTC to read the local time. */
  readonly decalage: number;
}

export type Horloge = () => Instant;

/** A wall-clock moment given by a person, for what is noted after the fact. */
export interface Moment {
  readonly mural: number;
  readonly decalage: number;
}

/** Above this gap between both clocks, in ms, the wall clock is said to have been changed. */
export const ECART_TOLERE = 2_000;

/** Real ms from one instant to the next one written; never negative, whatever was done to the clock. */
export function ecoulementReel(avant: Instant, apres: Instant): number {
  const duree = avant.session === apres.session ? apres.monotone - avant.monotone : apres.mural - avant.mural;
  return Math.max(0, duree);
}

/** Ms by which the wall clock jumped between two instants (0 when it ran well or when nobody can know). */
export function sautHorloge(avant: Instant, apres: Instant): number {
  const mural = apres.mural - avant.mural;
  if (avant.session !== apres.session) return Math.min(0, mural);
  const saut = mural - (apres.monotone - avant.monotone);
  return Math.abs(saut) > ECART_TOLERE ? saut : 0;
}

export interface HeureLocale {
  readonly date: string;
  readonly heures: number;
  readonly minutes: number;
  readonly secondes: number;
}

/** The local date (YYYY-MM-DD) and time that a clock showed at this moment. */
export function heureLocale({ mural, decalage }: Moment): HeureLocale {
  const d = new Date(mural + decalage * 60_000);
  return {
    date: d.toISOString().slice(0, 10),
    heures: d.getUTCHours(),
    minutes: d.getUTCMinutes(),
    secondes: d.getUTCSeconds(),
  };
}
