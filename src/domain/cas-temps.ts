/** Displayed local times of a case, put back on the universal axis. */
import { ajouterJours } from './dates.ts';
import type { DateCivile } from './contenus.ts';
import type { Moment } from './instant.ts';
import { refuser, type Lecteur } from './cas-lecteur.ts';

const HEURE = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Seconds since local midnight. */
export const heure: Lecteur<number> = (valeur, chemin) => {
  const lue = typeof valeur === 'string' ? HEURE.exec(valeur) : null;
  if (!lue) return refuser(chemin, 'une heure comme «\u00a007:10:00\u00a0» est attendue.');
  return Number(lue[1]) * 3600 + Number(lue[2]) * 60 + Number(lue[3] ?? 0);
};

const DECALAGE = /^([+-])(\d{2}):?([0-5]\d)$/;

/** Minutes to add to UTC, from « +02:00 », or from a number: hours up to 14, minutes beyond. */
export const decalage: Lecteur<number> = (valeur, chemin) => {
  if (valeur === 'Z') return 0;
  const lu = typeof valeur === 'string' ? DECALAGE.exec(valeur) : null;
  const minutes = lu ? (lu[1] === '-' ? -1 : 1) * (Number(lu[2]) * 60 + Number(lu[3])) : valeur;
  if (typeof minutes === 'number' && Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60)
    return lu || Math.abs(minutes) > 14 ? minutes : minutes * 60;
  return refuser(chemin, 'un décalage comme «\u00a0+02:00\u00a0» est attendu.');
};

export interface Fuseau {
  readonly nom: string;
  /** Minutes to add to UTC at this moment. */
  readonly decalageA: (mural: number) => number;
}

export const fuseau: Lecteur<Fuseau> = (valeur, chemin) => {
  if (typeof valeur !== 'string')
    return refuser(chemin, 'un fuseau comme «\u00a0Europe/Paris\u00a0» est attendu.');
  const format =
    formatDe(valeur) ?? refuser(chemin, `le fuseau «\u00a0${valeur.slice(0, 40)}\u00a0» est inconnu.`);
  return { nom: valeur, decalageA: (mural) => decalageAffiche(format, mural) };
};

function formatDe(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

function decalageAffiche(format: Intl.DateTimeFormat, mural: number): number {
  const affiche = format.formatToParts(mural).find((p) => p.type === 'timeZoneName')?.value ?? 'GMT';
  const lu = DECALAGE.exec(affiche.slice(3));
  return lu ? (lu[1] === '-' ? -1 : 1) * (Number(lu[2]) * 60 + Number(lu[3])) : 0;
}

interface HeureDite {
  readonly date: DateCivile;
  readonly jour?: number | undefined;
  /** Seconds since local midnight. */
  readonly secondes: number;
  /** Needed only in the hour that a clock shows twice. */
  readonly decalage?: number | undefined;
}

const JOUR = 86_400_000;

/** A night without this hour, or with it twice, is said: nothing is guessed. */
export function momentLocal(
  zone: Fuseau,
  { date, jour = 0, secondes, decalage: dit }: HeureDite,
  chemin: string,
): Moment {
  const local = Date.parse(`${ajouterJours(date, jour)}T00:00:00Z`) + secondes * 1000;
  const proches = new Set([zone.decalageA(local - JOUR), zone.decalageA(local + JOUR)]);
  const possibles = [...proches]
    .map((d): Moment => ({ mural: local - d * 60_000, decalage: d }))
    .filter((m) => zone.decalageA(m.mural) === m.decalage);
  const choisis = dit === undefined ? possibles : possibles.filter((m) => m.decalage === dit);
  const [seul, autre] = choisis;
  if (autre)
    return refuser(
      chemin,
      'cette heure existe deux fois cette nuit-là\u00a0: ajoutez «\u00a0decalage\u00a0».',
    );
  if (seul) return seul;
  if (possibles.length > 0) return refuser(chemin, 'le décalage ne correspond pas à ce fuseau ce jour-là.');
  return refuser(chemin, 'cette heure n’existe pas ce jour-là (passage à l’heure d’été).');
}

export const midiLocal = (zone: Fuseau, date: DateCivile): Moment =>
  momentLocal(zone, { date, secondes: 12 * 3600 }, `midi du ${date}`);
