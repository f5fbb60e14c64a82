import { describe, expect, test } from 'vitest';
import { gestesDeRelecture, passagesDe } from '../../src/domain/relecture.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const textes = (suivi: ReturnType<typeof unSuiviEnCours>, qui: 'patient' | 'proche'): string[] =>
  passagesDe(suivi.suivi(), qui).map((p) => p.texte ?? '');

describe('La relecture', () => {
  const suivi = unSuiviEnCours().avecAccord('proche');
  suivi.releve({ source: 'dit', qui: 'patient', sujet: 'patient', texte: 'Mots du patient.' });
  suivi.releve({ source: 'dit', qui: 'proche', sujet: 'patient', texte: 'Mots du proche sur le patient.' });
  suivi.releve({ source: 'vu', qui: 'suiveur', sujet: 'ensemble', texte: 'Vu des deux.' });
  suivi.releve({ source: 'suppose', qui: 'suiveur', sujet: 'patient', texte: 'Semble inquiet.' });

  test('montre à chacun ses mots et ce qui a été vu de lui, jamais les mots de l’autre', () => {
    expect(textes(suivi, 'patient')).toEqual(['Mots du patient.', 'Vu des deux.']);
    expect(textes(suivi, 'proche')).toEqual(['Mots du proche sur le patient.', 'Vu des deux.']);
  });

  test('ne compte que ce que la personne a changé elle-même', () => {
    expect(gestesDeRelecture(suivi.suivi(), 'patient')).toEqual({ corriges: 0, ajoutes: 0, effaces: 0 });
  });
});
