/** The PDFs, as the person downloads them. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

/** Bytes of each document, by title. */
export async function telecharger(
  page: Page,
  suivi: string,
  titres: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const documents = new Map<string, Uint8Array>();
  const sansEvenement = page.context().browser()?.browserType().name() === 'firefox';
  await aller(page, `${suivi}/documents`);
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  if (sansEvenement) await retenirLesFichiers(page);
  for (const titre of titres) {
    await page.getByRole('button', { name: `Préparer : ${titre}`, exact: true }).click();
    const carte = page.getByRole('region', { name: titre });
    await expect(carte.getByText('Le document est prêt')).toBeVisible({ timeout: 30_000 });
    const lien = carte.getByRole('link', { name: 'Télécharger' });
    documents.set(titre, sansEvenement ? await dernierFichier(page, lien) : await parLeLien(page, lien));
    await carte.getByRole('button', { name: 'Fermer' }).click();
  }
  return documents;
}

async function parLeLien(page: Page, lien: Locator): Promise<Uint8Array> {
  const arrive = page.waitForEvent('download');
  await lien.click();
  return new Uint8Array(await readFile(await (await arrive).path()));
}

type AvecFichiers = typeof globalThis & { fichiersOfferts?: Blob[] };

/** Firefox over BiDi tells nothing of a download from `blob:`: the very file that the link offers is read instead. */
async function retenirLesFichiers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const offrir = URL.createObjectURL.bind(URL);
    const retenus: Blob[] = [];
    (globalThis as AvecFichiers).fichiersOfferts = retenus;
    URL.createObjectURL = (fichier) => {
      if (fichier instanceof Blob) retenus.push(fichier);
      return offrir(fichier);
    };
  });
}

async function dernierFichier(page: Page, lien: Locator): Promise<Uint8Array> {
  await expect(lien).toHaveAttribute('href', /^blob:/);
  await expect(lien).toHaveAttribute('download', /\.pdf$/);
  const adresse = await page.evaluate(async () => {
    const fichier = (globalThis as AvecFichiers).fichiersOfferts?.at(-1);
    if (!fichier) throw new Error('Aucun fichier n’est offert.');
    return new Promise<string>((lu, echec) => {
      const lecteur = new FileReader();
      lecteur.onload = () => lu(lecteur.result as string);
      lecteur.onerror = () => echec(new Error('Fichier illisible'));
      lecteur.readAsDataURL(fichier);
    });
  });
  return new Uint8Array(Buffer.from(adresse.slice(adresse.indexOf(',') + 1), 'base64'));
}
