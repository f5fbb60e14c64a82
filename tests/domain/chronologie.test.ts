import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enMinutes } from '../../src/domain/chronologie.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { unSuivi, unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

describe('Les minutes', () => {
  test('vont à la plus proche, 30 s vers le haut', () => {
    expect([0, 29, 30, 89, 90, 4600].map(enMinutes)).toEqual([0, 0, 1, 1, 2, 77]);
  });
});

describe('Un suivi', () => {
  test('qui n’a rien noté dure zéro', () => {
    expect(unSuivi().chronologie()).toMatchObject({
      dureeTotale: 0,
      dureeObservee: 0,
      enCours: false,
      etapes: [],
    });
  });

  test('va du premier acte à la fin : la préparation n’y compte pas', () => {
    const suivi = unSuivi().avecPreparation().apres(86_400).avecAccord().apres(240).enCours();
    expect(suivi.apres(600).fin().chronologie()).toMatchObject({ dureeTotale: 600, enCours: false });
  });

  test('en cours compte jusqu’à maintenant', () => {
    const suivi = unSuiviEnCours().apres(60).releve();
    const c = suivi.chronologie(suivi.apres(30).horloge.lire().mural);
    expect(c).toMatchObject({ dureeTotale: 90, enCours: true });
  });

  test('n’est allongé par rien de ce qui se note après la fin', () => {
    const suivi = unSuiviEnCours().apres(600).releve().fin();
    const { mural, decalage } = suivi.horloge.lire();
    suivi.apres(3600).releve({ moment: { mural: mural - 60_000, decalage } });
    suivi.apres(3600).corriger('a3', { texte: 'Autre.' }).apres(86_400).effacer('a3');
    const c = suivi.chronologie();
    expect(c.dureeTotale).toBe(600);
    expect(c.comptes).toMatchObject({
      relevesNotes: 2,
      releves: 1,
      apresCoup: 1,
      corrections: 1,
      effacements: 1,
    });
  });

  test('interrompu se dit interrompu', () => {
    expect(unSuiviEnCours().fin('interrompu').chronologie().interrompu).toBe(true);
    expect(unSuiviEnCours().fin().chronologie().interrompu).toBe(false);
  });
});

describe('Une pause', () => {
  test('retire son temps de la durée observée', () => {
    const c = unSuiviEnCours().apres(60).pause().apres(300).reprise().apres(40).fin().chronologie();
    expect(c).toMatchObject({ dureeTotale: 400, dureeObservee: 100 });
    expect(c.pauses).toMatchObject({ nombre: 1, secondes: 300, sansReprise: false });
  });

  test('sans reprise va jusqu’à la fin, et le dit', () => {
    const c = unSuiviEnCours().apres(60).pause().apres(300).fin().chronologie();
    expect(c).toMatchObject({ dureeTotale: 360, dureeObservee: 60 });
    expect(c.pauses).toMatchObject({ nombre: 1, secondes: 300, sansReprise: true });
  });
});

describe('Une attente', () => {
  test('compte aussi la pause du suiveur, et dit combien', () => {
    const c = unSuiviEnCours()
      .attente()
      .apres(60)
      .pause()
      .apres(120)
      .reprise()
      .apres(30)
      .finirAttente()
      .fin();
    expect(c.chronologie().attentes.detail).toMatchObject([
      { secondes: 210, pauseCompriseSecondes: 120, ouverteALaFin: false },
    ]);
  });

  test('non terminée compte jusqu’à la fin', () => {
    const c = unSuiviEnCours().attente().apres(500).fin().chronologie();
    expect(c.attentes.detail).toMatchObject([{ secondes: 500, ouverteALaFin: true }]);
  });

  test('commencée pendant l’autre compte deux fois au total, une fois pour « au moins une personne »', () => {
    const suivi = unSuiviEnCours()
      .attente({ qui: 'patient' })
      .apres(100)
      .attente({ qui: 'proche' })
      .apres(100);
    const { attentes } = suivi.finirAttente('a3').apres(50).finirAttente('a4').fin().chronologie();
    expect(attentes).toMatchObject({
      nombre: 2,
      secondes: 350,
      patient: { nombre: 1, secondes: 200 },
      proche: { nombre: 1, secondes: 150 },
      auMoinsUnePersonne: 250,
    });
  });

  test('ensemble compte une fois au total, et pour chacun', () => {
    const { attentes } = unSuiviEnCours()
      .attente({ qui: 'ensemble' })
      .apres(90)
      .finirAttente()
      .fin()
      .chronologie();
    expect(attentes).toMatchObject({
      secondes: 90,
      patient: { nombre: 1, secondes: 90 },
      proche: { nombre: 1, secondes: 90 },
    });
  });

  test('plus courte que le délai annoncé a un dépassement négatif', () => {
    const suivi = unSuiviEnCours()
      .attente({ annoncee: true, delaiAnnonceMin: 20 })
      .apres(1170)
      .finirAttente();
    expect(suivi.fin().chronologie().attentes.detail[0]?.depassementSecondes).toBe(-30);
  });

  test('annoncée, non annoncée, pas encore dite : trois classes', () => {
    const suivi = unSuiviEnCours();
    for (const annoncee of [true, false, null]) suivi.attente({ annoncee }).apres(60).finirAttente();
    expect(suivi.fin().chronologie().attentes).toMatchObject({
      annoncees: { nombre: 1, secondes: 60 },
      nonAnnoncees: { nombre: 1, secondes: 60 },
      nonPrecisees: { nombre: 1, secondes: 60 },
    });
  });

  test('ne change de classe que par une correction', () => {
    const suivi = unSuiviEnCours().attente({ annoncee: false }).apres(600);
    suivi.releve({ type: 'information', texte: 'On leur donne une heure.' }).apres(600).finirAttente();
    expect(suivi.chronologie().attentes.nonAnnoncees.nombre).toBe(1);
    suivi.corriger('a3', { annoncee: true, delaiAnnonceMin: 10 });
    expect(suivi.chronologie().attentes).toMatchObject({
      nombre: 1,
      annoncees: { nombre: 1, secondes: 1200 },
      detail: [{ depassementSecondes: 600 }],
    });
  });

  test('effacée ne compte plus, ni comme attente ni comme relevé', () => {
    const c = unSuiviEnCours().attente().apres(60).finirAttente().fin().effacer('a3').chronologie();
    expect(c.attentes.nombre).toBe(0);
    expect(c.comptes).toMatchObject({ relevesNotes: 0, releves: 0, effacements: 1 });
  });
});

describe('Une étape', () => {
  test('va jusqu’à la suivante, pauses comprises', () => {
    const suivi = unSuivi().enCours('e.1').apres(60).pause().apres(30).reprise().apres(10).etape('e.2');
    expect(suivi.apres(20).fin().chronologie().etapes).toEqual([
      { etape: 'e.1', passages: 1, secondes: 100, observeesSecondes: 70 },
      { etape: 'e.2', passages: 1, secondes: 20, observeesSecondes: 20 },
    ]);
  });

  test('retrouvée ajoute ses passages', () => {
    const suivi = unSuivi().enCours('e.1').apres(60).etape('e.2').apres(30).etape('e.1').apres(5).fin();
    expect(suivi.chronologie().etapes).toMatchObject([
      { etape: 'e.1', passages: 2, secondes: 65 },
      { etape: 'e.2', passages: 1, secondes: 30 },
    ]);
  });
});

describe('Deux lieux', () => {
  test('comptent tant que les derniers lieux connus diffèrent', () => {
    const suivi = unSuiviEnCours().lieu('hall', 'proche').apres(60).lieu('sas-bloc', 'patient').apres(120);
    expect(suivi.lieu('sas-bloc', 'proche').apres(60).fin().chronologie().deuxLieux).toBe(120);
  });

  test('ne se devinent pas : sans lieu connu du proche, rien ne compte', () => {
    expect(unSuiviEnCours().apres(600).fin().chronologie().deuxLieux).toBe(0);
  });
});

describe('La courbe du ressenti', () => {
  test('suit l’ordre vécu et garde le trou de qui ne veut pas dire', () => {
    const suivi = unSuiviEnCours().apres(600).ressenti('patient', 1).apres(60).ressenti('patient', null);
    const { mural, decalage } = suivi.horloge.lire();
    suivi.releve({
      source: 'dit',
      qui: 'patient',
      ressenti: -1,
      emotion: 'inquiet',
      moment: { mural: mural - 300_000, decalage },
    });
    expect(suivi.chronologie().courbe.patient.map((p) => p.valeur)).toEqual([-1, 1, null]);
  });

  test('met à part ce que le suiveur suppose', () => {
    const suivi = unSuiviEnCours().releve({ source: 'suppose', ressenti: -1, emotion: 'inquiet' });
    expect(suivi.chronologie().courbe).toMatchObject({ patient: [], proche: [], supposee: [{ valeur: -1 }] });
  });
});

type Geste = (suivi: SuiviDEssai) => unknown;
const GESTES: readonly Geste[] = [
  (s) => s.etape('e.1'),
  (s) => s.etape('e.2'),
  (s) => s.lieu('hall', 'ensemble'),
  (s) => s.lieu('sas-bloc', 'patient'),
  (s) => s.releve(),
  (s) => s.attente({ qui: 'patient' }),
  (s) => s.attente({ qui: 'proche', annoncee: true, delaiAnnonceMin: 5 }),
  (s) => s.finirAttente(),
  (s) => s.pause(),
  (s) => s.reprise(),
];
const desGestes = fc.array(fc.tuple(fc.constantFrom(...GESTES), fc.nat({ max: 5_000_000 })), {
  maxLength: 40,
});

const derouler = (gestes: readonly (readonly [Geste, number])[]): SuiviDEssai => {
  const suivi = unSuivi(uneHorloge('2026-09-15T07:10:00.417+02:00')).etape('e.0');
  for (const [geste, ms] of gestes) geste(suivi.apres(ms / 1000));
  return suivi.apres(1).fin();
};

describe('Quoi qu’on note', () => {
  test('les étapes se partagent tout le temps, à la seconde', () => {
    fc.assert(
      fc.property(desGestes.map(derouler), (suivi) => {
        const c = suivi.chronologie();
        expect(c.etapes.reduce((somme, e) => somme + e.secondes, 0)).toBe(c.dureeTotale);
        expect(c.etapes.reduce((somme, e) => somme + e.observeesSecondes, 0)).toBe(c.dureeObservee);
      }),
    );
  });

  test('l’observé ne dépasse pas le total, la réunion des attentes ne dépasse pas leur somme', () => {
    fc.assert(
      fc.property(desGestes.map(derouler), (suivi) => {
        const { dureeTotale, dureeObservee, attentes, deuxLieux } = suivi.chronologie();
        expect(dureeObservee).toBeGreaterThanOrEqual(0);
        expect(dureeObservee).toBeLessThanOrEqual(dureeTotale);
        expect(attentes.auMoinsUnePersonne).toBeLessThanOrEqual(Math.min(attentes.secondes, dureeTotale));
        expect(attentes.plusLongue?.secondes ?? 0).toBeLessThanOrEqual(attentes.auMoinsUnePersonne);
        expect(deuxLieux).toBeLessThanOrEqual(dureeTotale);
        for (const d of attentes.detail) expect(d.pauseCompriseSecondes).toBeLessThanOrEqual(d.secondes);
      }),
    );
  });
});
