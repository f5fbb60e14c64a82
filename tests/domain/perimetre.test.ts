import { describe, expect, test } from 'vitest';
import { suivisAPrendre } from '../../src/domain/perimetre.ts';
import type { Resume } from '../../src/domain/resume.ts';

const unResume = (id: string, champs: Partial<Resume> = {}): Resume => ({
  id,
  code: id.toUpperCase(),
  parcours: 'consultation',
  unite: 'Ophtalmologie',
  date: '2026-10-06',
  etat: 'clos',
  interrompu: false,
  exemple: false,
  promesses: [],
  conservation: null,
  lignes: 12,
  ...champs,
});
const pris = (resumes: readonly Resume[], ...perimetre: Parameters<typeof suivisAPrendre>[1][]): string[] =>
  suivisAPrendre(resumes, perimetre[0] ?? {}).map((r) => r.id);

describe('Les suivis à prendre', () => {
  test('sont ceux de l’unité choisie', () => {
    const tous = [unResume('a'), unResume('b', { unite: 'Chirurgie' })];
    expect(pris(tous, { unite: 'Chirurgie' })).toEqual(['b']);
    expect(pris(tous)).toEqual(['a', 'b']);
  });

  test('sont ceux du parcours choisi', () => {
    expect(
      pris([unResume('a'), unResume('b', { parcours: 'urgences' })], { parcours: 'consultation' }),
    ).toEqual(['a']);
  });

  test('sont ceux de la période, premier et dernier jour compris', () => {
    const tous = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map((date) =>
      unResume(date, { date }),
    );
    expect(pris(tous, { periode: { du: '2026-10-01', au: '2026-12-31' } })).toEqual([
      '2026-10-01',
      '2026-12-31',
    ]);
    expect(pris(tous, { periode: { du: '2026-12-31', au: '' } })).toEqual(['2026-12-31', '2027-01-01']);
    expect(pris(tous, { periode: { au: '2026-09-30' } })).toEqual(['2026-09-30']);
  });

  test('ne sont jamais l’exemple, dès qu’il y a un vrai suivi, même dans une autre unité', () => {
    const exemple = unResume('exemple', { exemple: true });
    expect(pris([exemple, unResume('a', { unite: 'Chirurgie' })], { unite: 'Ophtalmologie' })).toEqual([]);
    expect(pris([exemple, unResume('pas-commence', { etat: 'prepare' })])).toEqual(['exemple']);
    expect(pris([exemple])).toEqual(['exemple']);
  });

  test.each(['prepare', 'accord', 'refuse', 'retire', 'conservation-finie'] as const)(
    'ne sont pas ceux où il n’y a rien : %s',
    (etat) => {
      expect(pris([unResume('a', { etat })])).toEqual([]);
    },
  );
});
