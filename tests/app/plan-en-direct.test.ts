import { describe, expect, test } from 'vitest';
import { PlanEnDirect } from '../../src/app/planEnDirect.svelte.ts';
import { ErreurPasEvaluee, ErreurSansIndicateur } from '../../src/domain/erreurs-plan.ts';
import { FauxDepot } from '../aides/fauxDepot.ts';
import { FausseHorloge } from '../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../aides/uneAction.ts';

async function unPlanOuvert(depot = new FauxDepot()) {
  let rang = 0;
  let ecrits = 0;
  const ouvert = await PlanEnDirect.ouvrir('plan-1', {
    depot,
    horloge: new FausseHorloge().lire,
    nouvelId: () => `e${(rang += 1)}`,
    onecrit: () => (ecrits += 1),
  });
  return { depot, ouvert, ecrits: () => ecrits };
}

describe('Un plan d’actions ouvert', () => {
  test('enregistre d’abord, montre ensuite', async () => {
    const { depot, ouvert, ecrits } = await unPlanOuvert();
    depot.enPanne = true;
    await expect(ouvert.consigner('action-proposee', { action: UNE_ACTION })).rejects.toThrow('Disque plein');
    expect(ouvert.plan.actions).toEqual([]);
    depot.enPanne = false;
    await ouvert.consigner('action-proposee', { action: UNE_ACTION }, { auteur: 'cadre-de-sante' });
    expect(ouvert.plan.actions).toMatchObject([{ id: 'action-1', histoire: [{ auteur: 'cadre-de-sante' }] }]);
    expect(ouvert.enregistreA?.mural).toBeGreaterThan(0);
    expect(ecrits()).toBe(1);
  });

  test('ne clôt pas une action dont l’effet n’est pas connu, et ne l’écrit pas', async () => {
    const { depot, ouvert } = await unPlanOuvert();
    await ouvert.consigner('plan', { unite: 'Chirurgie ambulatoire' });
    await ouvert.consigner('action-proposee', { action: UNE_ACTION });
    const clore = ouvert.consigner('action-modifiee', { action: 'action-1', champs: { etat: 'evaluee' } });
    await expect(clore).rejects.toThrow(ErreurPasEvaluee);
    const sansIndicateur = { ...UNE_ACTION, id: 'action-2', indicateur: ' ' };
    await expect(ouvert.consigner('action-proposee', { action: sansIndicateur })).rejects.toThrow(
      ErreurSansIndicateur,
    );
    expect(depot.ecritures).toHaveLength(2);
    expect(ouvert.plan).toMatchObject({ unite: 'Chirurgie ambulatoire', actions: [{ etat: 'en-cours' }] });
  });

  test('rouvert, il est comme on l’a laissé', async () => {
    const { depot, ouvert } = await unPlanOuvert();
    await ouvert.consigner('plan', { unite: 'Chirurgie ambulatoire' });
    await ouvert.consigner('action-proposee', { action: UNE_ACTION });
    await ouvert.consigner('action-suivie', {
      action: 'action-1',
      le: '2026-10-20',
      texte: 'Les mots de l’appel sont écrits.',
    });
    const { ouvert: rouvert } = await unPlanOuvert(depot);
    expect(rouvert.plan).toEqual(ouvert.plan);
    expect(rouvert.preuves).toEqual(ouvert.preuves);
  });
});
