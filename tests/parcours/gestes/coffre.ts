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

/** Creates the coffre, and leaves its recovery code for later. Gives the phrase back. */
export async function creerLeCoffre(page: Page, phrase?: string, adresse = './'): Promise<string> {
  const choisie = await fermerUnNouveauCoffre(page, phrase, adresse);
  await page.getByRole('button', { name: 'Plus tard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' })).toBeVisible();
  return choisie;
}

/** With this phrase, or with the one that the app proposes. Ends where the app proposes a recovery code. */
export async function fermerUnNouveauCoffre(page: Page, phrase?: string, adresse = './'): Promise<string> {
  await page.goto(adresse);
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue dans Sillage' })).toBeVisible();
  const champ = page.getByLabel('Votre phrase de passe');
  if (phrase === undefined) {
    await page.getByRole('button', { name: 'Proposer une phrase' }).click();
    await expect(champ).toHaveValue(/^\S+( \S+){4}$/);
  } else {
    await champ.fill(phrase);
  }
  const choisie = await champ.inputValue();
  await page.getByRole('checkbox', { name: 'J’ai écrit ma phrase de passe' }).check();
  await page.getByRole('button', { name: 'Créer le coffre' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre code de secours' })).toBeVisible();
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

/** The 12 words that are on screen, once asked. */
export async function montrerLesMots(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Montrer mes 12 mots' }).click();
  const lignes = page.getByRole('list', { name: 'Vos 12 mots' }).getByRole('listitem');
  await expect(lignes).toHaveCount(12);
  return (await lignes.locator('strong').allTextContents()).map((mot) => mot.trim());
}

/** The three words asked, each as `dire` says it. */
export async function retaperTroisMots(
  page: Page,
  mots: readonly string[],
  dire: (mot: string) => string = (mot) => mot,
): Promise<void> {
  const champs = page.getByLabel(/^Mot n° \d+$/);
  await expect(champs).toHaveCount(3);
  for (const champ of await champs.all()) {
    const libelle =
      (await page.locator(`label[for="${await champ.getAttribute('id')}"]`).textContent()) ?? '';
    await champ.fill(dire(mots[Number(/\d+/.exec(libelle)?.[0]) - 1] ?? ''));
  }
  await page.getByRole('button', { name: 'Vérifier' }).click();
}

/** From the screen of the recovery code to the words that open. */
export async function noterLesMots(page: Page): Promise<readonly string[]> {
  const mots = await montrerLesMots(page);
  await page.getByRole('button', { name: 'J’ai noté' }).click();
  await retaperTroisMots(page, mots);
  await expect(page.getByRole('heading', { level: 1, name: 'Votre code de secours est prêt' })).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  return mots;
}

/** From the home screen. */
export async function choisirUnCode(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Choisir un code' }).click();
  await page.getByLabel('Code court', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Utiliser ce code' }).click();
  await expect(page.getByText('Il rouvre le coffre tant que Sillage n’est pas fermé.')).toBeVisible();
}

export async function donnerLeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code court', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Ouvrir le coffre' }).click();
}
