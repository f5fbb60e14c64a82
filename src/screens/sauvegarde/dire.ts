import { formaterDate } from '../../content/typographie.ts';
import { heureLocale, type Moment } from '../../domain/instant.ts';
import { heure } from '../partage/heures.ts';

export const suivisEnMots = (n: number): string =>
  n > 1 ? `${n}\u00a0suivis` : n === 1 ? '1\u00a0suivi' : 'aucun suivi';
export const lignesEnMots = (n: number): string => `${n}\u00a0${n > 1 ? 'lignes' : 'ligne'}`;

/** « 21 novembre 2026 à 14 h 05 ». */
export const dateEtHeure = (moment: Moment): string =>
  `${formaterDate(heureLocale(moment).date)} à ${heure(moment)}`;

const deux = (n: number): string => String(n).padStart(2, '0');

/** `sillage-2026-11-21-1405.age`: sorts by date, names nobody. */
export function nomDeSauvegarde(moment: Moment): string {
  const { date, heures, minutes } = heureLocale(moment);
  return `sillage-${date}-${deux(heures)}${deux(minutes)}.age`;
}
