import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronologie } from '../../src/domain/chronologie.ts';
import { etatDe } from '../../src/domain/etat.ts';
import { attentes, releves } from '../../src/domain/journal.ts';
import { appliquer, lire, suiviVide } from '../../src/domain/lire.ts';
import { reelA } from '../../src/domain/temps-reel.ts';
import { ordonner } from '../../src/domain/union.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { desEchanges, desEchangesAvecAdieu } from '../aides/echanges.ts';
import { uneHorloge } from '../aides/uneHorloge.ts';
import { UN_RELEVE } from '../aides/unSuivi.ts';

const ATTENTE = { qui: 'patient', annoncee: null, delaiAnnonceMin: null } as const;
const PROMESSE = { promesse: 'revue', prevueLe: '2026-10-12' } as const;

const leSuiveur = (): AppareilDEssai => {
  const a = new AppareilDEssai('a');
  a.consigner('etape', { etape: 'chirurgie-ambulatoire.04' });
  a.consigner('lieu', { lieu: 'hall', qui: 'patient', avecSuiveur: true });
  return a;
};

/** Writes on its own, with its own idea of the day. */
const unAutre = (depart: string, sur: AppareilDEssai): AppareilDEssai =>
  new AppareilDEssai('b', uneHorloge(depart)).recevoir(sur.lignes);

const UN_JOUR_TROP_TOT = '2026-09-14T07:15:00+02:00';
const UN_JOUR_TROP_TARD = '2026-09-16T07:15:00+02:00';

describe('Quoi que fassent trois appareils et leurs horloges', () => {
  test('le temps du journal ne recule pas et aucune durée n’est négative', () => {
    fc.assert(
      fc.property(desEchanges, ({ appareils }) => {
        const [a, b, c] = appareils;
        const { journal } = (a as AppareilDEssai)
          .recevoir(b?.lignes ?? [])
          .recevoir(c?.lignes ?? [])
          .suivi();
        const reels = journal.lignes.map((l) => l.reel);
        expect(reels).toEqual([...reels].sort((x, y) => x - y));
        const { attentes: lues, pauses, passages, dureeTotale, dureeObservee } = chronologie(journal);
        const durees = [...lues.detail, ...passages].map((d) => d.secondes);
        expect(Math.min(dureeTotale, dureeObservee, pauses.secondes, ...durees)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('d’un coup ou ligne par ligne, c’est le même suivi', () => {
    fc.assert(
      fc.property(desEchangesAvecAdieu, ({ appareils }) => {
        const ecritures = appareils[0]?.ecritures() ?? [];
        expect(ecritures.reduce(appliquer, suiviVide('s1'))).toEqual(lire('s1', ecritures));
      }),
    );
  });
});

describe.each([
  ['en retard d’un jour', UN_JOUR_TROP_TOT],
  ['en avance d’un jour', UN_JOUR_TROP_TARD],
])('Ce que reçoit le suiveur d’un appareil %s', (_, depart) => {
  const enAttente = () => {
    const a = leSuiveur();
    a.consigner('attente', ATTENTE);
    a.horloge.avancer(600);
    const b = unAutre(depart, a);
    b.consigner('promesse', PROMESSE);
    a.recevoir(b.lignes).horloge.avancer(300);
    return a;
  };

  test('ne change pas la durée d’une attente', () => {
    const a = enAttente();
    a.consigner('attente-finie', { cible: 'a-3' });
    expect(attentes(a.suivi().journal)[0]?.finie?.appareil).toBe('a');
    expect(chronologie(a.suivi().journal).attentes.secondes).toBe(900);
  });

  test('ne change pas ce que dit le compteur en train de courir', () => {
    const a = enAttente();
    const { lignes } = a.suivi().journal;
    expect(reelA(a.suivi(), a.instant())).toBe((lignes[0]?.reel ?? 0) + 900_000);
    a.horloge.recharger();
    expect(reelA(a.suivi(), a.instant())).toBe((lignes[0]?.reel ?? 0) + 900_000);
  });

  test('ne fait pas dire que l’heure a été changée', () => {
    const a = enAttente();
    const c = new AppareilDEssai('c', uneHorloge(depart)).recevoir(a.lignes);
    c.consigner('lieu', { lieu: 'sas-bloc', qui: 'proche', avecSuiveur: false });
    a.recevoir(c.lignes).consigner('fin', { raison: 'arrive' });
    expect(chronologie(a.suivi().journal).sauts).toEqual([]);
  });

  test('ne déplace pas ce qui est noté après coup', () => {
    const a = leSuiveur();
    a.horloge.avancer(600);
    a.consigner('lieu', { lieu: 'chambre', qui: 'patient', avecSuiveur: true });
    const b = unAutre(depart, a);
    b.consigner('lieu', { lieu: 'sas-bloc', qui: 'proche', avecSuiveur: false });
    a.recevoir(b.lignes).horloge.avancer(600);
    const { mural, decalage } = a.instant();
    const id = a.consigner('releve', { ...UN_RELEVE, moment: { mural: mural - 900_000, decalage } });
    expect(releves(a.suivi().journal).find((r) => r.id === id)).toMatchObject({ lieu: 'hall' });
  });
});

test('Une page rechargée se mesure à son propre appareil, pas au plus proche sur l’horloge', () => {
  const a = leSuiveur();
  const b = unAutre('2026-09-15T07:25:00+02:00', a);
  b.consigner('promesse', PROMESSE);
  b.horloge.regler(-600).avancer(60);
  b.consigner('promesse', PROMESSE);
  a.recevoir(b.lignes).horloge.dormir(420);
  a.consigner('fin', { raison: 'arrive' });
  expect(chronologie(a.suivi().journal).dureeTotale).toBe(420);
});

describe('Un appareil de rechange', () => {
  test('continue l’attente que le premier avait ouverte', () => {
    const a = leSuiveur();
    a.consigner('attente', ATTENTE);
    const b = unAutre('2026-09-15T07:30:00+02:00', a);
    b.consigner('attente-finie', { cible: 'a-3' });
    b.horloge.avancer(60);
    b.consigner('fin', { raison: 'arrive' });
    expect(chronologie(b.suivi().journal)).toMatchObject({ dureeTotale: 1260, attentes: { secondes: 1200 } });
  });

  test('dit quand son horloge à lui a été changée', () => {
    const a = leSuiveur();
    const b = unAutre('2026-09-15T07:30:00+02:00', a);
    b.consigner('releve', UN_RELEVE);
    b.horloge.regler(-3600);
    b.consigner('releve', UN_RELEVE);
    expect(chronologie(b.suivi().journal).sauts.map((s) => s.ecart)).toEqual([-3_600_000]);
  });
});

describe('Deux adieux', () => {
  const RETRAIT = { qui: 'patient', effet: 'effacer', code: 'H4RV', etape: null } as const;

  test('le retrait de la personne se dit avant la fin de la conservation, où qu’il vienne', () => {
    for (const [premier, second] of [
      [UN_JOUR_TROP_TOT, UN_JOUR_TROP_TARD],
      [UN_JOUR_TROP_TARD, UN_JOUR_TROP_TOT],
    ] as const) {
      const a = new AppareilDEssai('a', uneHorloge(premier));
      const b = new AppareilDEssai('b', uneHorloge(second));
      a.consigner('retrait', RETRAIT);
      b.consigner('conservation-finie', { code: 'H4RV' });
      expect(etatDe(a.recevoir(b.lignes).suivi())).toBe('retire');
    }
  });

  test('de la même sorte, le premier reste', () => {
    const [a, b] = [new AppareilDEssai('a'), new AppareilDEssai('b', uneHorloge(UN_JOUR_TROP_TARD))];
    a.consigner('retrait', RETRAIT);
    b.consigner('retrait', { ...RETRAIT, qui: 'representant', etape: 'chirurgie-ambulatoire.05' });
    expect(a.recevoir(b.lignes).suivi().ligneRestante).toMatchObject({ cause: 'retrait', etape: null });
  });

  test('ce qu’un appareil écrivait sans savoir ne se montre pas, même avant la réunion', () => {
    const [a, b] = [new AppareilDEssai('a'), new AppareilDEssai('b', uneHorloge(UN_JOUR_TROP_TARD))];
    a.consigner('retrait', RETRAIT);
    b.consigner('releve', UN_RELEVE);
    const suivi = lire('s1', ordonner([...a.ecritures(), ...b.ecritures()]));
    expect(suivi.journal.lignes).toEqual([]);
    expect(etatDe(suivi)).toBe('retire');
  });
});
