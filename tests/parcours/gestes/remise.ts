/** Hand-overs: addresses exchanged, files made, looked at and accepted. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { aller } from './coffre.ts';
import type { FichierFait } from './sauvegarde.ts';

const titre = (page: Page, nom: string): Locator =>
  page.getByRole('heading', { level: 1, name: nom, exact: true });

async function telecharge(page: Page, nom: string): Promise<FichierFait> {
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: nom }).click();
  const telechargement = await arrive;
  return { nom: telechargement.suggestedFilename(), octets: await readFile(await telechargement.path()) };
}

const joindre = (champ: Locator, { nom, octets }: FichierFait): Promise<void> =>
  champ.setInputFiles({ name: nom, mimeType: 'application/octet-stream', buffer: octets });

/** The address file, and the fingerprint that is read aloud. */
export async function monAdresse(page: Page): Promise<FichierFait & { readonly empreinte: string }> {
  await aller(page, '/carnet');
  const moi = page.getByRole('region', { name: 'Mon adresse' });
  const empreinte = await moi.getByText(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/).innerText();
  return { ...(await telecharge(page, 'Fichier d’adresse')), empreinte };
}

export async function ajouterAuCarnet(page: Page, fichier: FichierFait, fonction: string): Promise<void> {
  await aller(page, '/carnet');
  await joindre(page.getByLabel('Fichier d’adresse'), fichier);
  await page.getByLabel('Sa fonction').fill(fonction);
  await page.getByRole('button', { name: 'Ajouter au carnet' }).click();
  await expect(page.getByRole('heading', { level: 3, name: fonction })).toBeVisible();
}

export async function remettre(page: Page, suivi: string, a: string): Promise<FichierFait> {
  await aller(page, `${suivi}/transmettre`);
  await expect(titre(page, 'Transmettre')).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(`^${a}`) }).check();
  await page.getByRole('button', { name: 'Faire le fichier' }).click();
  return telecharge(page, 'Télécharger le fichier');
}

/** Up to the look, or to what refuses the file. */
export async function ouvrirLaRemise(page: Page, fichier: FichierFait): Promise<void> {
  await aller(page, '/recevoir');
  await expect(titre(page, 'Recevoir une remise')).toBeVisible();
  await joindre(page.getByLabel('Fichier de remise'), fichier);
  const suite = page.getByRole('button', { name: 'Ne pas accepter' }).or(page.getByRole('alert'));
  await expect(suite.first()).toBeVisible();
}

export async function accepter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(page.getByText(/^C’est accepté/)).toBeVisible();
}
