import { describe, expect, test } from 'vitest';
import { parolesDe } from '../../src/domain/paroles.ts';
import { CHOIX_DU_PATIENT, CHOIX_DU_PROCHE, unSuivi, type SuiviDEssai } from '../aides/unSuivi.ts';

const DIT = { source: 'dit', type: 'verbatim-patient' } as const;

/** One line of each: patient, proche, professional, fact, opinion. */
function unParcours(patient: boolean | null, proche: boolean | null): SuiviDEssai {
  return unSuivi()
    .avecPreparation()
    .avecAccord('patient', { choix: { ...CHOIX_DU_PATIENT, citations: patient } })
    .avecAccord('proche', { choix: { ...CHOIX_DU_PROCHE, citations: proche }, role: 'conjoint' })
    .enCours()
    .releve({ ...DIT, qui: 'patient', texte: 'Mots du patient.' })
    .releve({ ...DIT, qui: 'proche', sujet: 'proche', texte: 'Mots du proche.' })
    .releve({ ...DIT, qui: 'professionnel', texte: 'Mots de l’équipe.' })
    .releve({ texte: 'Un fait vu.' })
    .releve({ source: 'suppose', texte: 'Un avis.' });
}
const textes = (essai: SuiviDEssai): string[] => parolesDe(essai.suivi()).map((r) => r.texte);

describe('Les paroles qui peuvent sortir', () => {
  test('sont ce qui est dit, jamais ce qui est vu ni supposé', () => {
    expect(textes(unParcours(true, true))).toEqual([
      'Mots du patient.',
      'Mots du proche.',
      'Mots de l’équipe.',
    ]);
  });

  test.each([
    ['a dit non', false],
    ['n’a pas répondu', null],
  ])('ne sont pas celles du patient qui %s aux citations', (_, citations) => {
    expect(textes(unParcours(citations, true))).toEqual(['Mots du proche.', 'Mots de l’équipe.']);
  });

  test('ne sont pas celles du proche qui a dit non, quand le patient a dit oui', () => {
    expect(textes(unParcours(true, false))).toEqual(['Mots du patient.', 'Mots de l’équipe.']);
  });

  test('ne sont plus celles d’une personne qui a retiré son accord ou changé d’avis', () => {
    expect(textes(unParcours(true, true).fin().retrait('garder'))).not.toContain('Mots du patient.');
    const change = unParcours(true, true).consigner('choix', { qui: 'patient', choix: { citations: false } });
    expect(textes(change)).not.toContain('Mots du patient.');
  });
});
