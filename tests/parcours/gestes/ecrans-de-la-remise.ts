/** The carnet, the hand-over and its look: another coffre, somewhere else, sends the file. */
import { expect, type Page } from '@playwright/test';
import { creerLeCoffre, aller, PHRASE } from './coffre.ts';
import { chargerLExemple } from './exemple.ts';
import { reglerLEtablissement } from './preparation.ts';
import type { Regard } from './regard.ts';
import { accepter, ajouterAuCarnet, monAdresse, ouvrirLaRemise, remettre } from './remise.ts';
import type { FichierFait } from './sauvegarde.ts';

const CADRE = 'Cadre de santé';

/** A suivi handed over to this address by a coffre of its own. */
async function recevoirDAilleurs(page: Page, adresse: FichierFait): Promise<FichierFait> {
  const ailleurs = await page.context().browser()?.newContext();
  if (!ailleurs) throw new Error('Ce navigateur n’ouvre pas d’autre contexte.');
  const suiveur = await ailleurs.newPage();
  await creerLeCoffre(suiveur, PHRASE, new URL(page.url()).origin);
  await reglerLEtablissement(suiveur);
  await aller(suiveur, '/');
  const suivi = await chargerLExemple(suiveur);
  await ajouterAuCarnet(suiveur, adresse, CADRE);
  const fichier = await remettre(suiveur, suivi, CADRE);
  await ailleurs.close();
  return fichier;
}

async function ecransDeLaRemise(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  const moi = await monAdresse(page);
  await regarder('carnet-vide');
  const fichier = await recevoirDAilleurs(page, moi);
  await aller(page, '/recevoir');
  await expect(page.getByRole('heading', { level: 1, name: 'Recevoir une remise' })).toBeVisible();
  await regarder('recevoir');
  await ouvrirLaRemise(page, fichier);
  await regarder('recevoir-apercu');
  await page.getByRole('checkbox', { name: /^J’ai comparé l’empreinte/ }).check();
  await accepter(page);
  await regarder('recevoir-accepte');
  await aller(page, '/carnet');
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await regarder('carnet');
  await aller(page, '/suivis');
  await page.getByRole('link', { name: /chirurgie ambulatoire/i }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  await aller(page, `${new URL(page.url()).hash.slice(1)}/transmettre`);
  await expect(page.getByRole('heading', { level: 1, name: 'Transmettre' })).toBeVisible();
  await regarder('transmettre');
}

export const VISITES_DE_LA_REMISE = { 'la remise et le carnet': ecransDeLaRemise } as const;
