import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../src/domain/instant.ts';
import { joursDuSuivi, momentDit } from '../../../src/screens/journal/momentDit.ts';
import { heure } from '../../../src/screens/partage/heures.ts';
import { unSuiviEnCours } from '../../aides/unSuivi.ts';
import { uneHorloge } from '../../aides/uneHorloge.ts';

const HEURE = 3_600;

describe('l’heure donnée après coup', () => {
  test('se lit avec le décalage du suivi', () => {
    const suivi = unSuiviEnCours().apres(HEURE).fin().suivi();
    const debut = suivi.journal.lignes[0]?.instant;
    if (!debut) throw new Error('Journal vide');
    const plusTard: Moment = { mural: debut.mural + 60_000 * 20, decalage: debut.decalage };
    const dit = heure(plusTard)
      .replace(/[^\d]+/g, ':')
      .padStart(5, '0');
    const jour = joursDuSuivi(suivi.journal)[0] ?? '';
    const moment = momentDit(suivi.journal, jour, dit);
    expect(moment?.decalage).toBe(debut.decalage);
    expect(Math.abs((moment?.mural ?? 0) - plusTard.mural)).toBeLessThan(60_000);
  });

  test('peut être du lendemain quand le suivi passe minuit', () => {
    const suivi = unSuiviEnCours(uneHorloge())
      .apres(20 * HEURE)
      .fin()
      .suivi();
    const [premier, second] = joursDuSuivi(suivi.journal);
    expect(second).toBeDefined();
    const veille = momentDit(suivi.journal, premier ?? '', '23:30');
    const matin = momentDit(suivi.journal, second ?? '', '00:30');
    expect((matin?.mural ?? 0) - (veille?.mural ?? 0)).toBe(HEURE * 1000);
  });

  test('suit le changement d’heure de la nuit', () => {
    const essai = unSuiviEnCours(uneHorloge('2026-10-25T01:30:00+02:00')).apres(2 * HEURE);
    essai.horloge.changerDeDecalage(60);
    const { journal } = essai.etape('chirurgie-ambulatoire.05').apres(HEURE).fin().suivi();
    const avant = momentDit(journal, '2026-10-25', '01:40');
    const apres = momentDit(journal, '2026-10-25', '03:00');
    expect(avant).toEqual({ mural: Date.UTC(2026, 9, 24, 23, 40), decalage: 120 });
    expect(apres).toEqual({ mural: Date.UTC(2026, 9, 25, 2, 0), decalage: 60 });
  });

  test('la minute du début compte comme le début', () => {
    const suivi = unSuiviEnCours().fin().suivi();
    const debut = suivi.journal.lignes[0]?.instant;
    if (!debut) throw new Error('Journal vide');
    const [jour] = joursDuSuivi(suivi.journal);
    const dit = new Date(debut.mural + debut.decalage * 60_000).toISOString().slice(11, 16);
    expect(momentDit(suivi.journal, jour ?? '', dit)?.mural).toBe(debut.mural);
  });

  test('une heure vide ou mal écrite n’en est pas une', () => {
    const { journal } = unSuiviEnCours().suivi();
    expect(momentDit(journal, '2026-09-15', '')).toBeNull();
    expect(momentDit(journal, '', '08:30')).toBeNull();
  });
});
