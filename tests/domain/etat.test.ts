import { describe, expect, test } from 'vitest';
import { etatDe, estInterrompu, relecturesAttendues } from '../../src/domain/etat.ts';
import { manquesPreparation } from '../../src/domain/preparation.ts';
import type { EtatSuivi } from '../../src/domain/suivi.ts';
import { unSuivi, unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const remis = (suivi: SuiviDEssai) =>
  suivi.consigner('transmission', { le: '2026-09-18', a: 'cadre-de-sante' });
const relu = (suivi: SuiviDEssai) =>
  suivi.consigner('relecture-envoyee', { qui: 'patient', le: '2026-09-18', limite: '2026-10-03' });

describe('Un suivi', () => {
  test.each<[EtatSuivi, () => SuiviDEssai]>([
    ['prepare', () => unSuivi().avecPreparation()],
    ['accord', () => unSuivi().avecPreparation().avecAccord()],
    ['refuse', () => unSuivi().avecPreparation().consigner('refus', { qui: 'patient' })],
    ['en-cours', () => unSuiviEnCours()],
    ['pause', () => unSuiviEnCours().pause()],
    ['en-cours', () => unSuiviEnCours().pause().reprise()],
    ['a-rediger', () => unSuiviEnCours().fin()],
    ['a-rediger', () => unSuiviEnCours().retrait('garder')],
    ['a-relire', () => relu(unSuiviEnCours().fin())],
    ['transmis', () => remis(unSuiviEnCours().fin())],
    ['retire', () => unSuiviEnCours().retrait('effacer')],
    ['conservation-finie', () => unSuiviEnCours().fin().finirConservation()],
  ])('est « %s »', (etat, raconter) => {
    expect(etatDe(raconter().suivi())).toBe(etat);
  });

  test('interrompu l’est par la fin ou par un retrait', () => {
    expect(estInterrompu(unSuiviEnCours().fin('interrompu').suivi())).toBe(true);
    expect(estInterrompu(unSuiviEnCours().retrait('garder').suivi())).toBe(true);
    expect(estInterrompu(unSuiviEnCours().fin().suivi())).toBe(false);
  });

  test('attend la relecture de qui l’a demandée', () => {
    const suivi = unSuiviEnCours().avecAccord('proche').fin();
    expect(relecturesAttendues(suivi.suivi())).toEqual(['patient']);
    relu(suivi).consigner('relecture-recue', { qui: 'patient', le: '2026-09-27', resultat: 'accord' });
    expect(relecturesAttendues(suivi.suivi())).toEqual([]);
  });
});

describe('La préparation', () => {
  test('dit ce qui lui manque, dans l’ordre', () => {
    expect(manquesPreparation(unSuivi().suivi())).toEqual([
      ...['segment', 'regard', 'cadre-rencontre', 'medecin-informe'],
      ...['equipe-informee', 'charte-acceptee', 'notice-remise'],
    ]);
    expect(manquesPreparation(unSuivi().avecPreparation().suivi())).toEqual([]);
  });

  test('ne prend pas des espaces pour un segment', () => {
    const suivi = unSuivi()
      .avecPreparation()
      .prevu({ segment: { debut: ' ', fin: 'au départ' } });
    expect(manquesPreparation(suivi.suivi())).toEqual(['segment']);
  });
});
