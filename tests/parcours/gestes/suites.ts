/** After the journal: promises, relecture, hand-over. */
import { expect, type Page } from '@playwright/test';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import { PROMESSES } from '../../../src/content/listes/promesses.ts';

export async function tenir(page: Page, promesse: string): Promise<void> {
  const ligne = page
    .getByRole('region', { name: 'Promesses' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: libelleDe(PROMESSES, promesse), exact: true }) });
  await ligne.getByRole('button', { name: 'C’est fait aujourd’hui' }).click();
  await expect(ligne.getByText(/^Tenue le/)).toBeVisible();
}

/** While the reread is awaited: the fiche is written, and stays. */
export async function direLaFicheEcrite(page: Page): Promise<void> {
  const bouton = page.getByRole('button', { name: 'La fiche est écrite' });
  await bouton.click();
  await expect(bouton).toBeHidden();
}

export async function remettreLaRelecture(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'C’est remis' }).click();
  await expect(page.getByText(/^Remise le/)).toBeVisible();
}

export async function recevoirLaRelecture(page: Page, resultat: string): Promise<void> {
  await page.getByLabel('Résultat').fill(resultat);
  await page.getByRole('button', { name: 'La réponse est arrivée' }).click();
  await expect(page.getByText(/^Répondu le/)).toBeVisible();
}

export async function transmettre(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'La fiche est transmise' }).click();
  await expect(page.getByText(/^Fiche remise à/)).toBeVisible();
}
