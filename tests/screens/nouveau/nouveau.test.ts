import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import NouveauScreen from '../../../src/screens/nouveau/NouveauScreen.svelte';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';

async function monter() {
  const { outils } = fauxMonde();
  const creer = vi.fn(() => Promise.resolve('s1'));
  return { outils, creer, ecran: await render(NouveauScreen, { outils, aujourdhui: '2026-09-08', creer }) };
}

test('rien n’avance sans parcours ni segment : chaque champ dit ce qui manque', async () => {
  const { ecran } = await monter();
  await ecran.getByRole('button', { name: 'Continuer' }).click();
  await expect.element(ecran.getByText('Choisissez un parcours.')).toBeVisible();
  await expect
    .element(ecran.getByText('Écrivez où le suivi commence, avec les mots du patient.'))
    .toBeVisible();
});

test('trois étapes, puis le suivi est créé avec les mots saisis', async () => {
  const { ecran, creer } = await monter();
  await ecran.getByLabelText('Parcours').selectOptions('chirurgie-ambulatoire');
  await ecran.getByLabelText('Le suivi commence').fill('De l’entrée dans le hall');
  await ecran.getByLabelText('Le suivi s’arrête').fill('au départ en voiture');
  await ecran.getByRole('button', { name: 'Continuer' }).click();
  await ecran.getByLabelText('Unité').fill('Unité de chirurgie ambulatoire');
  await ecran.getByLabelText('Jour prévu', { exact: true }).fill('2026-09-15');
  await ecran.getByRole('button', { name: 'Continuer' }).click();
  await ecran.getByLabelText('Votre fonction').fill('Adjoint administratif');
  await ecran.getByLabelText('Votre regard').fill('Je connais les guichets.');
  await ecran.getByRole('button', { name: 'Préparer ce suivi' }).click();
  await vi.waitFor(() => {
    expect(creer).toHaveBeenCalledWith(
      {
        parcours: 'chirurgie-ambulatoire',
        segment: { debut: 'De l’entrée dans le hall', fin: 'au départ en voiture' },
        unite: 'Unité de chirurgie ambulatoire',
        date: '2026-09-15',
        suiveur: { fonction: 'Adjoint administratif', regard: 'Je connais les guichets.' },
      },
      [],
    );
  });
});

test('revenir garde ce qui est saisi', async () => {
  const { ecran } = await monter();
  await ecran.getByLabelText('Parcours').selectOptions('urgences');
  await ecran.getByLabelText('Le suivi commence').fill('De mon arrivée');
  await ecran.getByLabelText('Le suivi s’arrête').fill('à la chambre');
  await ecran.getByRole('button', { name: 'Continuer' }).click();
  await ecran.getByRole('button', { name: 'Revenir' }).click();
  await expect.element(ecran.getByLabelText('Le suivi commence')).toHaveValue('De mon arrivée');
});

test('un brouillon laissé revient tel quel', async () => {
  const { ecran, outils } = await monter();
  await ecran.getByLabelText('Le suivi commence').fill('De mon arrivée');
  await ecran.unmount();
  const retour = await render(NouveauScreen, {
    outils,
    aujourdhui: '2026-09-08',
    creer: () => Promise.resolve('s'),
  });
  await expect.element(retour.getByLabelText('Le suivi commence')).toHaveValue('De mon arrivée');
});
