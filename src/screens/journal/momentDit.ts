import type { Instant, Moment } from '../../domain/instant.ts';
import type { Journal } from '../../domain/journal.ts';
import { jour, muralDe, pasAvant } from '../partage/heures.ts';

/** The days that the clock showed during the observation itself. */
export function joursDuSuivi(journal: Journal): readonly string[] {
  const rangFin = journal.lignes.findIndex((l) => l.genre === 'fin');
  const lignes = rangFin < 0 ? journal.lignes : journal.lignes.slice(0, rangFin + 1);
  return [...new Set(lignes.map((l) => jour(l.instant)))].sort();
}

/** The instant of the journal nearest to a wall-clock time. */
function voisin({ lignes }: Journal, mural: number): Instant | undefined {
  const ecart = (instant: Instant): number => Math.abs(instant.mural - mural);
  return lignes
    .map((l) => l.instant)
    .reduce<Instant | undefined>((pres, i) => (pres && ecart(pres) <= ecart(i) ? pres : i), undefined);
}

/**
 * What a clock of this journal showed as « date HH:MM », or null. The offset is the one of the nearest line,
 * so that a night when the hour changes stays in order.
 */
export function momentDit(journal: Journal, date: string, heureDite: string): Moment | null {
  const debut = journal.lignes[0]?.instant;
  if (!debut) return null;
  const candidats = [...new Set(journal.lignes.map((l) => l.instant.decalage))].flatMap(
    (decalage): Moment[] => {
      const mural = muralDe(date, heureDite, decalage);
      return mural === null ? [] : [{ mural, decalage }];
    },
  );
  const juste = candidats.find(({ mural, decalage }) => voisin(journal, mural)?.decalage === decalage);
  const moment = juste ?? candidats[0];
  if (!moment) return null;
  const mural = pasAvant(moment.mural, debut);
  return mural === moment.mural ? moment : { mural, decalage: debut.decalage };
}
