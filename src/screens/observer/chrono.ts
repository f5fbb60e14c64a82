/** Times that run while one observes. */
import { INSECABLE } from '../../content/typographie.ts';
import type { Moment } from '../../domain/instant.ts';
import { jour, muralDe, pasAvant } from '../partage/heures.ts';

const deux = (n: number): string => String(n).padStart(2, '0');

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

const JOUR = 86_400_000;

/** The last time a clock on the wall showed « HH:MM ». */
export function momentPasse(heureDite: string, maintenant: Moment, debut: Moment): Moment | null {
  const { decalage } = maintenant;
  const dit = muralDe(jour(maintenant), heureDite, decalage);
  if (dit === null) return null;
  return { mural: pasAvant(dit > maintenant.mural ? dit - JOUR : dit, debut), decalage };
}
