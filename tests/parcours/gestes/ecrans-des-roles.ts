/** What a coffre serves: chosen at its door and in the settings, then seen at home. */
import { expect, type Page } from '@playwright/test';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import { chargerLExemple } from './exemple.ts';
import type { Regard } from './regard.ts';

async function ecransDesRoles(page: Page, regarder: Regard): Promise<void> {
  await page.goto('./');
  await page.getByText('À quoi servira ce coffre (facultatif)').click();
  await regarder('creer-roles');
  await creerLeCoffre(page, PHRASE);
  await aller(page, '/reglages');
  const roles = page.getByRole('region', { name: 'À quoi sert ce coffre' });
  await roles.getByRole('checkbox', { name: 'Réunir plusieurs suivis' }).check();
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible();
  await regarder('reglages-roles');
  await aller(page, '/');
  await chargerLExemple(page);
  await aller(page, '/');
  await page.getByText(/^Autres fonctions\s*:/).click();
  await regarder('accueil-roles');
}

export const VISITES_DES_ROLES = { 'ce que sert le coffre': ecransDesRoles } as const;
