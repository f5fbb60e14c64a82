import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ActionAmelioration } from '../../src/domain/action-amelioration.ts';
import { planDesSuivis, type Plan } from '../../src/domain/plan.ts';
import { definir, nomDuFichier, type DemandePlan } from '../../src/reports/documents/index.ts';
import { produire } from '../../src/reports/node.ts';
import { rendrePdf } from '../../src/reports/pdf/taggedPdf.ts';
import { LecteurPdf } from '../aides/lecteur-pdf.ts';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { texteDuCas } from '../aides/lesCas.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unPlan } from '../aides/unPlan.ts';
import { verifierPdf } from './pdf/verifier-pdf.ts';
import { leCasDeChirurgie, PREUVE, REGLAGES, suiviDuCas } from './uneDemande.ts';

// Each test lays out whole documents: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const JOUR = '2026-11-20';
const demander = (plan: Plan): DemandePlan => ({
  document: 'plan',
  plan,
  jour: JOUR,
  reglages: REGLAGES,
  sources: [{ registre: 'plan-1', chaines: PREUVE }],
});
const imprimer = (plan: Plan): Promise<Uint8Array> => rendrePdf(definir(demander(plan)));

const AUTRES: readonly Partial<ActionAmelioration>[] = [
  {
    id: 'a2',
    numero: 2,
    action: 'Étaler les convocations',
    echeance: '2026-11-30',
    etat: 'retenue',
    classe: 'organisation',
  },
  {
    id: 'a3',
    numero: 3,
    action: 'Une chaise pour le proche',
    etat: 'realisee',
    origine: 'plainte',
    suivis: [],
  },
  {
    ...{ id: 'a4', numero: 4, action: 'Refaire les panneaux', etat: 'reportee', origine: 'e-satis' },
    ...{ raison: 'Les travaux commencent plus tard.', nouvelleDate: '2027-03-01', impact: 1, effort: 3 },
  },
  { id: 'a5', numero: 5, action: 'Traduire la convocation', etat: 'abandonnee', raison: 'Existe déjà.' },
];
const lePlan = (): Plan => {
  const essai = unPlan().tenter('plan', { unite: 'Chirurgie ambulatoire' }).proposer();
  for (const action of AUTRES) essai.proposer(action);
  return essai
    .tenter('action-suivie', {
      action: 'action-1',
      le: '2026-10-20',
      texte: 'Les mots de l’appel sont écrits.',
    })
    .plan();
};

describe('le plan d’actions imprimé', () => {
  let octets: Uint8Array = new Uint8Array();
  let texte = '';

  beforeAll(async () => {
    octets = await imprimer(lePlan());
    texte = comparable(texteDuPdf(octets));
  });

  test('passe les vérifications d’accessibilité, sur des pages couchées', () => {
    expect(verifierPdf(octets)).toEqual([]);
    expect(texte).not.toMatch(/undefined|NaN|\[object|\{\{/);
    for (const { largeur, hauteur } of new LecteurPdf(octets).pages())
      expect(largeur).toBeGreaterThan(hauteur);
  });

  test('dit ce qui est en retard, à faire ce mois-ci et à évaluer', () => {
    for (const phrase of [
      'À faire ce mois-ci 1 : n° 2.',
      'En retard 1 : n° 1.',
      'À évaluer 1 : n° 3.',
      'Évaluées Aucune.',
    ])
      expect(texte).toContain(comparable(phrase));
  });

  test('compte les origines, sans dire quel suivi', () => {
    expect(texte).toContain(comparable('Ces actions viennent de 1 suivi.'));
    expect(texte).toContain(comparable('Plainte ou réclamation 1'));
    expect(texte).not.toContain('s1');
  });

  test('dit pourquoi une action est reportée ou abandonnée', () => {
    for (const mots of ['Les travaux commencent plus tard.', '01/03/2027', 'Existe déjà.'])
      expect(texte).toContain(comparable(mots));
  });

  test('donne à chaque action sa fiche : constat, indicateur, part des usagers, points notés', () => {
    for (const mots of [
      UNE_ACTION.constat,
      UNE_ACTION.indicateur,
      'Décision : collaboration. Présent à la revue.',
      'Les mots de l’appel sont écrits.',
    ])
      expect(texte).toContain(comparable(mots));
  });

  test('ne montre un critère HAS que vérifié', async () => {
    expect(texte).toContain('1.3-11');
    const plan = unPlan()
      .tenter('plan', { unite: 'U' })
      .proposer({ critereHas: { code: '1.3-11', verifie: false } })
      .plan();
    expect(texteDuPdf(await imprimer(plan))).not.toContain('1.3-11');
  });
});

test('un plan vide s’imprime', async () => {
  const octets = await imprimer(unPlan().tenter('plan', { unite: 'U' }).plan());
  expect(verifierPdf(octets)).toEqual([]);
  expect(comparable(texteDuPdf(octets))).toContain(comparable('Rien à faire ce mois-ci, rien en retard.'));
});

test('le nom du fichier ne dit que le jour', () => {
  expect(nomDuFichier(demander(lePlan()))).toBe('plan-d-actions_2026-11-20.pdf');
});

describe('le plan que font des suivis', () => {
  const { suivi } = suiviDuCas(leCasDeChirurgie());

  test('une action gardée par deux suivis n’y est qu’une fois, liée aux deux', () => {
    const plan = planDesSuivis([suivi, { ...suivi, id: 'autre' }]);
    expect(plan.actions).toHaveLength(suivi.actions.length);
    expect(plan.actions[0]?.suivis).toEqual(expect.arrayContaining([suivi.id, 'autre']));
    expect(plan.actions.map(({ numero }) => numero)).toEqual(suivi.actions.map((_, rang) => rang + 1));
  });

  test('npm run rapports l’écrit avec ses tableurs, et toutes ses actions y sont', async () => {
    const fichiers = await produire(texteDuCas('01-chirurgie-ambulatoire'));
    const parType = (fin: RegExp) => fichiers.find(({ nom }) => fin.test(nom));
    const pdf = parType(/^plan-d-actions_.*\.pdf$/);
    const csv = new TextDecoder().decode(parType(/^plan-d-actions_.*\.csv$/)?.octets);
    const lu = comparable(texteDuPdf(pdf?.octets ?? new Uint8Array()));
    expect(new LecteurPdf(pdf?.octets ?? new Uint8Array()).pages().length).toBeGreaterThan(1);
    for (const { action } of suivi.actions) {
      expect(lu).toContain(comparable(action));
      expect(csv).toContain(action);
    }
    expect(parType(/^plan-d-actions_.*\.xlsx$/)?.octets.subarray(0, 2)).toEqual(new Uint8Array([80, 75]));
    const paroles = new TextDecoder().decode(parType(/^paroles_.*\.csv$/)?.octets);
    expect(paroles).not.toContain(suivi.prevu?.code ?? 'sans code');
  });
});
