/** The plan d'actions meets a spreadsheet: rows come in, and go out in the columns of the establishment. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { CINQ_LIGNES, coller, FAUSSE, ouvrirLeCollage, ouvrirLesColonnes } from './gestes/collage.ts';
import { creerLeCoffre, ouvrirLeCoffre, PHRASE, verrouiller } from './gestes/coffre.ts';
import { allerAuPlan, ouvrirLePlan } from './gestes/plan.ts';

async function exporter(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Plan pour tableur (CSV)' }).click();
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  return readFile(await (await arrive).path(), 'utf8');
}

test('cinq lignes collées, une date reprise, une colonne renommée, et le fichier revient sans rien doubler', async ({
  page,
}) => {
  await creerLeCoffre(page, PHRASE);
  await ouvrirLePlan(page, 'Chirurgie ambulatoire');
  await ouvrirLeCollage(page);
  await coller(page, CINQ_LIGNES);
  await expect(page.getByRole('button', { name: 'Mettre 4 actions au plan' })).toBeVisible();
  await expect(page.getByText('«\u00a031/02/2099\u00a0» n’est pas une date.')).toBeVisible();

  await test.step('ce qui est collé et repris revient après un verrouillage', async () => {
    await page.getByLabel('Échéance, ligne 4').fill('2099-03-02');
    await page.getByLabel('Échéance, ligne 4').blur();
    await expect(page.getByText('Toutes les lignes sont prêtes.')).toBeVisible();
    await expect(page.getByText(/^Brouillon gardé à/)).toBeVisible();
    await verrouiller(page);
    await ouvrirLeCoffre(page, PHRASE);
    await expect(page.getByText('Toutes les lignes sont prêtes.')).toBeVisible();
  });

  await page.getByRole('button', { name: 'Mettre 5 actions au plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan d’actions' })).toBeVisible();
  await expect(page.getByText('Toutes\u00a0: 5 sur 5.')).toBeVisible();
  await expect(page.getByRole('link', { name: FAUSSE })).toBeVisible();

  await test.step('une colonne se renomme et monte, et le reste après un verrouillage', async () => {
    await ouvrirLesColonnes(page);
    await page.getByLabel('Titre de la colonne 3', { exact: true }).fill('Intitulé qualité');
    await page.getByLabel('Titre de la colonne 3', { exact: true }).blur();
    await page.getByRole('button', { name: /^Monter.: Intitulé qualité$/ }).press('Enter');
    await expect(page.getByLabel('Titre de la colonne 2', { exact: true })).toHaveValue('Intitulé qualité');
    await verrouiller(page);
    await ouvrirLeCoffre(page, PHRASE);
    await expect(page.getByLabel('Titre de la colonne 2', { exact: true })).toHaveValue('Intitulé qualité');
  });

  const csv = await test.step('le CSV sort dans cet ordre, sous ce titre', async () => {
    await allerAuPlan(page);
    const fichier = await exporter(page);
    expect(fichier.startsWith('\ufeffIdentifiant;Intitulé qualité;N°;')).toBe(true);
    expect(fichier).toContain(`;${FAUSSE};`);
    expect(fichier).toContain(';02/03/2099;');
    return fichier;
  });

  await test.step('changé ailleurs et repris, il met à jour sans doubler', async () => {
    await ouvrirLeCollage(page);
    await page.getByLabel('Ou un fichier CSV').setInputFiles({
      name: 'plan.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv.replace(';02/03/2099;', ';03/03/2099;')),
    });
    await expect(page.getByText(/^Échéance.: 02\/03\/2099 → 03\/03\/2099$/)).toBeVisible();
    await expect(page.getByText(/Sans changement.: 4\./)).toBeVisible();
    await page.getByRole('button', { name: 'Mettre à jour une action' }).click();
    await expect(page.getByText('Toutes\u00a0: 5 sur 5.')).toBeVisible();
  });
});
