/** Several clocks on one axis: each appareil is measured against itself, and never moves the others. */
import { ecoulementReel, type Instant } from './instant.ts';
import type { Repere, Suivi } from './suivi.ts';

/** The reading to measure from: of the same appareil, else of the same page, else the nearest on the wall. */
function repereDe(reperes: readonly Repere[], instant: Instant, appareil?: string): Repere | undefined {
  const ecart = (r: Repere): number => Math.abs(instant.mural - r.instant.mural);
  return (
    reperes.find((r) => r.appareil === appareil) ??
    reperes.find((r) => r.instant.session === instant.session) ??
    reperes.reduce<Repere | undefined>((pres, r) => (pres && ecart(pres) < ecart(r) ? pres : r), undefined)
  );
}

/**
 * Real ms, on the axis of journal.ts, of an instant that comes after all that was read: of an ecriture when its
 * appareil is given, of « now » on this device otherwise.
 */
export function reelA({ reperes, journal }: Suivi, instant: Instant, appareil?: string): number {
  const repere = repereDe(reperes, instant, appareil);
  const reel = repere ? repere.reel + ecoulementReel(repere.instant, instant) : instant.mural;
  return Math.max(reel, journal.reel ?? reel);
}

export const avecRepere = (reperes: readonly Repere[], repere: Repere): readonly Repere[] => [
  ...reperes.filter((r) => r.appareil !== repere.appareil),
  repere,
];
