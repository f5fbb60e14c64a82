/** The PDFs, as the person downloads them. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

/** Bytes of each document, by title. */
export async function telecharger(
  page: Page,
  suivi: string,
  titres: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>();
  await aller(page, `${suivi}/documents`);
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  for (const titre of titres) {
    await page.getByRole('button', { name: `Préparer : ${titre}`, exact: true }).click();
    const carte = page.getByRole('region', { name: titre });
    await expect(carte.getByText('Le document est prêt')).toBeVisible({ timeout: 30_000 });
    const arrive = page.waitForEvent('download');
    await carte.getByRole('link', { name: 'Télécharger' }).click();
    documents.set(titre, new Uint8Array(await readFile(await (await arrive).path())));
    await carte.getByRole('button', { name: 'Fermer' }).click();
  }
  return documents;
}
