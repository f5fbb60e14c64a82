import { describe, expect, test } from 'vitest';
import { CLASSES_D_ACTION } from '../../src/content/listes/actions.ts';
import type { ActionAmelioration } from '../../src/domain/action-amelioration.ts';
import {
  bilanDesActions,
  estAFaireCeMois,
  estEnRetard,
  outilsSansRaison,
  prioriteDe,
  prochaineRevueDe,
  tourneDe,
} from '../../src/domain/action-calculs.ts';
import { niveauConstate, preuveManque } from '../../src/domain/action-engagement.ts';
import { ecrituresDuCas, lireCas } from '../../src/domain/cas.ts';

import { lire } from '../../src/domain/lire.ts';
import { casBrut, selDEssai, suivisAttendus, texteDuCas } from '../aides/lesCas.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unPlan } from '../aides/unPlan.ts';
import { unSuivi } from '../aides/unSuivi.ts';

const action = (champs: Partial<ActionAmelioration>): ActionAmelioration => ({ ...UNE_ACTION, ...champs });

interface ActionsAttendues {
  readonly nombre: number;
  readonly par_classe: Readonly<Record<string, number>>;
  readonly par_etat: Readonly<Record<string, number>>;
  readonly par_engagement: Readonly<Record<string, number>>;
  readonly par_priorite: Readonly<Record<string, number>>;
  readonly tournees_vers_la_relation: number;
  readonly toutes_tournees_vers_un_outil?: boolean;
  readonly en_retard?: readonly number[];
}

function verifier(
  actions: readonly ActionAmelioration[],
  aujourdhui: string,
  attendu: ActionsAttendues,
): void {
  const bilan = bilanDesActions(actions, aujourdhui);
  expect(bilan).toMatchObject({
    nombre: attendu.nombre,
    parClasse: attendu.par_classe,
    parEtat: attendu.par_etat,
    parEngagement: attendu.par_engagement,
    parPriorite: attendu.par_priorite,
    tourneesVersLaRelation: attendu.tournees_vers_la_relation,
  });
  if (attendu.toutes_tournees_vers_un_outil !== undefined)
    expect(bilan.toutesDesOutils).toBe(attendu.toutes_tournees_vers_un_outil);
  const numeros = actions.filter(({ id }) => bilan.enRetard.includes(id)).map(({ numero }) => numero);
  if (attendu.en_retard) expect(numeros).toEqual(attendu.en_retard);
}

describe('Les chiffres des cas de terrain', () => {
  const avecActions = suivisAttendus().filter(({ attendus }) => 'actions' in attendus);

  test('sont dits pour plusieurs suivis', () => expect(avecActions.length).toBeGreaterThanOrEqual(4));

  test.each(avecActions.map((cas) => [cas.nom, cas] as const))('de %s', (_, { suivi, attendus }) => {
    const { actions } = attendus as typeof attendus & { actions: ActionsAttendues };
    const ecritures = ecrituresDuCas(suivi, { suivi: 's1', appareil: 'd1', sel: selDEssai });
    verifier(lire('s1', ecritures).actions, suivi.dateDeReference, actions);
  });

  test('de tout le bilan', () => {
    const { suivis, bilan } = lireCas(texteDuCas('02-trois-consultations'));
    const attendus: object = casBrut('02-trois-consultations').attendus;
    const { actions } = attendus as { actions: ActionsAttendues };
    verifier(
      suivis.flatMap((s) => s.actions),
      bilan?.dateDeReference ?? '',
      actions,
    );
  });
});

test('une action écrite avant le plan d’actions se lit encore, avec tout ce qu’elle disait', () => {
  const { numero, action: quoi, constat, classe, engagement, pilote, impact, effort } = UNE_ACTION;
  const onze = { numero, action: quoi, constat, classe, engagement, pilote, impact, effort } as const;
  const suivi = unSuivi().consigner('action', {
    ...onze,
    echeance: '2026-11-13',
    indicateur: 'Délai',
    etat: 'retenue',
    champs: { cible: '15 min', 'critere-has': { code: '1.3-11', verifie: false }, 'retour-equipe': null },
  });
  expect(suivi.suivi().actions).toMatchObject([
    {
      ...onze,
      id: 's1-action-1',
      origine: 'suivi',
      cible: '15 min',
      critereHas: { code: '1.3-11', verifie: false },
      retourEquipe: null,
    },
  ]);
});

test.each([
  [3, 1, 'a-faire-maintenant'],
  [2, 1, 'a-faire-maintenant'],
  [2, 2, 'a-planifier'],
  [3, 3, 'a-planifier'],
  [1, 1, 'a-essayer'],
  [1, 2, 'a-discuter'],
  [1, 3, 'a-discuter'],
])('un impact de %i et un effort de %i : %s', (impact, effort, priorite) => {
  expect(prioriteDe({ impact, effort })).toBe(priorite);
});

describe('En retard', () => {
  test.each([
    ['le lendemain de l’échéance', {}, '2026-11-14', true],
    ['pas le jour même', {}, '2026-11-13', false],
    ['plus une fois réalisée', { etat: 'realisee' }, '2026-12-01', false],
    ['plus une fois abandonnée', { etat: 'abandonnee' }, '2026-12-01', false],
    ['pas avant la nouvelle date', { etat: 'reportee', nouvelleDate: '2026-12-20' }, '2026-12-01', false],
    ['après la nouvelle date', { etat: 'reportee', nouvelleDate: '2026-12-20' }, '2026-12-21', true],
    ['à l’échéance, si elle a repris', { nouvelleDate: '2026-12-20' }, '2026-12-01', true],
  ])('%s', (_, champs, aujourdhui, enRetard) => {
    expect(estEnRetard(action(champs), aujourdhui)).toBe(enRetard);
  });

  test('ce qui est en retard n’est pas dit deux fois : à faire ce mois-ci, c’est ce qui reste à temps', () => {
    expect(estAFaireCeMois(action({}), '2026-11-02')).toBe(true);
    expect(estAFaireCeMois(action({}), '2026-11-14')).toBe(false);
    expect(estAFaireCeMois(action({}), '2026-10-31')).toBe(false);
  });
});

test('la prochaine revue est la plus proche de ce qui n’est pas clos', () => {
  const actions = [
    action({ prochaineRevue: '2026-12-20' }),
    action({ prochaineRevue: '2026-12-03' }),
    action({ prochaineRevue: '2026-12-01', etat: 'evaluee' }),
  ];
  expect(prochaineRevueDe(actions, '2026-11-20')).toBe('2026-12-03');
  expect(prochaineRevueDe(actions, '2027-01-01')).toBe('2026-12-20');
  expect(prochaineRevueDe([], '2027-01-01')).toBeNull();
});

test('ce vers quoi tourne une classe est dit de la même façon dans les listes', () => {
  for (const { id, tourne } of CLASSES_D_ACTION) expect(tourneDe(id)).toBe(tourne);
  expect(tourneDe('inconnue')).toBeNull();
});

describe('Quand toutes les actions sont des outils', () => {
  test('la question se pose, jusqu’à ce que quelqu’un écrive pourquoi', () => {
    const plan = unPlan().proposer({ classe: 'information' });
    expect(outilsSansRaison(plan.plan())).toBe(true);
    plan.tenter('outils-seulement', { actions: ['action-1'], raison: 'La cause est dans le logiciel.' });
    expect(outilsSansRaison(plan.plan())).toBe(false);
    plan.proposer({ id: 'action-2', numero: 2, classe: 'information' });
    expect(outilsSansRaison(plan.plan())).toBe(true);
  });

  test('elle ne se pose ni sans action, ni avec une action tournée ailleurs', () => {
    expect(outilsSansRaison(unPlan().plan())).toBe(false);
    const plan = unPlan().proposer({ classe: 'information' });
    expect(outilsSansRaison(plan.proposer({ id: 'b', numero: 2, classe: 'relation' }).plan())).toBe(false);
  });
});

describe('La part des usagers', () => {
  const RIEN = {
    relecture: false,
    usagerALaRevue: false,
    pilotageATrois: false,
    decisionCommune: false,
    evaluationCommune: false,
  };
  test.each([
    ['un suivi seul', {}, 'consultation'],
    ['la relecture par le patient', { relecture: true }, 'collaboration'],
    ['un représentant à la revue', { usagerALaRevue: true }, 'collaboration'],
    ['le pilotage à trois, sans le reste', { pilotageATrois: true }, 'consultation'],
    [
      'le pilotage à trois, la décision et l’évaluation communes',
      { pilotageATrois: true, decisionCommune: true, evaluationCommune: true },
      'co-construction',
    ],
  ])('%s', (_, part, niveau) => {
    expect(niveauConstate({ ...RIEN, ...part })).toBe(niveau);
  });

  test('la preuve est demandée, sauf pour la consultation d’un suivi', () => {
    const sans = { preuveEngagement: null, participations: [] };
    expect(preuveManque(action({ ...sans, engagement: 'consultation' }))).toBe(false);
    expect(preuveManque(action({ ...sans, engagement: 'consultation', suivis: [] }))).toBe(true);
    expect(preuveManque(action({ ...sans, engagement: 'collaboration' }))).toBe(true);
    expect(preuveManque(action({ engagement: 'collaboration' }))).toBe(false);
  });
});
