import { expect, type Page } from '@playwright/test';

/** Gives back the address of the example, without the hash. */
export async function chargerLExemple(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}
