import type { Saut } from './chronologie-types.ts';
import { sautHorloge } from './instant.ts';
import type { Lecture, LigneJournal } from './journal.ts';

const lectures = (ligne: LigneJournal): Lecture[] => {
  if (ligne.genre === 'attente' && ligne.finie) return [ligne, ligne.finie];
  if (ligne.genre === 'pause' && ligne.reprise) return [ligne, ligne.reprise];
  return [ligne];
};

/** Each time that a wall clock was set between two things written on one appareil. */
export function sautsHorloge(lignes: readonly LigneJournal[]): Saut[] {
  const avant = new Map<string, Lecture>();
  return lignes
    .flatMap(lectures)
    .sort((a, b) => a.reel - b.reel)
    .flatMap((lecture) => {
      const ancienne = avant.get(lecture.appareil);
      avant.set(lecture.appareil, lecture);
      const ecart = ancienne ? sautHorloge(ancienne.instant, lecture.instant) : 0;
      return ecart === 0 ? [] : [{ instant: lecture.instant, ecart }];
    });
}
