import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ecoulementReel, heureLocale, sautHorloge } from '../../src/domain/instant.ts';
import { uneHorloge, type HorlogeDEssai } from '../aides/uneHorloge.ts';
import { unSuivi, unSuiviEnCours } from '../aides/unSuivi.ts';

const MAUVAIS_TRAITEMENTS: fc.Arbitrary<(horloge: HorlogeDEssai) => void> = fc.oneof(
  fc.nat({ max: 7200 }).map((s) => (h: HorlogeDEssai) => void h.avancer(s)),
  fc.integer({ min: -90_000, max: 90_000 }).map((s) => (h: HorlogeDEssai) => void h.regler(s)),
  fc.nat({ max: 7200 }).map((s) => (h: HorlogeDEssai) => void h.dormir(s)),
  fc.constant((h: HorlogeDEssai) => void h.recharger()),
  fc.constantFrom(-240, 0, 60, 120).map((d) => (h: HorlogeDEssai) => void h.changerDeDecalage(d)),
);

test('ces essais se font loin de l’hôpital : rien n’y prend l’heure de la machine', () => {
  expect(new Date(0).getTimezoneOffset()).toBe(-240);
});

describe('Quoi qu’on fasse à l’horloge', () => {
  test('aucune durée n’est négative et l’ordre ne change pas', () => {
    fc.assert(
      fc.property(fc.array(MAUVAIS_TRAITEMENTS, { maxLength: 25 }), (traitements) => {
        const suivi = unSuiviEnCours();
        for (const traiter of traitements) {
          traiter(suivi.horloge);
          suivi.attente().releve();
          traiter(suivi.horloge);
          suivi.finirAttente().pause();
          traiter(suivi.horloge);
          suivi.reprise();
        }
        const reels = suivi.suivi().journal.lignes.map((l) => l.reel);
        expect(reels).toEqual([...reels].sort((a, b) => a - b));
        const c = suivi.fin().chronologie();
        const durees = [...c.attentes.detail, ...c.passages].map((d) => d.secondes);
        expect(Math.min(c.dureeTotale, c.dureeObservee, c.pauses.secondes, ...durees)).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
  });

  test('dans une même page, une durée est juste quelle que soit l’heure affichée', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 3600 }), fc.integer({ min: -90_000, max: 90_000 })), {
          maxLength: 15,
        }),
        (pas) => {
          const suivi = unSuiviEnCours();
          for (const [duree, reglage] of pas) {
            suivi.apres(duree);
            suivi.horloge.regler(reglage);
            suivi.releve();
          }
          expect(suivi.fin().chronologie().dureeTotale).toBe(
            pas.reduce((somme, [duree]) => somme + duree, 0),
          );
        },
      ),
    );
  });
});

describe('Une horloge', () => {
  test('retardée d’une heure pendant une attente ne change pas sa durée, et le saut est dit', () => {
    const suivi = unSuiviEnCours().attente().apres(600);
    suivi.horloge.regler(-3600);
    const { attentes, sauts } = suivi.apres(300).finirAttente().fin().chronologie();
    expect(attentes.secondes).toBe(900);
    expect(sauts.map((s) => s.ecart)).toEqual([-3_600_000]);
  });

  test('avancée d’un jour ne change pas la durée, et le saut est dit', () => {
    const suivi = unSuiviEnCours().apres(600);
    suivi.horloge.regler(86_400);
    const c = suivi.releve().apres(60).fin().chronologie();
    expect(c.dureeTotale).toBe(660);
    expect(c.sauts.map((s) => s.ecart)).toEqual([86_400_000]);
  });

  test('qui dérive d’une seconde n’a pas sauté', () => {
    const suivi = unSuiviEnCours().apres(600);
    suivi.horloge.regler(1);
    expect(suivi.fin().chronologie().sauts).toEqual([]);
  });

  test('compte le vrai temps la nuit où 2 h 30 existe deux fois', () => {
    const suivi = unSuivi(uneHorloge('2026-10-25T02:30:00+02:00')).enCours();
    suivi.apres(3600).horloge.changerDeDecalage(60);
    suivi.releve().fin();
    const [debut, fin] = [suivi.suivi().journal.lignes[0], suivi.suivi().journal.lignes.at(-1)];
    expect([debut, fin].map((l) => l && heureLocale(l.instant))).toEqual([
      { date: '2026-10-25', heures: 2, minutes: 30, secondes: 0 },
      { date: '2026-10-25', heures: 2, minutes: 30, secondes: 0 },
    ]);
    expect(suivi.chronologie()).toMatchObject({ dureeTotale: 3600, sauts: [] });
  });

  test('compte le vrai temps par-dessus minuit et d’un fuseau à l’autre', () => {
    const suivi = unSuivi(uneHorloge('2026-09-15T23:50:00+02:00')).enCours().apres(1200);
    suivi.horloge.changerDeDecalage(-240);
    expect(suivi.apres(600).fin().chronologie()).toMatchObject({ dureeTotale: 1800, sauts: [] });
  });

  test('recommence avec la page sans perdre le temps passé', () => {
    const suivi = unSuiviEnCours().apres(600);
    suivi.horloge.recharger();
    expect(suivi.apres(300).fin().chronologie().dureeTotale).toBe(900);
  });

  test('compte le temps pendant lequel l’appareil a dormi', () => {
    const suivi = unSuiviEnCours().attente();
    suivi.horloge.dormir(1800);
    expect(suivi.finirAttente().fin().chronologie().attentes.secondes).toBe(1800);
  });

  test('retardée pendant que la page était fermée ne rend pas de temps négatif', () => {
    const suivi = unSuiviEnCours().apres(600).releve();
    suivi.horloge.dormir(-7200);
    const c = suivi.apres(60).fin().chronologie();
    expect(c.dureeTotale).toBe(600);
    expect(c.sauts.map((s) => s.ecart)).toEqual([-7_140_000]);
  });
});

describe('Deux instants', () => {
  const instant = (mural: number, monotone: number, session = 'p') => ({
    mural,
    monotone,
    session,
    decalage: 0,
  });

  test('de la même page se comparent par l’horloge qui ne recule pas', () => {
    expect(ecoulementReel(instant(9_000, 0), instant(1_000, 5_000))).toBe(5_000);
  });

  test('de deux pages se comparent par l’heure murale', () => {
    expect(ecoulementReel(instant(1_000, 90), instant(4_000, 0, 'q'))).toBe(3_000);
    expect(ecoulementReel(instant(4_000, 90), instant(1_000, 0, 'q'))).toBe(0);
  });

  test('disent le saut entre eux, quand on peut le savoir', () => {
    expect(sautHorloge(instant(0, 0), instant(10_000, 1_000))).toBe(9_000);
    expect(sautHorloge(instant(0, 0), instant(10_000, 0, 'q'))).toBe(0);
  });
});
