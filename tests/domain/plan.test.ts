import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangementsDAction } from '../../src/domain/action-amelioration.ts';
import {
  ErreurActionIncomplete,
  ErreurActionInconnue,
  ErreurDejaAuPlan,
  ErreurPasEvaluee,
  ErreurPreuveManquante,
  ErreurPriorite,
  ErreurReportSansDate,
  ErreurSansIndicateur,
  ErreurSortieSansRaison,
} from '../../src/domain/erreurs-plan.ts';
import { ErreurDate, ErreurRaisonManquante, ErreurTexteVide } from '../../src/domain/erreurs.ts';
import { lirePlan } from '../../src/domain/lire-plan.ts';
import { permettrePlan } from '../../src/domain/permettre-plan.ts';
import { planVide, sansSuivisDisparus } from '../../src/domain/plan.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unPlan } from '../aides/unPlan.ts';

const CLORE: ChangementsDAction = {
  etat: 'evaluee',
  valeurConstatee: '9 sur 10',
  constateeLe: '2026-12-01',
  retourEquipe: '2026-12-02',
  cdu: '2026-12-03',
};

const SANS_PREUVE: ChangementsDAction = { preuveEngagement: ' ', participations: [] };

describe('Une action proposée', () => {
  test('est au plan, avec ce qu’on en a dit ensuite', () => {
    const plan = unPlan()
      .tenter('plan', { unite: 'Chirurgie ambulatoire' })
      .proposer()
      .modifier('action-1', { etat: 'realisee' }, 'Fait partout.')
      .tenter('action-suivie', { action: 'action-1', le: '2026-11-20', texte: 'Essayé deux matins.' })
      .plan();
    expect(plan.unite).toBe('Chirurgie ambulatoire');
    expect(plan.actions[0]?.etat).toBe('realisee');
    expect(plan.actions[0]?.histoire).toMatchObject([
      { genre: 'proposee' },
      {
        genre: 'modifiee',
        avant: { etat: 'en-cours' },
        apres: { etat: 'realisee' },
        raison: 'Fait partout.',
      },
      { genre: 'suivie', le: '2026-11-20', texte: 'Essayé deux matins.' },
    ]);
  });

  test('ne l’est pas deux fois', () => {
    expect(() => unPlan().proposer().proposer()).toThrow(ErreurDejaAuPlan);
  });

  test.each([
    ['sans indicateur', { indicateur: '  ' }, ErreurSansIndicateur],
    ['sans pilote', { pilote: '' }, ErreurActionIncomplete],
    ['sans constat', { constat: '' }, ErreurActionIncomplete],
    ['sans étape', { etape: null }, ErreurActionIncomplete],
    ['sans échéance', { echeance: '' }, ErreurActionIncomplete],
    ['sans prochaine revue', { prochaineRevue: null }, ErreurActionIncomplete],
    ['à un jour qui n’existe pas', { echeance: '2026-02-30' }, ErreurDate],
    ['d’un impact de 4', { impact: 4 }, ErreurPriorite],
    ['d’un effort de 0', { effort: 0 }, ErreurPriorite],
    ['en collaboration, sans preuve', { ...SANS_PREUVE, engagement: 'collaboration' }, ErreurPreuveManquante],
    [
      'en co-construction, sans preuve',
      { ...SANS_PREUVE, engagement: 'co-construction' },
      ErreurPreuveManquante,
    ],
    ['reportée sans raison', { etat: 'reportee', nouvelleDate: '2027-01-01' }, ErreurSortieSansRaison],
    ['reportée sans nouvelle date', { etat: 'reportee', raison: 'Travaux' }, ErreurReportSansDate],
    [
      'reportée avant son échéance',
      { etat: 'reportee', raison: 'Travaux', nouvelleDate: '2026-11-13' },
      ErreurReportSansDate,
    ],
    ['abandonnée sans raison', { etat: 'abandonnee', raison: ' ' }, ErreurSortieSansRaison],
    ['évaluée sans valeur', { ...CLORE, valeurConstatee: null }, ErreurPasEvaluee],
    ['évaluée sans date de la valeur', { ...CLORE, constateeLe: null }, ErreurPasEvaluee],
    ['évaluée sans retour à l’équipe', { ...CLORE, retourEquipe: null }, ErreurPasEvaluee],
    ['évaluée sans passage à la CDU', { ...CLORE, cdu: null }, ErreurPasEvaluee],
    ['évaluée sans le retour que le patient a demandé', { ...CLORE, retourDemande: true }, ErreurPasEvaluee],
  ])('%s, est refusée, en disant que la saisie est gardée', (_, champs, erreur) => {
    expect(() => unPlan().proposer(champs)).toThrow(erreur);
    expect(() => unPlan().proposer().modifier('action-1', champs)).toThrow(erreur);
    expect(() => unPlan().proposer(champs)).toThrow(/gardé/);
  });

  test.each([
    ['reportée', { etat: 'reportee', raison: 'Travaux', nouvelleDate: '2027-01-15' }],
    ['abandonnée', { etat: 'abandonnee', raison: 'Le service ferme.' }],
    ['évaluée', CLORE],
    ['évaluée, avec le retour demandé', { ...CLORE, retourDemande: true, retourPatient: '2026-12-04' }],
  ])('peut être %s quand tout est dit', (_, champs) => {
    expect(unPlan().proposer().modifier('action-1', champs).plan().actions[0]).toMatchObject(champs);
  });
});

describe('La part des usagers', () => {
  test.each([
    ['une consultation, celle d’un suivi seul', { ...SANS_PREUVE, engagement: 'consultation' }],
    ['une information', { ...SANS_PREUVE, engagement: 'information' }],
    [
      'une collaboration, avec ce qui la montre',
      { ...SANS_PREUVE, preuveEngagement: 'Relu par deux patients.' },
    ],
    ['une collaboration dite étape par étape', { ...SANS_PREUVE, participations: UNE_ACTION.participations }],
  ])('%s est reçue', (_, champs) => {
    expect(unPlan().proposer(champs).plan().actions).toHaveLength(1);
  });

  test('une action d’avant cette règle avance encore ; sa preuve est demandée avec un nouveau niveau', () => {
    const ancienne = { ...UNE_ACTION, ...SANS_PREUVE, histoire: [] };
    const plan = { ...planVide('plan-1'), actions: [ancienne] };
    const changer = (champs: ChangementsDAction) => () =>
      permettrePlan(plan, 'action-modifiee', { action: ancienne.id, champs });
    expect(changer({ etat: 'realisee' })).not.toThrow();
    expect(changer({ engagement: 'co-construction' })).toThrow(ErreurPreuveManquante);
    expect(changer({ engagement: 'consultation' })).not.toThrow();
  });
});

test('ce qui ne dit rien, ou parle d’une action inconnue, est refusé', () => {
  const plan = unPlan().proposer();
  expect(() => plan.modifier('autre', { etat: 'retenue' })).toThrow(ErreurActionInconnue);
  expect(() => plan.tenter('action-suivie', { action: 'action-1', le: '2026-11-20', texte: ' ' })).toThrow(
    ErreurTexteVide,
  );
  expect(() => plan.tenter('action-suivie', { action: 'action-1', le: '20/11', texte: 'Vu.' })).toThrow(
    ErreurDate,
  );
  expect(() => plan.tenter('outils-seulement', { actions: ['action-1'], raison: '' })).toThrow(
    ErreurRaisonManquante,
  );
});

test('le lien vers un suivi disparaît avec lui', () => {
  const plan = unPlan()
    .proposer({ suivis: ['s1', 's2'] })
    .plan();
  expect(sansSuivisDisparus(plan, new Set(['s2'])).actions[0]?.suivis).toEqual(['s2']);
});

test('tant que tous les suivis sont là, le plan est le même : rien ne se redessine', () => {
  const plan = unPlan()
    .proposer({ suivis: ['s1'] })
    .plan();
  expect(sansSuivisDisparus(plan, new Set(['s1', 's2']))).toBe(plan);
});

describe('Sur deux appareils', () => {
  test('chaque champ garde le dernier mot dit, et tous les mots restent dans l’histoire', () => {
    const a = unPlan('a').proposer();
    const b = unPlan('b').recevoir(a);
    a.horloge.avancer(60);
    b.horloge.avancer(120);
    a.modifier('action-1', { etat: 'realisee', pilote: 'Infirmier' });
    b.modifier('action-1', { pilote: 'Médecin' });
    const lu = a.recevoir(b).plan();
    expect(lu).toEqual(b.recevoir(a).plan());
    expect(lu.actions[0]).toMatchObject({ etat: 'realisee', pilote: 'Médecin' });
    expect(lu.actions[0]?.histoire).toHaveLength(3);
  });

  test('le même numéro donné deux fois ne perd aucune action', () => {
    const a = unPlan('a').proposer({ id: 'une', numero: 1 });
    const b = unPlan('b').proposer({ id: 'deux', numero: 1 });
    const numeros = a
      .recevoir(b)
      .plan()
      .actions.map(({ id, numero }) => [id, numero]);
    expect(numeros).toEqual([
      ['une', 1],
      ['deux', 2],
    ]);
  });

  test('quel que soit l’ordre des échanges, tous lisent le même plan', () => {
    const geste = fc.record({
      qui: fc.nat(2),
      attente: fc.nat(300),
      quoi: fc.constantFrom('proposer', 'modifier', 'suivre', 'recevoir'),
      valeur: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(geste, { maxLength: 25 }), (gestes) => {
        const appareils = ['a', 'b', 'c'].map((nom) => unPlan(nom));
        gestes.forEach(({ qui, attente, quoi, valeur }, rang) => {
          const appareil = appareils[qui];
          const autre = appareils[valeur % 3];
          if (!appareil || !autre) return;
          appareil.horloge.avancer(attente);
          const connue = appareil.plan().actions[valeur]?.id;
          if (quoi === 'recevoir') appareil.recevoir(autre);
          else if (quoi === 'proposer') appareil.proposer({ id: `action-${rang}`, numero: valeur + 1 });
          else if (connue && quoi === 'modifier') appareil.modifier(connue, { impact: (valeur % 3) + 1 });
          else if (connue)
            appareil.tenter('action-suivie', { action: connue, le: '2026-11-20', texte: `Le ${rang}` });
        });
        for (const un of appareils) for (const autre of appareils) un.recevoir(autre);
        const [premier, ...autres] = appareils.map((a) => a.plan());
        for (const plan of autres) expect(plan).toEqual(premier);
        expect(new Set(premier?.actions.map((x) => x.numero)).size).toBe(premier?.actions.length);
      }),
    );
  });
});

test('une écriture d’un autre genre ne dit rien d’un plan', () => {
  const [ecriture] = unPlan().proposer().ecritures();
  if (!ecriture) throw new Error('Rien n’a été écrit.');
  const egaree = { ...ecriture, entete: { ...ecriture.entete, type: 'fin' as const } };
  expect(lirePlan('plan-1', [egaree]).actions).toEqual([]);
});
