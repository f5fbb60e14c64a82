import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangementsDAction } from '../../src/domain/action-amelioration.ts';
import { changementsDeLaReprise, commeDecidee, manqueAuSuivi } from '../../src/domain/mise-au-plan.ts';
import type { ActionDuPlan } from '../../src/domain/plan.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';
import { unPlan, type PlanDEssai } from '../aides/unPlan.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const laPremiere = (plan: PlanDEssai): ActionDuPlan => {
  const [action] = plan.plan().actions;
  if (!action) throw new Error('Le plan est vide.');
  return action;
};

describe('Ce qu’un suivi garde d’une action', () => {
  const changement: fc.Arbitrary<ChangementsDAction> = fc.record(
    {
      pilote: fc.constantFrom('Cadre de santé', 'Médecin', 'Accueil'),
      impact: fc.constantFrom(1, 2, 3),
      cible: fc.constantFrom(null, '9 sur 10'),
      etat: fc.constantFrom('proposee', 'en-cours', 'realisee'),
    },
    { requiredKeys: [] },
  );

  test('est l’action comme elle a été décidée, quoi qu’elle soit devenue', () => {
    fc.assert(
      fc.property(fc.array(changement, { maxLength: 6 }), (changements) => {
        const plan = unPlan().proposer();
        for (const champs of changements) plan.modifier('action-1', champs);
        expect(commeDecidee(laPremiere(plan))).toEqual(UNE_ACTION);
      }),
    );
  });

  test('lui manque s’il est lié, encore là, et sans elle', () => {
    const suivi = unSuiviEnCours().suivi();
    const sienne = { ...UNE_ACTION, suivis: [suivi.id] };
    expect(manqueAuSuivi(suivi, sienne)).toBe(true);
    expect(manqueAuSuivi(suivi, { ...sienne, suivis: ['un autre'] })).toBe(false);
    expect(manqueAuSuivi({ ...suivi, actions: [sienne] }, sienne)).toBe(false);
    expect(manqueAuSuivi({ ...suivi, prevu: null }, sienne)).toBe(false);
    const retire = unSuiviEnCours().retrait('effacer').suivi();
    expect(manqueAuSuivi(retire, { ...sienne, suivis: [retire.id] })).toBe(false);
  });
});

test('un formulaire renvoyé ne change que ce qui y a été retapé, jamais l’état', () => {
  const auPlan = laPremiere(unPlan().proposer().modifier('action-1', { etat: 'realisee' }));
  expect(changementsDeLaReprise(auPlan, UNE_ACTION)).toEqual({});
  expect(changementsDeLaReprise(auPlan, { ...UNE_ACTION, etat: 'proposee', pilote: 'Accueil' })).toEqual({
    pilote: 'Accueil',
  });
});
