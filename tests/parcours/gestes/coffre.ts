/** The door: create, open, lock. */
import { expect, type Page } from '@playwright/test';

/** A phrase of five words, like those that the app proposes. */
export const PHRASE = 'citron tracteur nuage violon patience';

/** The service worker holds the whole app: the network may be cut. */
export async function attendreHorsLigne(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller?.state === 'activated';
  });
}

/** Creates the coffre with this phrase, or with the one that the app proposes, and gives the phrase back. */
export async function creerLeCoffre(page: Page, phrase?: string, adresse = './'): Promise<string> {
  await page.goto(adresse);
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue dans Sillage' })).toBeVisible();
  const champ = page.getByLabel('Votre phrase de passe');
  if (phrase === undefined) {
    await page.getByRole('button', { name: 'Proposer cinq mots' }).click();
    await expect(champ).toHaveValue(/^\S+( \S+){4}$/);
  } else {
    await champ.fill(phrase);
  }
  const choisie = await champ.inputValue();
  await page.getByRole('checkbox', { name: 'J’ai écrit ma phrase de passe' }).check();
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' })).toBeVisible();
  return choisie;
}

export async function donnerLaPhrase(page: Page, phrase: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Ouvrir le coffre' })).toBeVisible();
  await page.getByLabel('Phrase de passe', { exact: true }).fill(phrase);
  await page.getByRole('button', { name: 'Ouvrir le coffre' }).click();
}

export async function ouvrirLeCoffre(page: Page, phrase: string): Promise<void> {
  await donnerLaPhrase(page, phrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Ouvrir le coffre' })).toBeHidden();
}

export async function verrouiller(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verrouiller', exact: true }).click();
  await expect(page.getByText('Verrouillé. Vos notes sont gardées.')).toBeVisible();
}

/** Goes to a screen by its address, as a link would. */
export async function aller(page: Page, chemin: string): Promise<void> {
  await page.evaluate((ancre) => {
    location.hash = ancre;
  }, chemin);
}
