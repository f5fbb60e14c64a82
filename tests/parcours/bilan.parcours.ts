/** Three suivis become one bilan: two are refused, the report waits for a reread, and names nobody. */
import { readFile } from 'node:fs/promises';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { verifierPdf } from '../reports/pdf/verifier-pdf.ts';
import { expect, test } from './essai.ts';
import { demanderUnBilan, desSuivisFinis, preparerLeRapport, signerLaRelecture } from './gestes/bilan.ts';
import { aller, creerLeCoffre, PHRASE } from './gestes/coffre.ts';
import { reglerLEtablissement, UN_SUIVI } from './gestes/preparation.ts';

test('trois suivis font un bilan, relu puis imprimé, où personne n’est nommé', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await reglerLEtablissement(page);
  await desSuivisFinis(page, 3);
  await aller(page, '/suivis');
  const lignes = page.locator('.liste .chiffres');
  await expect(lignes).toHaveCount(3);
  const codes = (await lignes.allTextContents()).map((code) => code.trim());

  await demanderUnBilan(page, 2);
  await expect(page.getByRole('alert')).toContainText('demande au moins 3');
  await demanderUnBilan(page, 3);
  await expect(page.getByRole('heading', { name: 'Ce que dira le rapport' })).toBeVisible();

  await page.getByText('Date, nombre de refus, questions à la commission').click();
  await page.getByLabel('Questions à la commission').fill('Que dit Mme Durand ?\nUn siège manque-t-il ?');
  await page.getByRole('button', { name: 'Garder ces précisions' }).click();
  await expect(page.getByRole('region', { name: 'Ce que dira le rapport' })).toContainText('Un siège manque');
  await expect(page.getByRole('region', { name: 'Ce que les règles ont retiré' })).toContainText('Durand');

  await expect(preparerLeRapport(page)).toBeDisabled();
  await signerLaRelecture(page, UN_SUIVI.fonction);
  await expect(page.getByRole('alert')).toContainText('a suivi un de ces parcours');
  await signerLaRelecture(page, 'Bibliothécaire');
  await expect(page.getByText(/^Relu et signé le/)).toBeVisible();

  await preparerLeRapport(page).click();
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger' }).click(),
  ]);
  expect(telechargement.suggestedFilename()).toMatch(/^rapport-cdu_[\d-]+T?\d\.pdf$/);
  const octets = await readFile(await telechargement.path());
  expect(verifierPdf(octets)).toEqual([]);
  const texte = comparable(texteDuPdf(octets));
  expect(texte).toContain(comparable('Un siège manque-t-il ?'));
  for (const mot of [...codes, 'Durand', UN_SUIVI.fonction]) expect(texte).not.toContain(comparable(mot));
});
