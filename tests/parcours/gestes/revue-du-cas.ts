/** The review of case 01: what the unit answers, one action, and the signature. Fields by their labels. */
import { expect, type Page } from '@playwright/test';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import type { ContenuRevue } from '../../../src/domain/contenus.ts';
import { remplirLActionDuCas } from './actions-du-cas.ts';
import { mettreAuPlanDepuisLaRevue } from './revue.ts';

export async function repondre(page: Page, revue: ContenuRevue): Promise<void> {
  await page.getByLabel('Réponse de l’unité').fill(revue.reponse);
  await page.getByLabel('Contexte ce jour-là').fill(revue.contexte ?? '');
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
  await expect(page.getByText(/^Brouillon gardé à/)).toBeHidden();
}

/** It goes to the plan of the unit, which opens in the same gesture. */
export async function deciderUneAction(page: Page, constat: string, a: ActionAmelioration): Promise<void> {
  await page.getByRole('button', { name: 'Décider une action' }).click();
  const feuille = page.getByRole('dialog');
  await feuille.getByRole('checkbox', { name: constat }).check();
  await remplirLActionDuCas(page, a);
  await mettreAuPlanDepuisLaRevue(page);
}
