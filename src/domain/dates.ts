import type { DateCivile } from './contenus.ts';

const JOUR = 86_400_000;
const enJours = (date: DateCivile): number => Date.parse(`${date}T00:00:00Z`) / JOUR;

/** Civil days: no time zone, no DST. */
export const ajouterJours = (date: DateCivile, jours: number): DateCivile =>
  new Date((enJours(date) + jours) * JOUR).toISOString().slice(0, 10);

export const joursEntre = (de: DateCivile, a: DateCivile): number => enJours(a) - enJours(de);

export const estUneDate = (texte: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(texte) && !Number.isNaN(enJours(texte)) && ajouterJours(texte, 0) === texte;
