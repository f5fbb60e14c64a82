/** The accord, asked line by line. */
import { expect, type Locator, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

type Qui = 'patient' | 'proche';

const LIGNES = (page: Page): Locator => page.locator('fieldset').filter({ has: page.getByRole('radio') });

/** Answers every line in their order. */
export async function repondre(page: Page, reponses: readonly boolean[]): Promise<void> {
  const lignes = LIGNES(page);
  await expect(lignes).toHaveCount(reponses.length);
  for (const [rang, oui] of reponses.entries()) {
    await lignes
      .nth(rang)
      .getByRole('radio', { name: oui ? 'Oui' : 'Non' })
      .check();
  }
}

/** Strokes with the finger, or with the mouse. */
export async function signer(page: Page): Promise<void> {
  const zone = page.getByRole('img', { name: 'Zone de signature' });
  await zone.scrollIntoViewIfNeeded();
  const boite = await zone.boundingBox();
  if (!boite) throw new Error('La zone de signature n’est pas à l’écran.');
  const [x, y] = [boite.x + boite.width * 0.2, boite.y + boite.height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const pas of [1, 2, 3, 4, 5, 6])
    await page.mouse.move(x + pas * boite.width * 0.1, y + (pas % 2 ? -1 : 1) * boite.height * 0.2);
  await page.mouse.up();
  await expect(zone).toHaveAccessibleName(/un trait est tracé/);
}

interface Demande {
  readonly suivi: string;
  readonly qui: Qui;
  /** In the order of the text. */
  readonly reponses: readonly boolean[];
  /** `ecran-vide`: on screen, and nothing is drawn. */
  readonly forme: 'ecran' | 'ecran-vide' | 'papier';
  /** « HH:MM », on paper. */
  readonly heure?: string;
  readonly lien?: string;
  readonly expliquePar: string;
}

/** Everything but the last button. */
export async function preparerLAccord(page: Page, demande: Demande): Promise<void> {
  const { suivi, qui, reponses, forme, heure, lien, expliquePar } = demande;
  await aller(page, `${suivi}/accord`);
  await page.getByRole('button', { name: `Demander l’accord du ${qui}` }).click();
  const continuer = page.getByRole('button', { name: 'Continuer' });
  await continuer.click();
  if (lien) await page.getByLabel('Votre lien avec la personne soignée').selectOption(lien);
  await repondre(page, reponses);
  await continuer.click();
  await page
    .getByRole('radio', { name: forme === 'papier' ? 'Signer sur papier' : 'Signer avec le doigt' })
    .check();
  if (forme === 'ecran') await signer(page);
  else if (forme === 'papier' && heure) await page.getByLabel('Heure de la signature').fill(heure);
  await page.getByLabel('Fonction de la personne qui a expliqué').fill(expliquePar);
}

export async function demanderLAccord(page: Page, demande: Demande): Promise<void> {
  await preparerLAccord(page, demande);
  await page.getByRole('button', { name: 'J’ai fait mes choix' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merci. C’est enregistré.' })).toBeVisible();
}

/** Every line accepted by the patient, on paper. */
export async function accordDuPatient(page: Page, suivi: string): Promise<void> {
  await demanderLAccord(page, {
    suivi,
    qui: 'patient',
    reponses: Array.from({ length: 8 }, () => true),
    forme: 'papier',
    expliquePar: 'Infirmier de consultation',
  });
}
