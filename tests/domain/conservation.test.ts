import { describe, expect, test } from 'vitest';
import { aEffacer, aPrevenir, finDeConservation } from '../../src/domain/conservation.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { resumer } from '../../src/domain/resume.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';

const DUREE = REGLAGES_PAR_DEFAUT;
/** 120 days after 15 September 2026, the planned day. */
const FIN = '2027-01-13';

const fini = () => unSuiviEnCours().fin().suivi();

describe('Le dernier jour du contenu', () => {
  test('se compte à partir du jour prévu', () => {
    expect(finDeConservation(unSuivi().prevu().suivi(), DUREE)).toBe(FIN);
    expect(finDeConservation(unSuivi().prevu().suivi(), { dureeJournalJours: 30 })).toBe('2026-10-15');
  });

  test('est celui que l’accord a imprimé, même si les réglages ont changé depuis', () => {
    const suivi = unSuivi()
      .avecPreparation()
      .avecAccord('proche', { destructionLe: '2026-12-31' })
      .avecAccord('patient', { destructionLe: '2026-11-30' })
      .suivi();
    expect(finDeConservation(suivi, { dureeJournalJours: 500 })).toBe('2026-11-30');
  });

  test('n’existe plus quand il ne reste qu’une ligne, ni avant le premier mot', () => {
    expect(finDeConservation(unSuiviEnCours().retrait('effacer').suivi(), DUREE)).toBeNull();
    expect(finDeConservation(unSuivi().suivi(), DUREE)).toBeNull();
  });
});

describe('Un suivi dont la conservation finit', () => {
  test.each([
    ['2026-12-28', false, false],
    ['2026-12-29', true, false],
    [FIN, true, false],
    ['2027-01-14', false, true],
    ['2029-06-01', false, true],
  ])('le %s : prévenir %s, effacer %s', (aujourdhui, prevenir, effacer) => {
    expect(aPrevenir(fini(), DUREE, aujourdhui)).toBe(prevenir);
    expect(aEffacer(fini(), DUREE, aujourdhui)).toBe(effacer);
  });

  test('ne s’efface pas sous la main de qui observe', () => {
    expect(aEffacer(unSuiviEnCours().suivi(), DUREE, '2027-01-14')).toBe(false);
    expect(aEffacer(unSuiviEnCours().pause().suivi(), DUREE, '2027-01-14')).toBe(false);
  });

  test.each([
    ['un exemple', unSuivi().prevu({ exemple: true }).suivi()],
    ['un suivi retiré', unSuiviEnCours().retrait('effacer').suivi()],
    ['un suivi dont la conservation est finie', unSuiviEnCours().fin().finirConservation().suivi()],
    ['un suivi sans contenu', unSuivi().suivi()],
  ])('n’est pas %s', (_, suivi) => {
    expect(aPrevenir(suivi, DUREE, FIN)).toBe(false);
    expect(aEffacer(suivi, DUREE, '2027-01-14')).toBe(false);
  });

  test.each([
    ['2026-12-28', null],
    ['2026-12-29', { fin: FIN, finie: false }],
    ['2027-01-14', { fin: FIN, finie: true }],
  ])('le %s, la liste des suivis le sait', (aujourdhui, conservation) => {
    const suivi = fini();
    expect(resumer(suivi, aujourdhui, DUREE)).toMatchObject({
      conservation,
      lignes: suivi.histoire.length,
    });
  });

  test('une fois effacé, se dit autrement qu’un retrait dans les listes', () => {
    const suivi = unSuiviEnCours().fin().finirConservation().suivi();
    expect(resumer(suivi, FIN, DUREE)).toMatchObject({
      ...{ code: 'H4RV', etat: 'conservation-finie', date: null },
      ...{ conservation: null, lignes: 1 },
    });
  });
});
