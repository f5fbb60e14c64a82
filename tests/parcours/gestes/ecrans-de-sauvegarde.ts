/** The screens of backups, of the check and of the end of the conservation. */
import { expect, type Page } from '@playwright/test';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import { suiviCommence } from './debut.ts';
import { arreter } from './observer.ts';
import { creerUnSuivi } from './preparation.ts';
import type { Regard } from './regard.ts';
import { preparerLaSauvegarde, restaurer, sansChoixDEndroit, sauvegarder } from './sauvegarde.ts';

async function ecransDeSauvegarde(page: Page, regarder: Regard): Promise<void> {
  await sansChoixDEndroit(page);
  await creerLeCoffre(page, PHRASE);
  await creerUnSuivi(page);
  await aller(page, '/');
  await expect(page.getByRole('heading', { name: 'Faire une sauvegarde' })).toBeVisible();
  await regarder('accueil-sauvegarde-a-faire');
  await aller(page, '/sauvegarder');
  await expect(page.getByRole('heading', { level: 1, name: 'Sauvegarder et restaurer' })).toBeVisible();
  await page.getByText('L’adresse de cet appareil').click();
  await regarder('sauvegarder');
  await page.getByRole('radio', { name: 'Des adresses' }).check();
  await page.getByRole('radio', { name: 'Avec une clé' }).check();
  await regarder('sauvegarder-adresses');
  await page.getByRole('radio', { name: 'Une phrase', exact: true }).check();
  await page.getByRole('radio', { name: 'Avec une phrase' }).check();
  await preparerLaSauvegarde(page);
  await page.getByRole('button', { name: 'Faire la sauvegarde' }).click();
  await expect(page.getByRole('link', { name: 'Enregistrer le fichier' })).toBeVisible();
  await regarder('sauvegarder-a-enregistrer');
  const fichier = await sauvegarder(page);
  await regarder('sauvegarder-faite');
  await restaurer(page, fichier);
  await regarder('restaurer-fait');
  await restaurer(page, { ...fichier, octets: fichier.octets.subarray(0, 200) });
  await regarder('restaurer-abime');
}

async function ecransDeLaFin(page: Page, regarder: Regard): Promise<void> {
  await page.clock.install();
  const suivi = await suiviCommence(page);
  await arreter(page);
  await page.clock.fastForward(110 * 86_400_000);
  await page.reload();
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PHRASE);
  await page.getByRole('button', { name: 'Ouvrir le coffre' }).click();
  await aller(page, '/');
  await expect(page.getByRole('heading', { name: 'Fin de conservation' })).toBeVisible();
  await regarder('accueil-fin-de-conservation');
  await aller(page, suivi);
  await expect(page.getByRole('heading', { name: /^Fin de conservation/ })).toBeVisible();
  await regarder('suivi-fin-de-conservation');
  await page.getByRole('button', { name: 'Effacer ce suivi' }).click();
  await regarder('suivi-fin-de-conservation-confirmer');
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByText(/^Conservation finie le/)).toBeVisible();
  await regarder('suivi-conservation-finie');
  await page.getByRole('link', { name: 'Vérifier ce qui reste' }).click();
  await expect(page.getByText('Tout est comme il a été écrit et signé.')).toBeVisible();
  await regarder('verifier-ce-qui-reste');
}

export const VISITES_DE_SAUVEGARDE = {
  'la sauvegarde': ecransDeSauvegarde,
  'la fin de la conservation': ecransDeLaFin,
} as const;
