import { expect, test } from 'vitest';
import { vocabulaireDuCollage } from '../../../src/content/collage.ts';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import { Lexique } from '../../../src/domain/collage-vocabulaire.ts';
import { lireTableau, SANS_REPRISE } from '../../../src/domain/collage-tableau.ts';
import { colonnesReconnues, lireCollage } from '../../../src/domain/plan-collage.ts';
import { enCsv } from '../../../src/reports/tableur/csv.ts';
import { feuilleDuPlan } from '../../../src/reports/tableur/plan.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';
import { unPlan } from '../../aides/unPlan.ts';

const LEXIQUE = new Lexique(vocabulaireDuCollage([]));

const PLAN = [
  UNE_ACTION,
  { cible: '=1+1', constat: 'Dit "non"\u202f; deux\nlignes', indicateur: '- de 15 min' },
  // Two étapes of two parcours have this name.
  { etape: 'consultation.01', etat: 'reportee', raison: '@venir', nouvelleDate: '2027-01-02' },
  {
    etape: 'autre:La navette',
    etat: 'evaluee',
    ...{ valeurConstatee: '10 min (moyenne)', constateeLe: '2026-11-20', cdu: '2026-12-01' },
  },
].reduce(
  (plan, champs: Partial<ActionAmelioration>, i) =>
    plan.proposer({ ...champs, id: `a${i + 1}`, numero: i + 1, action: `Action ${i + 1}` }),
  unPlan(),
);

test('un plan exporté et repris tel quel ne change rien', () => {
  const plan = PLAN.plan();
  const tableau = lireTableau(enCsv(feuilleDuPlan(plan.actions)));
  if (!tableau) throw new Error('Rien n’a été lu.');
  const colonnes = colonnesReconnues(tableau, LEXIQUE);
  const lues = lireCollage(tableau, colonnes, SANS_REPRISE, LEXIQUE, plan);
  expect(lues.map(({ sort }) => sort)).toEqual(Array.from({ length: 4 }, () => 'inchangee'));
  expect(tableau.titres.filter((t) => LEXIQUE.colonne(t) === undefined)).toEqual([]);
});
