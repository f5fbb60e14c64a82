import { describe, expect, test } from 'vitest';
import { ecrituresDuCas } from '../../src/domain/cas.ts';
import { lire } from '../../src/domain/lire.ts';
import { promessesDe, type EtatPromesse } from '../../src/domain/promesses.ts';
import { selDEssai, suivisAttendus } from '../aides/lesCas.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const OPTIONS = { suivi: 's1', appareil: 'd1', sel: selDEssai };

describe.each(suivisAttendus())('Les promesses du cas $nom', ({ suivi, attendus }) => {
  const ecritures = ecrituresDuCas(suivi, OPTIONS);
  const dues = promessesDe(lire('s1', ecritures), suivi.dateDeReference);
  const celles = (etat: EtatPromesse) => dues.filter((p) => p.etat === etat).map((p) => p.id);

  test('sont tenues, en retard, à venir ou levées comme attendu', () => {
    expect({
      tenues: celles('tenue'),
      tenues_en_retard: celles('tenue-en-retard'),
      en_retard: celles('en-retard'),
      a_venir: celles('a-venir'),
      levees: celles('levee'),
      jours_de_retard: Object.fromEntries(dues.filter((p) => p.retard > 0).map((p) => [p.id, p.retard])),
    }).toEqual(attendus.promesses);
  });

  test('ont une échéance qui se recalcule de la date réelle de l’étape d’avant', () => {
    const sansDatesDites = ecritures.filter(
      (e) => e.entete.type !== 'promesse' || e.entete.id === 'cas-promesse-cdu',
    );
    const calculees = promessesDe(lire('s1', sansDatesDites), suivi.dateDeReference);
    const attendues = suivi.promesses.map(({ id, prevueLe }) => ({ id, prevueLe }));
    expect(calculees.map(({ id, prevueLe }) => ({ id, prevueLe }))).toEqual(
      attendues.filter((p) => calculees.some((c) => c.id === p.id)),
    );
  });
});

describe('Une promesse', () => {
  const finie = () => unSuiviEnCours().fin();

  test('n’existe pas avant la fin du suivi', () => {
    expect(promessesDe(unSuiviEnCours().suivi(), '2026-09-15')).toEqual([]);
  });

  test('est en retard le lendemain du jour prévu, pas le jour même', () => {
    const debrief = (jour: string) => promessesDe(finie().suivi(), jour).find((p) => p.id === 'debrief');
    expect(debrief('2026-09-17')).toMatchObject({ prevueLe: '2026-09-17', etat: 'a-venir', retard: 0 });
    expect(debrief('2026-09-18')).toMatchObject({ etat: 'en-retard', retard: 1 });
  });

  test('levée garde sa raison et n’est jamais en retard', () => {
    const suivi = finie()
      .consigner('promesse-levee', { promesse: 'debrief', raison: 'Non souhaité.' })
      .suivi();
    expect(promessesDe(suivi, '2027-01-01')[0]).toMatchObject({
      etat: 'levee',
      levee: 'Non souhaité.',
      retard: 0,
    });
  });

  test('survit à un retrait « effacer »', () => {
    const suivi = unSuiviEnCours()
      .retrait('effacer')
      .consigner('promesse', { promesse: 'cdu', prevueLe: '2026-12-10' })
      .suivi();
    expect(promessesDe(suivi, '2026-11-21')).toMatchObject([{ id: 'cdu', etat: 'a-venir' }]);
  });
});
