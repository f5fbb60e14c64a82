/** « Vérifier un PDF »: a file is given, an answer is read. */
import { expect, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

export async function verifierUnPdf(page: Page, octets: Uint8Array, nom = 'fiche.pdf'): Promise<void> {
  await aller(page, '/verifier-un-pdf');
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier un PDF' })).toBeVisible();
  await page
    .getByLabel('Document PDF')
    .setInputFiles({ name: nom, mimeType: 'application/pdf', buffer: Buffer.from(octets) });
  await expect(page.getByText(nom, { exact: true })).toBeVisible({ timeout: 30_000 });
}

/** One bit, in the middle of the drawing of a page. */
export function unOctetChange(octets: Uint8Array): Uint8Array {
  const change = octets.slice();
  const milieu = Math.floor(change.length / 2);
  change[milieu] = (change[milieu] ?? 0) ^ 1;
  return change;
}
