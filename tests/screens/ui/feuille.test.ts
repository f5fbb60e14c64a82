import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AvecConfirmation from './montages/AvecConfirmation.svelte';
import AvecFeuille from './montages/AvecFeuille.svelte';

const ouvreur = page.getByRole('button', { name: 'Noter les mots' });
const feuille = page.getByRole('dialog', { name: 'Mots du patient' });

test('à l’ouverture, le titre reçoit le focus et le reste de la page ne répond plus', async () => {
  await render(AvecFeuille);
  await ouvreur.click();
  await expect.element(feuille).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Mots du patient' })).toHaveFocus();
  expect(feuille.element().matches(':modal')).toBe(true);
});

test('Échap ferme la feuille et rend le focus au bouton qui l’a ouverte', async () => {
  await render(AvecFeuille);
  await ouvreur.click();
  await expect.element(feuille).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(feuille).not.toBeInTheDocument();
  await expect.element(ouvreur).toHaveFocus();
});

test('une feuille que l’appelant retient reste ouverte, même à plusieurs Échap', async () => {
  await render(AvecFeuille, { retenue: true });
  await ouvreur.click();
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.element(feuille).toBeVisible();
});

test('les mots tapés restent quand on touche à côté de la feuille', async () => {
  await render(AvecFeuille);
  await ouvreur.click();
  const mots = page.getByLabelText('Les mots exacts');
  await mots.fill('Je suis perdu');
  feuille.element().dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 }));
  await expect.element(mots).toHaveValue('Je suis perdu');
});

test('une confirmation propose d’abord de ne rien détruire', async () => {
  const onchoix = vi.fn();
  await render(AvecConfirmation, { onchoix });
  await expect.element(page.getByRole('button', { name: 'Garder le suivi' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onchoix).toHaveBeenCalledExactlyOnceWith('garder');
});
