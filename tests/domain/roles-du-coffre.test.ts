import { describe, expect, test } from 'vitest';
import { concerne, sert } from '../../src/domain/roles-du-coffre.ts';

describe('Un coffre', () => {
  test('sert tout le monde tant que personne n’a choisi', () => {
    for (const role of ['suiveur', 'cadre', 'qualite'] as const) expect(sert([], role)).toBe(true);
    for (const promesse of ['fiche', 'revue', 'cdu'] as const) expect(concerne([], promesse)).toBe(true);
  });

  test('met devant les promesses de celles et ceux qu’il sert', () => {
    expect(concerne(['suiveur'], 'fiche')).toBe(true);
    expect(concerne(['suiveur'], 'revue')).toBe(false);
    expect(concerne(['cadre'], 'restitution')).toBe(true);
    expect(concerne(['qualite'], 'cdu')).toBe(true);
    expect(concerne(['suiveur', 'qualite'], 'cdu')).toBe(true);
  });

  test('compte le retour au patient pour qui suit et pour qui répond', () => {
    expect(concerne(['suiveur'], 'retour-patient')).toBe(true);
    expect(concerne(['cadre'], 'retour-patient')).toBe(true);
    expect(concerne(['qualite'], 'retour-patient')).toBe(false);
  });
});
