import { describe, expect, test } from 'vitest';
import { avantApres, suivisUlterieurs } from '../../src/domain/avant-apres.ts';
import type { Constat } from '../../src/domain/contenus.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { resumer, type Resume } from '../../src/domain/resume.ts';
import type { Suivi } from '../../src/domain/suivi.ts';
import { unSuivi } from '../aides/unSuivi.ts';

const ATTENTE = 'chirurgie-ambulatoire.06';
const REVEIL = 'chirurgie-ambulatoire.08';
const SANS_NOUVELLES: Constat = {
  id: 'c1',
  libelle: 'Le proche attend sans nouvelles',
  theme: 'place-du-proche',
  etape: ATTENTE,
  releves: [],
};
const RETARD: Constat = {
  id: 'c2',
  libelle: 'Le retard n’est pas annoncé',
  theme: 'attente-duree',
  releves: [],
};
const ACTION = { etape: ATTENTE, constat: `${SANS_NOUVELLES.libelle}\nVu aussi en hiver.` };

interface Jour {
  readonly date?: string;
  /** Minutes waited before the bloc. */
  readonly attentes: readonly number[];
  readonly ressentis?: readonly (-2 | -1 | 0 | 1 | 2)[];
  readonly constats?: readonly Constat[];
}
function unJour({ date = '2026-09-15', attentes, ressentis = [], constats }: Jour): Suivi {
  const suivi = unSuivi().prevu({ date }).avecPreparation().avecAccord().enCours(ATTENTE);
  for (const minutes of attentes)
    suivi
      .attente()
      .apres(minutes * 60)
      .finirAttente();
  for (const ressenti of ressentis) suivi.ressenti('patient', ressenti);
  suivi
    .ressenti('proche', -2)
    .etape(REVEIL)
    .attente()
    .apres(3600)
    .finirAttente()
    .ressenti('patient', 2)
    .fin();
  if (constats) suivi.fiche('constats', constats);
  return suivi.suivi();
}

describe('Avant et après une action', () => {
  test('les attentes et le ressenti du patient sont ceux de son étape, avec leur nombre', () => {
    const avant = unJour({ attentes: [10, 40, 20], ressentis: [-2, 0] });
    const apres = unJour({ date: '2026-12-01', attentes: [5], ressentis: [1] });
    const compare = avantApres(ACTION, [avant], [apres]);
    expect(compare.etape).toBe(ATTENTE);
    expect(compare.avant).toEqual({
      dates: ['2026-09-15'],
      passes: 1,
      attentes: { n: 3, min: 600, mediane: 1200, max: 2400 },
      ressentis: { n: 2, min: -2, mediane: -1, max: 0 },
    });
    expect(compare.apres).toEqual({
      dates: ['2026-12-01'],
      passes: 1,
      attentes: { n: 1, min: 300, mediane: 300, max: 300 },
      ressentis: { n: 1, min: 1, mediane: 1, max: 1 },
    });
  });

  test('sans étape vue avant, les suivis se comparent en entier', () => {
    const compare = avantApres(
      { ...ACTION, etape: 'chirurgie-ambulatoire.01' },
      [unJour({ attentes: [10] })],
      [],
    );
    expect(compare.etape).toBeNull();
    expect(compare.avant.attentes).toMatchObject({ n: 2, max: 3600 });
    expect(compare.apres).toEqual({ dates: [], passes: 0, attentes: null, ressentis: null });
  });

  test('une étape où personne n’est passé après le dit, sans attente inventée', () => {
    const sans = unSuivi()
      .avecPreparation()
      .avecAccord()
      .enCours(REVEIL)
      .attente()
      .apres(60)
      .finirAttente()
      .fin();
    const { apres } = avantApres(ACTION, [unJour({ attentes: [10] })], [sans.suivi()]);
    expect(apres).toMatchObject({ passes: 0, attentes: null, ressentis: null });
  });

  test.each<[string, readonly Constat[] | undefined, { n: number; sur: number }]>([
    [
      'écrit autrement, sur le même thème',
      [{ ...SANS_NOUVELLES, libelle: 'Rien n’est dit au proche' }],
      { n: 1, sur: 1 },
    ],
    ['à une autre étape', [{ ...SANS_NOUVELLES, etape: REVEIL }], { n: 0, sur: 1 }],
    ['absent d’une fiche écrite', [RETARD], { n: 0, sur: 1 }],
    ['dans une fiche sans constat écrit', undefined, { n: 0, sur: 0 }],
  ])('un constat %s : revu ou non', (_, constats, attendu) => {
    const avant = unJour({ attentes: [], constats: [SANS_NOUVELLES, RETARD] });
    const apres = unJour({ date: '2026-12-01', attentes: [], ...(constats && { constats }) });
    expect(avantApres(ACTION, [avant], [apres]).constats).toEqual([
      { texte: SANS_NOUVELLES.libelle, avant: { n: 1, sur: 1 }, apres: attendu },
    ]);
  });

  test('en dessous de trois suivis de chaque côté, rien ne se conclut', () => {
    const jour = unJour({ attentes: [10] });
    const trois = [jour, jour, jour];
    expect(avantApres(ACTION, trois, [jour, jour]).tropPeu).toBe(true);
    expect(avantApres(ACTION, [jour], trois).tropPeu).toBe(true);
    expect(avantApres(ACTION, trois, trois).tropPeu).toBe(false);
  });

  test('un suivi retiré ne compte plus', () => {
    const retire = unSuivi().avecPreparation().avecAccord().enCours(ATTENTE).retrait('effacer').suivi();
    expect(avantApres(ACTION, [retire], []).avant.dates).toEqual([]);
  });
});

describe('Les suivis à mettre en regard', () => {
  const un = (champs: Partial<Resume>): Resume => ({
    ...resumer(unJour({ attentes: [] }), '2026-12-31', REGLAGES_PAR_DEFAUT),
    ...champs,
  });
  const AVANT = un({ id: 'avant', date: '2026-09-15' });

  test('sont du même parcours, finis et plus récents que tous ceux de l’action', () => {
    const resumes = [
      un({ id: 'tard', date: '2026-12-10' }),
      un({ id: 'tot', date: '2026-11-10' }),
      un({ id: 'autre', date: '2026-11-10', parcours: 'consultation' }),
      un({ id: 'en-cours', date: '2026-11-10', etat: 'en-cours' }),
      un({ id: 'efface', date: null, etat: 'retire' }),
      un({ id: 'meme-jour', date: '2026-10-01' }),
      AVANT,
      un({ id: 'avant-2', date: '2026-10-01' }),
    ];
    expect(suivisUlterieurs(resumes, ['avant', 'avant-2']).map(({ id }) => id)).toEqual(['tot', 'tard']);
  });

  test('il n’y en a pas quand ceux de l’action ne sont plus là', () => {
    expect(suivisUlterieurs([un({ id: 'tard', date: '2026-12-10' })], ['avant'])).toEqual([]);
  });
});
