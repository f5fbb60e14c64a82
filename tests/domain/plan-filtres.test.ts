import { describe, expect, test } from 'vitest';
import { compterVues, filtrer, SANS_FILTRE, trier } from '../../src/domain/plan-filtres.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';

const AUJOURDHUI = '2026-11-20';
const ACTIONS = [
  { ...UNE_ACTION, id: 'retard', numero: 3 },
  { ...UNE_ACTION, id: 'mois', numero: 1, echeance: '2026-11-30', action: 'Étaler les convocations' },
  { ...UNE_ACTION, id: 'loin', numero: 2, echeance: '2027-01-10', etat: 'retenue', impact: 3 },
  { ...UNE_ACTION, id: 'faite', numero: 4, etat: 'realisee', classe: 'relation' },
];
const ids = (actions: readonly { id: string }[]): string[] => actions.map(({ id }) => id);

describe('Les vues du plan', () => {
  test('chacune garde ce qu’elle nomme', () => {
    const vue = (nom: 'en-retard' | 'ce-mois' | 'en-cours' | 'a-evaluer') =>
      ids(filtrer(ACTIONS, { ...SANS_FILTRE, vue: nom }, AUJOURDHUI));
    expect(vue('en-retard')).toEqual(['retard']);
    expect(vue('ce-mois')).toEqual(['mois']);
    expect(vue('en-cours')).toEqual(['retard', 'mois']);
    expect(vue('a-evaluer')).toEqual(['faite']);
    expect(compterVues(ACTIONS, AUJOURDHUI)).toEqual({
      toutes: 4,
      'en-retard': 1,
      'ce-mois': 1,
      'en-cours': 2,
      'a-evaluer': 1,
    });
  });

  test('les mots se cherchent sans accent ni majuscule, dans n’importe quel ordre', () => {
    const cherches = (mots: string) => ids(filtrer(ACTIONS, { ...SANS_FILTRE, mots }, AUJOURDHUI));
    expect(cherches('CONVOCATIONS etaler')).toEqual(['mois']);
    expect(cherches('  ')).toHaveLength(4);
    expect(cherches('introuvable')).toEqual([]);
  });

  test('une classe à la fois', () => {
    expect(ids(filtrer(ACTIONS, { ...SANS_FILTRE, classe: 'relation' }, AUJOURDHUI))).toEqual(['faite']);
  });
});

test('les plus urgentes d’abord, ou par numéro, ou par échéance', () => {
  expect(ids(trier(ACTIONS, 'urgence', AUJOURDHUI))).toEqual(['retard', 'mois', 'loin', 'faite']);
  expect(ids(trier(ACTIONS, 'numero', AUJOURDHUI))).toEqual(['mois', 'loin', 'retard', 'faite']);
  expect(ids(trier(ACTIONS, 'echeance', AUJOURDHUI))).toEqual(['retard', 'faite', 'mois', 'loin']);
});
