import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PreparerScreen from '../../../src/screens/preparer/PreparerScreen.svelte';
import { PreparerState } from '../../../src/screens/preparer/preparerState.svelte.ts';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

async function monter() {
  const monde = fauxMonde({ prepare: false, accord: false });
  return { ...monde, ecran: await render(PreparerScreen, { ouvert: monde.ouvert, outils: monde.outils }) };
}

test('une étape se date d’aujourd’hui en un geste', async () => {
  const { ecran, ouvert } = await monter();
  await ecran.getByRole('button', { name: 'Fait aujourd’hui' }).first().click();
  await expect.element(ecran.getByText(/Le 15.septembre 2026/)).toBeVisible();
  expect(ouvert.suivi.preparation['cadre-rencontre']).toEqual({ etape: 'cadre-rencontre', le: '2026-09-15' });
});

test('une étape ne se passe pas sans raison écrite', async () => {
  const { ecran, ouvert } = await monter();
  await ecran.getByText('Passer cette étape').first().click();
  await ecran.getByRole('button', { name: 'Passer avec cette raison' }).click();
  await expect.element(ecran.getByRole('alert')).toHaveTextContent('Il manque la raison.');
  await ecran
    .getByLabelText(/Pourquoi/)
    .first()
    .fill('Le médecin est en congé.');
  await ecran.getByRole('button', { name: 'Passer avec cette raison' }).click();
  await expect.element(ecran.getByText('Le médecin est en congé.')).toBeVisible();
  expect(ouvert.suivi.preparation['cadre-rencontre']).toMatchObject({ passee: 'Le médecin est en congé.' });
});

test('l’accord se demande quand plus rien ne manque', async () => {
  const { ecran } = await monter();
  for (let n = 0; n < 5; n += 1)
    await ecran.getByRole('button', { name: 'Fait aujourd’hui' }).first().click();
  await expect.element(ecran.getByRole('link', { name: 'Demander l’accord' })).toBeVisible();
});

test('l’effectif d’un métier se note et s’efface', async () => {
  const { ecran, ouvert } = await monter();
  await ecran.getByText('Effectifs de l’unité (facultatif)').click();
  const champ = ecran.getByLabelText('Infirmier ou infirmière');
  await champ.fill('9');
  await ecran.getByLabelText('Sage-femme').click();
  await expect.poll(() => ouvert.suivi.prevu?.effectifs).toEqual({ infirmier: 9 });
  await champ.fill('');
  await ecran.getByLabelText('Sage-femme').click();
  await expect.poll(() => ouvert.suivi.prevu?.effectifs).toEqual({});
});

test('deux effectifs notés coup sur coup, devant un disque lent : aucun des deux n’est perdu', async () => {
  const { ouvert, outils } = fauxMonde({ prepare: false, accord: false });
  const etat = new PreparerState(ouvert, outils);
  await Promise.all([etat.noterEffectif('chirurgien', '2'), etat.noterEffectif('infirmier', '9')]);
  expect(ouvert.suivi.prevu?.effectifs).toEqual({ chirurgien: 2, infirmier: 9 });
});

test('un effectif refusé n’arrête pas le suivant', async () => {
  const { ouvert, outils } = fauxMonde({ prepare: false, accord: false });
  const etat = new PreparerState(ouvert, outils);
  ouvert.enPanne = true;
  await etat.noterEffectif('chirurgien', '2');
  expect(etat.erreur).toMatch(/Ce n’est pas enregistré/);
  ouvert.enPanne = false;
  await etat.noterEffectif('infirmier', '9');
  expect(ouvert.suivi.prevu?.effectifs).toEqual({ infirmier: 9 });
});
