/** The review of a fiche: answer, comment, send back, sign. */
import { expect, type Locator, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

export async function ouvrirLaRevue(page: Page, suivi: string): Promise<void> {
  await aller(page, `${suivi}/revue`);
  await expect(page.getByRole('heading', { level: 1, name: 'La fiche, en cinq minutes' })).toBeVisible();
}

const envoyer = async (feuille: Locator, bouton: string): Promise<void> => {
  await feuille.getByRole('button', { name: bouton }).click();
  await expect(feuille).toBeHidden();
};

export async function commenter(page: Page, passage: RegExp, texte: string): Promise<void> {
  await page.getByRole('button', { name: passage }).click();
  const feuille = page.getByRole('dialog');
  await feuille.getByLabel('Votre commentaire').fill(texte);
  await envoyer(feuille, 'Ajouter ce commentaire');
}

export async function renvoyer(page: Page, raison: string): Promise<void> {
  await page.getByRole('button', { name: 'Renvoyer à compléter' }).click();
  const feuille = page.getByRole('dialog');
  await feuille.getByLabel('Que manque-t-il').fill(raison);
  await envoyer(feuille, 'Renvoyer à compléter');
}

/** Left open: the caller puts it in the plan. */
export async function commencerUneActionDeLaRevue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Décider une action' }).click();
  const feuille = page.getByRole('dialog');
  await expect(feuille.getByRole('heading', { name: 'Décider une action' })).toBeVisible();
  await feuille.getByRole('checkbox').first().check();
}

export async function mettreAuPlanDepuisLaRevue(page: Page): Promise<void> {
  await envoyer(page.getByRole('dialog'), 'Mettre au plan');
}

export async function signerLaRevue(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signer/ }).click();
  await expect(page.getByText('Signée le').first()).toBeVisible();
}
