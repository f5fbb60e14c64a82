/** Several suivis of a parcours on this device, then the bilan that brings them together. */
import { expect, type Locator, type Page } from '@playwright/test';
import { accordDuPatient } from './accord.ts';
import { aller } from './coffre.ts';
import { arreter, commencer } from './observer.ts';
import { creerUnSuivi, preparerAujourdhui, UN_SUIVI } from './preparation.ts';

async function unSuiviFini(page: Page): Promise<void> {
  const suivi = await creerUnSuivi(page);
  await preparerAujourdhui(page);
  await accordDuPatient(page, suivi);
  await aller(page, `${suivi}/observer`);
  await commencer(page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'patient' });
  await arreter(page);
}

export async function desSuivisFinis(page: Page, combien: number): Promise<void> {
  for (let n = 0; n < combien; n += 1) await unSuiviFini(page);
}

/** Chooses that many of the suivis that are offered, and asks for the bilan. */
export async function demanderUnBilan(page: Page, combien: number): Promise<void> {
  await aller(page, '/bilan');
  await page.getByLabel('Parcours', { exact: true }).selectOption(UN_SUIVI.parcours);
  const cases = page.getByRole('group', { name: 'Suivis à réunir' }).getByRole('checkbox');
  await expect(cases).toHaveCount(3);
  for (let rang = 0; rang < combien; rang += 1) await cases.nth(rang).check();
  await page.getByRole('button', { name: 'Faire ce bilan' }).click();
}

export async function signerLaRelecture(page: Page, fonction: string): Promise<void> {
  await page.getByLabel('Fonction de la personne qui relit').fill(fonction);
  const question = page.getByRole('group', { name: /pourrait-il se reconnaître/ });
  await question.getByRole('radio', { name: 'Non', exact: true }).check();
  await page.getByLabel('Ce qui a été vérifié').fill('Toutes les lignes, et la liste de ce qui est retiré.');
  await page.getByRole('button', { name: 'Signer la relecture' }).click();
}

export const preparerLeRapport = (page: Page): Locator =>
  page.getByRole('button', { name: 'Préparer le rapport' });
