import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import ActionScreen from '../../../src/screens/plan/ActionScreen.svelte';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import { desPlans, FauxRegistres, suivisDe } from '../../aides/fauxRegistres.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { UNE_ACTION } from '../../aides/uneAction.ts';

async function unPlan(actions: readonly Partial<ActionAmelioration>[]) {
  const monde = fauxMonde({ commence: true });
  monde.ouvert.poser('fiche', {
    partie: 'constats',
    valeur: [
      { id: 'c1', libelle: 'Le proche attend sans nouvelles', theme: 'place-du-proche', releves: [] },
      { id: 'c2', libelle: 'Le retard n’est pas annoncé', theme: 'attente-duree', releves: [] },
    ],
  });
  const { outils } = monde;
  const suivis = suivisDe(monde.ouvert);
  const plans = desPlans(new FauxRegistres(), outils, suivis);
  const [ouvert] = await plans.ouvrirPlans();
  if (!ouvert) throw new Error('Aucun plan n’est ouvert.');
  await ouvert.consigner('plan', { unite: 'Chirurgie ambulatoire' });
  for (const action of actions)
    await ouvert.consigner('action-proposee', { action: { ...UNE_ACTION, ...action } });
  return { monde, ouvert, plans, acces: { ouvert, suivis, outils } };
}

const creerWorkerPdf = (): Worker => {
  throw new Error('Hors de cet essai');
};

const CINQ_CENTS = Array.from({ length: 500 }, (_, rang) => ({
  id: `a${rang}`,
  numero: rang + 1,
  action: `Améliorer le point ${rang + 1}`,
}));

test('cinq cents actions : cinquante se dessinent, celles de l’écran d’abord, toutes se trouvent', async () => {
  const { acces } = await unPlan(CINQ_CENTS);
  const ecran = await render(PlanScreen, { ...acces, creerWorkerPdf });
  const lignes = ecran.getByRole('table', { name: 'Actions de l’unité' }).getByRole('row');
  expect(lignes.elements()).toHaveLength(7);
  await expect.poll(() => lignes.elements().length).toBe(51);
  await ecran.getByLabelText('Chercher des mots').fill('point 487');
  await expect.element(ecran.getByRole('link', { name: 'Améliorer le point 487' })).toBeVisible();
  expect(lignes.elements()).toHaveLength(2);
  await ecran.getByLabelText('Chercher des mots').fill('');
  await ecran.getByRole('button', { name: 'Montrer la suite (450)' }).click();
  await expect.poll(() => lignes.elements().length).toBe(101);
  // The button may go: the first of the rows that came has the focus.
  expect(lignes.elements()[51]?.contains(document.activeElement)).toBe(true);
});

test('un titre de colonne trie, et le dit', async () => {
  const { acces } = await unPlan([
    { id: 'a', numero: 1, action: 'La plus lointaine', echeance: '2027-05-01' },
    { id: 'b', numero: 2, action: 'La plus proche', echeance: '2026-10-01' },
  ]);
  const ecran = await render(PlanScreen, { ...acces, creerWorkerPdf });
  const titres = () =>
    ecran
      .getByRole('link', { name: /^La plus/ })
      .elements()
      .map((l) => l.textContent);
  await ecran.getByRole('button', { name: 'N°' }).click();
  await expect.poll(titres).toEqual(['La plus lointaine', 'La plus proche']);
  await ecran.getByRole('button', { name: 'Échéance' }).click();
  await expect.poll(titres).toEqual(['La plus proche', 'La plus lointaine']);
  await expect
    .element(ecran.getByRole('columnheader', { name: 'Échéance' }))
    .toHaveAttribute('aria-sort', 'ascending');
});

test('tout porte sur un document : la question demande une raison', async () => {
  const { acces, ouvert } = await unPlan([{ classe: 'information' }]);
  const ecran = await render(PlanScreen, { ...acces, creerWorkerPdf });
  await ecran.getByRole('button', { name: 'Garder le plan ainsi' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Il manque la raison.');
  await ecran.getByLabelText(/dites pourquoi/).fill('Le reste est fait.');
  await ecran.getByRole('button', { name: 'Garder le plan ainsi' }).click();
  await vi.waitFor(() => {
    expect(ouvert.plan.outilsSeulement).toEqual([{ actions: ['action-1'], raison: 'Le reste est fait.' }]);
  });
});

test('une action décidée de deux constats entre au plan, et le suivi la garde', async () => {
  const { acces, ouvert, plans, monde } = await unPlan([]);
  const ecran = await render(ActionScreen, { ...acces, plans, id: null });
  await ecran.getByLabelText(/^Origine/).selectOptions('suivi');
  await ecran.getByLabelText('Le proche attend sans nouvelles').click();
  await ecran.getByLabelText('Le retard n’est pas annoncé').click();
  await expect
    .element(ecran.getByLabelText(/^Constat d’origine/))
    .toHaveValue('Le proche attend sans nouvelles\nLe retard n’est pas annoncé');
  await ecran.getByLabelText(/^Action/).fill('Appeler le proche');
  await ecran.getByLabelText(/^Parcours et étape/).selectOptions('chirurgie-ambulatoire.07');
  await ecran.getByLabelText(/^Classe/).selectOptions('relation');
  await ecran.getByLabelText(/^Pilote/).fill('Cadre de santé');
  await ecran.getByLabelText(/^Impact/).selectOptions('3');
  await ecran.getByLabelText(/^Effort/).selectOptions('1');
  await ecran.getByLabelText(/^Échéance/).fill('2026-12-01');
  await ecran.getByLabelText(/^Prochaine revue/).fill('2026-11-01');
  await ecran.getByLabelText(/^Indicateur/).fill('Délai avant les premières nouvelles');
  await ecran.getByRole('button', { name: 'Mettre au plan' }).click();
  await vi.waitFor(() => {
    expect(monde.chemins).toEqual(['/plan-d-actions']);
  });
  const [action] = ouvert.plan.actions;
  expect(action).toMatchObject({ suivis: ['essai'], engagement: 'consultation', etat: 'proposee' });
  expect(monde.ouvert.suivi.actions).toMatchObject([{ id: action?.id, action: 'Appeler le proche' }]);
  expect([...monde.brouillons.gardes]).toEqual([]);
});

test('un niveau au-delà de la consultation attend sa preuve ; rien de tapé n’est perdu', async () => {
  const { acces, plans, ouvert } = await unPlan([
    { engagement: 'consultation', preuveEngagement: null, participations: [] },
  ]);
  const ecran = await render(ActionScreen, { ...acces, plans, id: 'action-1' });
  await ecran.getByLabelText(/^Pilote/).fill('Infirmier coordinateur');
  await ecran.getByLabelText(/^Niveau d’engagement/).selectOptions('collaboration');
  await ecran.getByRole('button', { name: 'Enregistrer' }).click();
  await expect
    .element(ecran.getByRole('alert'))
    .toHaveTextContent('Il manque ce qui montre la part des usagers.');
  await expect.element(ecran.getByLabelText(/^Pilote/)).toHaveValue('Infirmier coordinateur');
  await ecran.getByLabelText(/^Ce qui montre la part des usagers/).fill('Deux patients ont relu les mots.');
  await ecran.getByRole('button', { name: 'Enregistrer' }).click();
  await vi.waitFor(() => {
    expect(ouvert.plan.actions[0]).toMatchObject({
      pilote: 'Infirmier coordinateur',
      engagement: 'collaboration',
      preuveEngagement: 'Deux patients ont relu les mots.',
    });
  });
});

test('le suivi refuse d’écrire : l’action est au plan une seule fois, et le geste se refait', async () => {
  const { acces, ouvert, plans, monde } = await unPlan([]);
  await monde.brouillons.garder(`plan:${ouvert.plan.id}:nouvelle`, {
    action: {
      ...UNE_ACTION,
      ...{ impact: '2', effort: '1', critere: '', critereVerifie: false, suivis: ['essai'] },
      ...{ raison: '', nouvelleDate: '', valeurConstatee: '', constateeLe: '', retourPatient: '', cdu: '' },
    },
  });
  const ecran = await render(ActionScreen, { ...acces, plans, id: null });
  await expect.element(ecran.getByLabelText(/^Action/)).toHaveValue(UNE_ACTION.action);
  monde.ouvert.enPanne = true;
  await ecran.getByRole('button', { name: 'Mettre au plan' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('l’appareil est plein');
  expect(ouvert.plan.actions).toHaveLength(1);
  monde.ouvert.enPanne = false;
  await ecran.getByRole('button', { name: 'Mettre au plan' }).click();
  await vi.waitFor(() => {
    expect(monde.ouvert.suivi.actions).toHaveLength(1);
  });
  expect(ouvert.plan.actions).toHaveLength(1);
});

test('une action qui n’est pas au plan le dit', async () => {
  const { acces, plans } = await unPlan([]);
  const ecran = await render(ActionScreen, { ...acces, plans, id: 'inconnue' });
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Cette action n’est pas dans le plan.');
});

test('le point et la raison en train de s’écrire reviennent après un verrouillage', async () => {
  const { acces, plans, ouvert, monde } = await unPlan([{ classe: 'information' }]);
  const props = { ...acces, plans, id: 'action-1' };
  const action = await render(ActionScreen, props);
  await action.getByLabelText('Ce qui a été fait, ou ce qui bloque').fill('L’affiche est posée.');
  await action.unmount();
  const plan = await render(PlanScreen, { ...acces, creerWorkerPdf });
  await plan.getByLabelText(/dites pourquoi/).fill('Le reste est fait.');
  await plan.unmount();

  const plan2 = await render(PlanScreen, { ...acces, creerWorkerPdf });
  await expect.element(plan2.getByLabelText(/dites pourquoi/)).toHaveValue('Le reste est fait.');
  await plan2.unmount();
  const action2 = await render(ActionScreen, props);
  await expect
    .element(action2.getByLabelText('Ce qui a été fait, ou ce qui bloque'))
    .toHaveValue('L’affiche est posée.');
  await action2.getByRole('button', { name: 'Ajouter au suivi de l’action' }).click();
  await vi.waitFor(() => expect(ouvert.plan.actions[0]?.histoire.at(-1)?.genre).toBe('suivie'));
  await vi.waitFor(() =>
    expect([...monde.brouillons.gardes.keys()]).toEqual([`plan:${ouvert.plan.id}:outils-seulement`]),
  );
});
