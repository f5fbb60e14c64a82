import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profondeur } from '../../src/domain/profondeur.ts';

const vraie = (valeur: unknown): number =>
  typeof valeur === 'object' && valeur !== null ? 1 + Math.max(0, ...Object.values(valeur).map(vraie)) : 0;

describe('La profondeur d’un texte JSON', () => {
  test('est celle de sa valeur', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (valeur) => {
        expect(profondeur(JSON.stringify(valeur), 100)).toBe(vraie(valeur));
      }),
    );
  });

  test('ne compte pas les crochets d’un texte', () => {
    expect(profondeur('["[[[","\\"[[","\\\\",["]"]]', 100)).toBe(2);
  });

  test('s’arrête dès que le plafond est passé', () => {
    expect(profondeur('['.repeat(5_000_000), 32)).toBe(33);
  });
});
