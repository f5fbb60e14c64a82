/** The screens of a bilan. */
import { expect, type Page } from '@playwright/test';
import { demanderUnBilan, desSuivisFinis, donnerLAvis, signerLaRelecture } from './bilan.ts';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import type { Regard } from './regard.ts';

async function ecransDuBilan(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  await aller(page, '/bilan');
  await expect(page.getByRole('heading', { level: 1, name: /^Bilans/ })).toBeVisible();
  await regarder('bilans-vide');
  await desSuivisFinis(page, 3, ['Panneau caché', 'Panneau derrière la porte']);
  await demanderUnBilan(page, 2);
  await expect(page.getByRole('alert')).toBeVisible();
  await regarder('bilans-deux-suivis');
  await demanderUnBilan(page, 3);
  await expect(page.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();
  await regarder('bilan');
  for (const repli of await page.locator('summary').all()) await repli.click();
  await page.getByRole('button', { name: 'Ajouter une demande' }).click();
  await regarder('bilan-deplie');
  await signerLaRelecture(page, 'Bibliothécaire');
  await expect(page.getByText(/^Relu et signé le/)).toBeVisible();
  await regarder('bilan-relu');
  await donnerLAvis(page, 'Favorable. La commission demande une date.');
  await regarder('bilan-avis');
}

export const VISITES_DU_BILAN = { 'un bilan': ecransDuBilan } as const;
