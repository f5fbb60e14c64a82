import { describe, expect, test } from 'vitest';
import { accordValide } from '../../src/domain/accord.ts';
import type { ContenuRetrait, PartieFiche, QuiAccorde } from '../../src/domain/contenus.ts';
import { PASSAGE_EFFACE } from '../../src/domain/fiche.ts';
import { finDuJournal } from '../../src/domain/journal.ts';
import { promessesDe } from '../../src/domain/promesses.ts';
import { planDeFinDeConservation, planDuRetrait, quiPeutRetirer } from '../../src/domain/retirer.ts';
import { unSuivi, unSuiviEnCours, type SuiviDEssai } from '../aides/unSuivi.ts';

const SECRET = 'Je n’ai rien dit de ma chute à ma fille.';

/** All of them, or the test does not compile. */
const PARTIES: Readonly<Record<PartieFiche, string>> = {
  profil: 'fiche:s1:profil',
  essentiel: 'fiche:s1:essentiel',
  pointsForts: 'fiche:s1:pointsForts',
  momentsCles: 'fiche:s1:momentsCles',
  vecuProche: 'fiche:s1:vecuProche',
  information: 'fiche:s1:information',
  equipe: 'fiche:s1:equipe',
  idees: 'fiche:s1:idees',
  limites: 'fiche:s1:limites',
  constats: 'fiche:s1:constats',
};
const PERSONNES: Readonly<Record<QuiAccorde, string>> = {
  patient: 'accord:s1:patient',
  proche: 'accord:s1:proche',
  representant: 'accord:s1:representant',
  'autre-titulaire': 'accord:s1:autre-titulaire',
};

const plan = (suivi: SuiviDEssai, effet: ContenuRetrait['effet'], qui: QuiAccorde = 'patient') =>
  planDuRetrait(suivi.suivi(), qui, effet);
const typesDe = (...args: Parameters<typeof plan>): string[] => plan(...args).ecritures.map((e) => e.type);

/** The proche speaks; the fiche leans on it, and copies it in a free text. */
const avecLeProche = (): SuiviDEssai =>
  unSuiviEnCours()
    .avecAccord('proche')
    .releve({ source: 'dit', qui: 'proche', sujet: 'proche', texte: SECRET })
    .releve({ texte: 'Il tient la rampe.' })
    .fiche('pointsForts', [{ texte: `Il l’a dit : « ${SECRET} »`, releves: ['a3', 'a4'] }])
    .fiche('vecuProche', `${SECRET} Il attend depuis midi.`)
    .fiche('equipe', ['Deux absents.']);

describe('Peut retirer son accord', () => {
  test('qui l’a donné et ne l’a pas encore retiré', () => {
    const suivi = unSuiviEnCours().avecAccord('proche');
    expect(quiPeutRetirer(suivi.suivi())).toEqual(['patient', 'proche']);
    expect(quiPeutRetirer(suivi.retrait('garder', 'proche').suivi())).toEqual(['patient']);
    expect(quiPeutRetirer(unSuivi().avecPreparation().suivi())).toEqual([]);
  });
});

describe('Un retrait « effacer »', () => {
  test('ne laisse qu’une ligne, et ce qui était promis, tenu ou levé', () => {
    const suivi = unSuiviEnCours()
      .fin()
      .consigner('promesse-tenue', { promesse: 'debrief', le: '2026-09-16' })
      .consigner('promesse-levee', { promesse: 'restitution', raison: 'Service fermé.' });
    const avant = promessesDe(suivi.suivi(), '2026-11-21');
    const apres = suivi.retrait('effacer').suivi();
    expect(apres.ligneRestante).toMatchObject({ code: 'H4RV', etape: 'chirurgie-ambulatoire.04' });
    expect(promessesDe(apres, '2026-11-21')).toEqual(avant);
    expect(suivi.ecritures().every((e) => /^(retrait|promesse)/.test(e.entete.type))).toBe(true);
  });

  test('s’écrit en une fois : les promesses ne peuvent pas s’en séparer', () => {
    const { ecritures } = plan(unSuiviEnCours().fin(), 'effacer');
    expect(ecritures).toHaveLength(1);
    const suites = ecritures[0]?.options?.suites ?? [];
    expect(suites.map((s) => s.type)).toContain('promesse');
    expect(suites.every((s) => s.type.startsWith('promesse'))).toBe(true);
  });

  test('pendant le suivi, garde aussi ce qui était déjà promis avec sa date', () => {
    const suivi = unSuiviEnCours().consigner('promesse', { promesse: 'cdu', prevueLe: '2026-12-10' });
    expect(promessesDe(suivi.retrait('effacer').suivi(), '2026-09-15')).toMatchObject([
      { id: 'cdu', prevueLe: '2026-12-10' },
    ]);
  });
});

describe('Un retrait « garder »', () => {
  test('arrête le suivi qui court', () => {
    expect(typesDe(unSuiviEnCours(), 'garder')).toEqual(['fin', 'retrait']);
    expect(finDuJournal(unSuiviEnCours().retrait('garder').suivi().journal)?.raison).toBe('interrompu');
  });

  test('n’arrête ni un suivi déjà fini, ni un suivi qui n’a pas commencé', () => {
    expect(typesDe(unSuiviEnCours().fin(), 'garder')).toEqual(['retrait']);
    expect(typesDe(unSuivi().avecPreparation().avecAccord(), 'garder')).toEqual(['retrait']);
  });

  test('du proche laisse le suivi du patient continuer', () => {
    expect(typesDe(unSuiviEnCours().avecAccord('proche'), 'garder', 'proche')).toEqual(['retrait']);
  });

  test('laisse ce qui est en train d’être tapé', () => {
    expect(plan(unSuiviEnCours(), 'garder').brouillons).toEqual([]);
  });
});

describe('Un retrait « effacer ses mots »', () => {
  test('récrit la fiche, puis détruit les mots et ce qui les copiait', () => {
    const suivi = avecLeProche();
    expect(typesDe(suivi, 'effacer-ses-mots', 'proche')).toEqual(['fiche', 'fiche', 'retrait']);
    const apres = suivi.retrait('effacer-ses-mots', 'proche').suivi();
    expect(JSON.stringify(suivi.ecritures())).not.toContain(SECRET);
    expect(apres.fiche).toEqual({
      pointsForts: [{ texte: `Il l’a dit : « ${PASSAGE_EFFACE} »`, releves: ['a4'] }],
      vecuProche: `${PASSAGE_EFFACE} Il attend depuis midi.`,
      equipe: ['Deux absents.'],
    });
  });

  test.each([0, 1, 2, 3])('interrompu après %i écriture(s), se refait en entier', (nombre) => {
    const suivi = avecLeProche();
    for (const e of plan(suivi, 'effacer-ses-mots', 'proche').ecritures.slice(0, nombre))
      suivi.consigner(e.type, e.contenu, e.options);
    const lu = suivi.suivi();
    const reste = JSON.stringify(suivi.ecritures()).includes(SECRET);
    expect(reste).toBe(accordValide(lu.accords.proche));
    if (reste) suivi.retrait('effacer-ses-mots', 'proche');
    expect(JSON.stringify(suivi.ecritures())).not.toContain(SECRET);
    expect(suivi.suivi().fiche.vecuProche).toBe(`${PASSAGE_EFFACE} Il attend depuis midi.`);
  });

  test('de la personne suivie arrête aussi le suivi', () => {
    expect(typesDe(unSuiviEnCours(), 'effacer-ses-mots')).toEqual(['fin', 'retrait']);
  });

  test('dit quels passages il emporte, quand et pour qui', () => {
    const suivi = avecLeProche().apres(60);
    const instant = suivi.horloge.lire();
    const { lignes } = suivi.retrait('effacer-ses-mots', 'proche').suivi().journal;
    expect(lignes.find((l) => l.id === 'a3')).toMatchObject({
      genre: 'effacee',
      demandePar: 'proche',
      effaceeLe: instant,
    });
  });

  test('ne prend pas pour lui un passage que quelqu’un d’autre retire ensuite', () => {
    const suivi = unSuiviEnCours()
      .avecAccord('proche')
      .releve({ source: 'dit', qui: 'proche', texte: SECRET })
      .releve({ source: 'dit', qui: 'patient', texte: SECRET })
      .retrait('effacer-ses-mots', 'proche')
      .apres(60);
    const instant = suivi.horloge.lire();
    const { lignes } = suivi.retrait('effacer-ses-mots').suivi().journal;
    expect(lignes.find((l) => l.id === 'a3')).toMatchObject({ demandePar: 'proche' });
    expect(lignes.find((l) => l.id === 'a4')).toMatchObject({ demandePar: 'patient', effaceeLe: instant });
  });
});

describe('Les brouillons', () => {
  test.each(['effacer', 'effacer-ses-mots'] as const)(
    'd’un suivi partent tous avec un retrait « %s »',
    (effet) => {
      expect(new Set(plan(unSuiviEnCours(), effet).brouillons)).toEqual(
        new Set([
          ...[
            'observer:s1',
            'journal:s1',
            'revue:s1',
            'relecture:s1',
            'accord:s1:avis',
            'accord:s1:titulaire-seul',
          ],
          ...Object.values(PARTIES),
          ...Object.values(PERSONNES).flatMap((cle) => [cle, `${cle}:choix`]),
        ]),
      );
    },
  );
});

test('La fin de la conservation ne laisse qu’une ligne et ce qui était promis, et oublie les brouillons', () => {
  const suivi = unSuiviEnCours()
    .fin()
    .consigner('promesse-tenue', { promesse: 'debrief', le: '2026-09-16' })
    .suivi();
  const { brouillons, ecritures } = planDeFinDeConservation(suivi);
  expect(ecritures).toMatchObject([
    { type: 'conservation-finie', contenu: { code: 'H4RV' }, options: { effaceTout: true } },
  ]);
  const suites = ecritures[0]?.options?.suites ?? [];
  expect(suites).toContainEqual({
    type: 'promesse-tenue',
    contenu: { promesse: 'debrief', le: '2026-09-16' },
  });
  expect(suites.filter((e) => e.type === 'promesse')).not.toHaveLength(0);
  expect(brouillons).toEqual(expect.arrayContaining(['observer:s1', ...Object.values(PARTIES)]));
});
