import type { Saut } from './chronologie-types.ts';
import { sautHorloge, type Instant } from './instant.ts';
import type { LigneJournal } from './journal.ts';

interface Lecture {
  readonly instant: Instant;
  readonly reel: number;
}

const lectures = (ligne: LigneJournal): Lecture[] => {
  if (ligne.genre === 'attente' && ligne.finie) return [ligne, ligne.finie];
  if (ligne.genre === 'pause' && ligne.reprise) return [ligne, ligne.reprise];
  return [ligne];
};

/** Each time that the wall clock was set between two things written. */
export function sautsHorloge(lignes: readonly LigneJournal[]): Saut[] {
  const ordre = lignes.flatMap(lectures).sort((a, b) => a.reel - b.reel);
  return ordre.flatMap(({ instant }, rang) => {
    const avant = ordre[rang - 1];
    const ecart = avant ? sautHorloge(avant.instant, instant) : 0;
    return ecart === 0 ? [] : [{ instant, ecart }];
  });
}
