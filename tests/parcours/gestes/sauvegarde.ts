/** Backups: made, taken in, and what two devices then have in common. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

export const PHRASE_DU_FICHIER = 'guitare melon horizon ficelle bambou';

export interface FichierFait {
  readonly nom: string;
  readonly octets: Buffer;
}

/** As in Firefox and Safari, and on most phones: a link to download. Before the page is opened. */
export async function sansChoixDEndroit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
}

export async function preparerLaSauvegarde(page: Page, phrase = PHRASE_DU_FICHIER): Promise<void> {
  await aller(page, '/sauvegarder');
  await page.getByLabel('Phrase de la sauvegarde', { exact: true }).fill(phrase);
  await page.getByRole('checkbox', { name: /^J’ai écrit cette phrase/ }).check();
}

export const sauvegardeFaite = (page: Page) => page.getByText(/^Sauvegarde faite à .*\d\ssuivis?\.$/);

export async function sauvegarder(page: Page): Promise<FichierFait> {
  await preparerLaSauvegarde(page);
  return faireEtTelecharger(page);
}

/** Closed for the owner of this address: no phrase. */
export async function sauvegarderPour(page: Page, adresse: string): Promise<FichierFait> {
  await aller(page, '/sauvegarder');
  await page.getByRole('radio', { name: 'Des adresses' }).check();
  await page.getByLabel('Adresses de ceux qui pourront l’ouvrir').fill(adresse);
  return faireEtTelecharger(page);
}

async function faireEtTelecharger(page: Page): Promise<FichierFait> {
  await page.getByRole('button', { name: 'Faire la sauvegarde' }).click();
  const lien = page.getByRole('link', { name: 'Enregistrer le fichier' });
  await expect(lien).toBeVisible({ timeout: 30_000 });
  const arrive = page.waitForEvent('download');
  await lien.click();
  const telechargement = await arrive;
  await expect(sauvegardeFaite(page)).toBeVisible();
  return { nom: telechargement.suggestedFilename(), octets: await readFile(await telechargement.path()) };
}

/** The address that another device closes a file for. */
export async function adresseDIci(page: Page): Promise<string> {
  await aller(page, '/sauvegarder');
  await page.getByText('L’adresse de cet appareil').click();
  return page.getByText(/^age1[0-9a-z]{58}$/).innerText();
}

/** `avec` null: the file was closed for this device. */
export async function restaurer(
  page: Page,
  { nom, octets }: FichierFait,
  avec: string | null = PHRASE_DU_FICHIER,
): Promise<void> {
  await aller(page, '/sauvegarder');
  const champ = page.getByLabel('Fichier de sauvegarde');
  await champ.setInputFiles({ name: nom, mimeType: 'application/octet-stream', buffer: octets });
  if (avec === null) await page.getByRole('radio', { name: 'Pour cet appareil' }).check();
  else await page.getByLabel('Phrase du fichier', { exact: true }).fill(avec);
  await page.getByRole('button', { name: 'Restaurer', exact: true }).click();
  const suite = page.getByText(/^C’est repris/).or(page.getByRole('alert'));
  await expect(suite.first()).toBeVisible({ timeout: 30_000 });
}

export const repris = (page: Page, quoi: RegExp) => page.getByRole('status').filter({ hasText: quoi });

/** One entry per device: lines, last digest, key. */
export async function preuves(page: Page, suivi: string): Promise<readonly string[]> {
  await aller(page, `${suivi}/verifier`);
  await expect(page.getByText('Tout est comme il a été écrit et signé.')).toBeVisible();
  const chaines = page.locator('dl');
  await expect(chaines.first()).toContainText(/[0-9a-f]{8}( [0-9a-f]{8}){7}/);
  return (await chaines.allInnerTexts()).map((texte) => texte.replace(/\s+/g, ' '));
}
