import { describe, expect, test } from 'vitest';
import { chrono, ecoule, momentPasse } from '../../../src/screens/observer/chrono.ts';
import { heurePrecise } from '../../../src/screens/partage/heures.ts';

const a = (h: number, min: number, s = 0, jour = 15) => ({
  mural: Date.UTC(2026, 8, jour, h - 2, min, s),
  decalage: 120,
});

describe('Les heures à l’écran', () => {
  test('une durée qui court', () => {
    expect(chrono(41_000)).toBe('41\u00a0s');
    expect(chrono(761_000)).toBe('12\u00a0min\u00a041\u00a0s');
    expect(chrono(3_729_000)).toBe('1\u00a0h\u00a002\u00a0min\u00a009\u00a0s');
    expect(chrono(-5)).toBe('0\u00a0s');
  });

  test('le temps écoulé perd ses secondes après une heure', () => {
    expect(ecoule(761_000)).toBe('12\u00a0min\u00a041\u00a0s');
    expect(ecoule(24_901_000)).toBe('6\u00a0h\u00a055\u00a0min');
  });

  test('l’heure d’un enregistrement', () => {
    expect(heurePrecise(a(14, 5, 7))).toBe('14\u00a0h\u00a005\u00a0min\u00a007\u00a0s');
  });
});

describe('Une heure dite après coup', () => {
  test('est la dernière fois que l’horloge l’a montrée', () => {
    expect(momentPasse('08:16', a(17, 12), a(7, 10))).toEqual(a(8, 16));
    expect(momentPasse('23:50', a(0, 20, 0, 16), a(22, 0))).toEqual(a(23, 50));
  });

  test('dans la minute du départ, c’est le départ', () => {
    expect(momentPasse('07:10', a(9, 0), a(7, 10, 40))).toEqual(a(7, 10, 40));
  });

  test('sans heure, rien', () => {
    expect(momentPasse('', a(9, 0), a(7, 10))).toBeNull();
  });
});
