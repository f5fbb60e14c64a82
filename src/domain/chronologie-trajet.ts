/** Where the persons were, when: étapes and places. */
import { borner, couverture, secondesDe } from './chronologie-intervalles.ts';
import type { DureeEtape, Intervalle, PassageEtape } from './chronologie-types.ts';
import type { LigneJournal } from './journal.ts';

/** From each étape to the next one or to the end, pauses included. */
export function passagesEtapes(
  lignes: readonly LigneJournal[],
  pauses: readonly Intervalle[],
  fin: number,
): PassageEtape[] {
  const enPause = couverture(pauses);
  const etapes = lignes.filter((l) => l.genre === 'etape');
  return etapes.map(({ etape, reel }, rang) => {
    const intervalle = borner(reel, etapes[rang + 1]?.reel ?? null, fin);
    const secondes = secondesDe(intervalle);
    return { ...intervalle, etape, secondes, observeesSecondes: secondes - enPause(intervalle) };
  });
}

/** One line per étape, in the order in which each was first reached. */
export function parEtape(passages: readonly PassageEtape[]): DureeEtape[] {
  const durees = new Map<string, DureeEtape>();
  for (const { etape, secondes, observeesSecondes } of passages) {
    const avant = durees.get(etape);
    durees.set(etape, {
      etape,
      passages: (avant?.passages ?? 0) + 1,
      secondes: (avant?.secondes ?? 0) + secondes,
      observeesSecondes: (avant?.observeesSecondes ?? 0) + observeesSecondes,
    });
  }
  return [...durees.values()];
}

/** Seconds during which both last known places are known and differ. */
export function secondesEnDeuxLieux(lignes: readonly LigneJournal[], fin: number): number {
  const lieux = lignes.filter((l) => l.genre === 'lieu');
  let patient: string | null = null;
  let proche: string | null = null;
  let secondes = 0;
  for (const [rang, { reel, lieu, qui }] of lieux.entries()) {
    if (qui !== 'proche') patient = lieu;
    if (qui !== 'patient') proche = lieu;
    if (patient === null || proche === null || patient === proche) continue;
    secondes += secondesDe(borner(reel, lieux[rang + 1]?.reel ?? null, fin));
  }
  return secondes;
}
