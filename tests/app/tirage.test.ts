import { afterEach, describe, expect, test, vi } from 'vitest';
import { tirerDesPlaces } from '../../src/app/tirage.ts';

afterEach(() => vi.restoreAllMocks());

/** What the system draws, one number at a time. */
function hasard(...nombres: number[]): void {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((tableau) => {
    if (tableau instanceof Uint16Array) tableau[0] = nombres.shift() ?? 0;
    return tableau;
  });
}

describe('Les places tirées au hasard', () => {
  test('sont différentes, dans l’ordre, parmi celles qu’il y a', () => {
    for (let essai = 0; essai < 200; essai += 1) {
      const places = tirerDesPlaces(3, 12);
      expect(new Set(places).size).toBe(3);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.every((p) => p >= 1 && p <= 12)).toBe(true);
    }
  });

  test('peuvent être la première et la dernière', () => {
    hasard(11, 0, 0);
    expect(tirerDesPlaces(3, 12)).toEqual([1, 2, 12]);
  });

  test('un nombre qui favoriserait les premières se tire de nouveau', () => {
    // 65,532 is the last multiple of 12 that fits: from there on, small places would come more often.
    hasard(65_535, 5, 0, 0);
    expect(tirerDesPlaces(1, 12)).toEqual([6]);
  });

  test('ne dépassent pas ce qu’il y a', () => {
    expect(tirerDesPlaces(5, 2)).toEqual([1, 2]);
  });
});
