import { describe, expect, test } from 'vitest';
import { vocabulaireDuCollage } from '../../src/content/collage.ts';
import {
  lireTableau,
  reprisesGardees,
  SANS_REPRISE,
  type Reprises,
} from '../../src/domain/collage-tableau.ts';
import { Lexique, type TextesColles } from '../../src/domain/collage-vocabulaire.ts';
import { ErreurTableauTropGrand } from '../../src/domain/erreurs-plan.ts';
import { lirePlan } from '../../src/domain/lire-plan.ts';
import { colonnesReconnues, lireCollage, type LigneCollee } from '../../src/domain/plan-collage.ts';
import { unPlan } from '../aides/unPlan.ts';

const LEXIQUE = new Lexique(vocabulaireDuCollage([]));
const TITRES = [
  ...['intitulé', 'Constat', 'ETAPE', "Classe d'action", 'Engagement', 'Responsable', 'Impact', 'Effort'],
  ...['Échéance', 'Indicateur', 'Prochaine revue', 'Budget'],
];
const ligne = (action: string, echeance = '13/11/2026'): string[] => [
  ...[action, 'Constat', 'Le bloc', 'communication et relation', 'Consultation', 'Cadre'],
  ...['2 : réel', '1', echeance, 'Part', '03/12/2026', '100 €'],
];
const AUCUN = lirePlan('plan-1', []);

function coller(
  lignes: readonly (readonly string[])[],
  { titres = TITRES, reprises = SANS_REPRISE, plan = AUCUN } = {},
): LigneCollee[] {
  const tableau = lireTableau([titres, ...lignes].map((l) => l.join('\t')).join('\r\n'));
  if (!tableau) throw new Error('Rien n’a été lu.');
  return lireCollage(tableau, colonnesReconnues(tableau, LEXIQUE), reprises, LEXIQUE, plan);
}
const reprendre = (rang: number, textes: TextesColles): Reprises => ({
  ...SANS_REPRISE,
  lignes: { [rang]: textes },
});
const fautesDe = (lue: LigneCollee | undefined): string[] =>
  lue?.sort === 'fausse' ? lue.fautes.map(({ texte }) => texte) : [];
const champsFaux = (lue: LigneCollee | undefined): string[] =>
  lue?.sort === 'fausse' ? lue.fautes.flatMap(({ champs }) => champs) : [];

describe('Des lignes collées d’un tableur', () => {
  test('deviennent des actions, quels que soient les accents et les majuscules des titres', () => {
    const attendue = { classe: 'relation', etape: 'autre:Le bloc', impact: 2, effort: 1, origine: 'equipe' };
    expect(coller([ligne('Une'), ligne('Deux')])).toMatchObject([
      { rang: 2, sort: 'nouvelle', action: { ...attendue, action: 'Une', echeance: '2026-11-13' } },
      { rang: 3, sort: 'nouvelle', action: { ...attendue, action: 'Deux' } },
    ]);
  });

  test('500 lignes aux dates fausses : chacune est dite à son rang, et rien n’est perdu', () => {
    const lues = coller(Array.from({ length: 500 }, (_, i) => ligne(`Action ${i}`, `${32 + i}/02/2026`)));
    expect(lues).toHaveLength(500);
    expect(lues.every(({ sort }) => sort === 'fausse')).toBe(true);
    expect(lues[498]).toMatchObject({
      rang: 500,
      textes: { action: 'Action 498', echeance: '530/02/2026', pilote: 'Cadre' },
      fautes: [
        {
          champs: ['echeance'],
          texte: '«\u00a0530/02/2026\u00a0» n’est pas une date. Exemple\u00a0: 13/11/2026.',
        },
      ],
    });
  });

  test('une ligne vide garde son rang aux suivantes', () => {
    expect(coller([ligne('Une'), [], ligne('Deux')]).map(({ rang }) => rang)).toEqual([2, 4]);
  });

  test('tout ce qui manque à une ligne se dit en une fois', () => {
    const [lue] = coller([['Réécrire la convocation']]);
    expect(champsFaux(lue)).toEqual([
      ...['constat', 'etape', 'classe', 'engagement', 'pilote', 'echeance', 'prochaineRevue'],
      ...['indicateur', 'impact', 'effort'],
    ]);
    expect(fautesDe(lue)).toContain('Il manque le pilote.');
  });

  test.each([
    ['une classe inconnue', ligne('Une').with(3, 'Décoration'), 'n’est pas dans la liste.'],
    ['un impact de 12', ligne('Une').with(6, '12'), 'n’est pas 1, 2 ou 3.'],
    ['un effort de 2,5', ligne('Une').with(7, '2,5'), 'n’est pas 1, 2 ou 3.'],
    ['un pilote trop long', ligne('Une').with(5, 'a'.repeat(201)), 'trop long\u00a0: 201 caractères.'],
  ])('%s se dit', (_, fausse, phrase) => {
    expect(fautesDe(coller([fausse])[0])).toEqual([expect.stringContaining(phrase)]);
  });

  test('une action reportée demande sa raison, puis sa nouvelle date', () => {
    const titres = TITRES.with(11, 'Statut');
    const reportee = ligne('Une').with(11, 'reportée');
    expect(champsFaux(coller([reportee], { titres })[0])).toEqual(['raison']);
    const reprises = reprendre(2, { raison: 'Travaux', nouvelleDate: '13/12/2026' });
    expect(coller([reportee], { titres, reprises })).toMatchObject([
      { sort: 'nouvelle', action: { etat: 'reportee', nouvelleDate: '2026-12-13' } },
    ]);
  });

  test('deux lignes qui disent la même action : la seconde attend', () => {
    expect(fautesDe(coller([ligne('Une'), ligne('une')])[1])).toEqual([
      'La ligne 2 parle déjà de cette action\u00a0: elles disent la même action et le même constat.',
    ]);
  });

  test('une reprise remplace la cellule ; vidée, elle la vide', () => {
    const fausse = [ligne('Une', 'bientôt')];
    expect(coller(fausse, { reprises: reprendre(2, { echeance: '1/2/27' }) })).toMatchObject([
      { sort: 'nouvelle', action: { echeance: '2027-02-01' } },
    ]);
    expect(fautesDe(coller(fausse, { reprises: reprendre(2, { echeance: ' ' }) })[0])).toEqual([
      'Il manque l’échéance.',
    ]);
  });

  test('ce que le tableau ne dit pas se dit une fois pour toutes', () => {
    const titres = TITRES.with(4, 'Autre chose');
    const reprises = { ...SANS_REPRISE, communs: { engagement: 'consultation' } };
    expect(coller([ligne('Une')], { titres, reprises })).toMatchObject([
      { action: { engagement: 'consultation' } },
    ]);
  });

  test('au-delà de la consultation, ce qui le montre se demande à sa place', () => {
    const titres = TITRES.with(4, 'Autre chose');
    const communs = { engagement: 'collaboration' };
    expect(coller([ligne('Une')], { titres, reprises: { ...SANS_REPRISE, communs } })).toMatchObject([
      { sort: 'fausse', fautes: [{ champs: ['preuveEngagement'] }] },
    ]);
    const dite = { ...communs, preuveEngagement: 'Deux usagers ont choisi les mots.' };
    expect(coller([ligne('Une')], { titres, reprises: { ...SANS_REPRISE, communs: dite } })).toMatchObject([
      { sort: 'nouvelle', action: { preuveEngagement: 'Deux usagers ont choisi les mots.' } },
    ]);
  });

  test('trop de lignes : rien n’est lu', () => {
    expect(() => lireTableau('a\n'.repeat(2_002))).toThrow(ErreurTableauTropGrand);
    expect(() => lireTableau('a'.repeat(2_000_001))).toThrow(ErreurTableauTropGrand);
    expect(lireTableau(' \n ')).toBeNull();
  });
});

describe('Des lignes déjà au plan', () => {
  const plan = unPlan().proposer({ id: 'a1' }).proposer({ id: 'a2', numero: 2, action: 'Réécrire' }).plan();
  const titres = ['Identifiant', 'Action', 'Constat', 'Échéance', 'Statut', 'Valeur constatée et date'];

  test('se retrouvent par leur identifiant : seul ce qui change est écrit, le vide n’efface rien', () => {
    const lues = coller([['a1', 'Appeler le proche à l’heure dite', '', '1/12/2026', 'En cours', '']], {
      titres,
      plan,
    });
    expect(lues).toMatchObject([
      {
        sort: 'changee',
        action: { id: 'a1' },
        champs: { action: 'Appeler le proche à l’heure dite', echeance: '2026-12-01' },
      },
    ]);
  });

  test('sans identifiant, se retrouvent par leur action et leur constat', () => {
    const [, a2] = plan.actions;
    const lues = coller([['', 'REECRIRE', a2?.constat ?? '', '', '', '12 min (20/11/2026)']], {
      titres,
      plan,
    });
    expect(lues).toMatchObject([
      {
        sort: 'changee',
        action: { id: 'a2' },
        champs: { valeurConstatee: '12 min', constateeLe: '2026-11-20' },
      },
    ]);
  });

  test('un identifiant que le plan n’a pas reste celui de la nouvelle action', () => {
    const complete = ['a9', ...ligne('Une')];
    expect(coller([complete], { titres: ['Identifiant', ...TITRES], plan })).toMatchObject([
      { sort: 'nouvelle', action: { id: 'a9' } },
    ]);
    const [lue] = coller([complete.with(0, 'PAQ 2025/é')], { titres: ['Identifiant', ...TITRES], plan });
    expect(champsFaux(lue)).toEqual(['id']);
  });

  test('un même identifiant sur deux lignes : la seconde attend', () => {
    const lues = coller(
      [
        ['a1', '', '', '1/12/2026', '', ''],
        ['a1', '', '', '2/12/2026', '', ''],
      ],
      { titres, plan },
    );
    expect(lues.map(({ sort }) => sort)).toEqual(['changee', 'fausse']);
  });

  test('une modification que les règles refusent se dit, avec ce qu’elle attend', () => {
    const [lue] = coller([['a1', '', '', '', 'Évaluée', '']], { titres, plan });
    expect(champsFaux(lue)).toEqual(['valeurConstatee', 'constateeLe', 'cdu']);
  });
});

describe('Le texte collé, changé ensuite', () => {
  const reprises: Reprises = {
    communs: { engagement: 'consultation' },
    lignes: { 2: { pilote: 'Cadre' }, 3: { pilote: 'Infirmier' } },
  };
  const avant = lireTableau('Action\nUne\nDeux');

  test('garde les reprises des lignes qui n’ont pas changé', () => {
    const apres = lireTableau('Action\nUne\nDeux, mieux dite\nTrois');
    expect(reprisesGardees(avant, apres, reprises)).toEqual({
      communs: { engagement: 'consultation' },
      lignes: { 2: { pilote: 'Cadre' } },
    });
  });

  test('n’en garde aucune pour un autre tableau', () => {
    expect(reprisesGardees(avant, lireTableau('Intitulé\nUne'), reprises)).toEqual(SANS_REPRISE);
    expect(reprisesGardees(avant, null, reprises)).toEqual(SANS_REPRISE);
  });
});
