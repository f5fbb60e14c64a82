import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ecrireAdresse, ecrireFichierAdresse } from '../../../src/domain/carnet.ts';
import CarnetScreen from '../../../src/screens/remise/CarnetScreen.svelte';
import '../../../src/ui/index.css';
import { fauxMonde } from '../../aides/fauxOuvert.svelte.ts';
import { FaussesRemises, unContact } from '../../aides/fausseRemise.ts';

const DU_CADRE = { destinataire: `age1${'z'.repeat(58)}`, cle: `${'A'.repeat(43)}=` };
const adresse = page.getByLabelText('Adresse', { exact: true });
const fonction = page.getByLabelText('Sa fonction');
const ajouter = page.getByRole('button', { name: 'Ajouter au carnet' });

async function ouvrir(...contacts: ReturnType<typeof unContact>[]): Promise<FaussesRemises> {
  const remises = new FaussesRemises(contacts);
  await render(CarnetScreen, { remises, outils: fauxMonde().outils });
  await expect.element(page.getByRole('heading', { name: 'Mon adresse', exact: true })).toBeVisible();
  return remises;
}

test('un carnet vide le dit, et montre mon adresse, son code et son empreinte', async () => {
  await ouvrir();
  await expect.element(page.getByText('Personne pour l’instant.')).toBeVisible();
  await expect.element(page.getByRole('img', { name: /mon adresse/ })).toBeVisible();
  await expect.element(page.getByText('Mon empreinte, à lire de vive voix')).toBeVisible();
  const fichier = page.getByRole('link', { name: 'Fichier d’adresse' });
  await expect.element(fichier).toHaveAttribute('download', 'sillage-adresse.txt');
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  expect(violations.map(({ id }) => id).filter((id) => id !== 'region')).toEqual([]);
});

test('un fichier d’adresse dit la fonction et l’unité, et la personne se compare ensuite', async () => {
  const remises = await ouvrir();
  const contenu = ecrireFichierAdresse({ ...DU_CADRE, fonction: 'Cadre de santé', unite: 'Chirurgie' });
  await page.getByLabelText('Fichier d’adresse').upload(new File([contenu], 'sillage-adresse.txt'));
  await expect.element(fonction).toHaveValue('Cadre de santé');
  await expect.element(page.getByLabelText('Son unité')).toHaveValue('Chirurgie');
  await ajouter.click();

  await expect.element(page.getByRole('heading', { name: 'Cadre de santé, Chirurgie' })).toBeVisible();
  await expect.element(page.getByText('Empreinte pas encore comparée.')).toBeVisible();
  await expect.element(adresse).toHaveValue('');
  await page.getByRole('button', { name: /^Empreinte comparée/ }).click();
  await expect.element(page.getByText('Empreinte comparée le 15 septembre 2026.')).toBeVisible();
  expect(remises.contacts).toMatchObject([{ ...DU_CADRE, compareeLe: '2026-09-15' }]);
});

test('ce qui n’est pas une adresse reste dans le champ, et rien n’est ajouté', async () => {
  const remises = await ouvrir();
  await adresse.fill('age1pas-une-adresse');
  await expect.element(page.getByText(/Ce n’est pas une adresse de Sillage/)).toBeVisible();
  await expect.element(ajouter).toHaveAttribute('aria-disabled', 'true');
  await expect.element(adresse).toHaveValue('age1pas-une-adresse');
  expect(remises.contacts).toEqual([]);
});

test('sans fonction, une adresse n’entre pas au carnet', async () => {
  await ouvrir();
  await adresse.fill(ecrireAdresse(DU_CADRE));
  await expect.element(ajouter).toHaveAttribute('aria-disabled', 'true');
  await fonction.fill('Cadre de santé');
  await expect.element(ajouter).not.toHaveAttribute('aria-disabled', 'true');
});

test.each([
  ['la même adresse', ecrireAdresse(DU_CADRE)],
  ['sa forme courte', DU_CADRE.destinataire],
])('ajoutée une seconde fois, %s garde l’empreinte comparée', async (_, texte) => {
  const remises = await ouvrir(unContact({ ...DU_CADRE, compareeLe: '2026-09-01' }));
  await adresse.fill(texte);
  await fonction.fill('Cadre supérieur de santé');
  await ajouter.click();
  await expect.element(page.getByRole('heading', { name: 'Cadre supérieur de santé' })).toBeVisible();
  expect(remises.contacts).toMatchObject([{ ...DU_CADRE, compareeLe: '2026-09-01' }]);
});

test('une autre clé pour la même adresse redemande de comparer', async () => {
  const remises = await ouvrir(unContact({ ...DU_CADRE, compareeLe: '2026-09-01' }));
  const autre = { ...DU_CADRE, cle: `${'B'.repeat(43)}=` };
  await adresse.fill(ecrireAdresse(autre));
  await fonction.fill('Cadre de santé');
  await ajouter.click();
  await expect.element(page.getByText('Empreinte pas encore comparée.')).toBeVisible();
  expect(remises.contacts).toMatchObject([{ ...autre, compareeLe: null }]);
});

test('retirer demande confirmation', async () => {
  const remises = await ouvrir(unContact({ ...DU_CADRE }));
  await page.getByRole('button', { name: /^Retirer du carnet/ }).click();
  expect(remises.contacts).toHaveLength(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect.element(page.getByText('Personne pour l’instant.')).toBeVisible();
  expect(remises.contacts).toEqual([]);
});
