/** Three suivis become one bilan: two are refused, the report waits for a reread, and names nobody. */
import { readFile } from 'node:fs/promises';
import { comparable, texteDuPdf } from '../aides/lecteur-pdf-texte.ts';
import { verifierPdf } from '../reports/pdf/verifier-pdf.ts';
import { expect, test } from './essai.ts';
import {
  demander,
  demanderUnBilan,
  desSuivisFinis,
  donnerLAvis,
  preparerLeRapport,
  reunirLesConstats,
  signerLaRelecture,
} from './gestes/bilan.ts';
import { aller, creerLeCoffre, ouvrirLeCoffre, PHRASE } from './gestes/coffre.ts';
import { reglerLEtablissement, UN_SUIVI } from './gestes/preparation.ts';

test('trois suivis font un bilan, relu puis imprimé, où personne n’est nommé', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await reglerLEtablissement(page);
  await desSuivisFinis(page, 3, ['Panneau caché', 'Panneau derrière la porte']);
  await aller(page, '/suivis');
  const lignes = page.locator('.liste .chiffres');
  await expect(lignes).toHaveCount(3);
  const codes = (await lignes.allTextContents()).map((code) => code.trim());

  await demanderUnBilan(page, 2);
  await expect(page.getByRole('alert')).toContainText('demande au moins 3');
  await demanderUnBilan(page, 3);
  const rapport = page.getByRole('region', { name: 'Ce que dira le rapport' });
  await expect(rapport).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ce que les règles ont retiré' })).toContainText(
    'Panneau caché',
  );

  await reunirLesConstats(page, 'Le panneau ne se voit pas');
  await expect(rapport).toContainText('Le panneau ne se voit pas : dans 2 suivis sur 3');
  await demander(page, 'Direction des travaux', 'Déplacer le panneau.');
  await expect(rapport).toContainText('Déplacer le panneau.');

  await page.getByText('Date, nombre de refus, questions à la commission').click();
  await page.getByLabel('Questions à la commission').fill('Que dit Mme Durand ?\nUn siège manque-t-il ?');
  await page.getByRole('button', { name: 'Garder ces précisions' }).click();
  await expect(rapport).toContainText('Un siège manque');
  await expect(page.getByRole('region', { name: 'Ce que les règles ont retiré' })).toContainText('Durand');

  await expect(preparerLeRapport(page)).toBeDisabled();
  await signerLaRelecture(page, UN_SUIVI.fonction);
  await expect(page.getByRole('alert')).toContainText('a suivi un de ces parcours');
  await signerLaRelecture(page, 'Bibliothécaire');
  await expect(page.getByText(/^Relu et signé le/)).toBeVisible();
  await donnerLAvis(page, 'Favorable. La commission demande une date.');
  await expect(preparerLeRapport(page)).toBeDisabled();
  await signerLaRelecture(page, 'Bibliothécaire');
  await page.reload();
  await ouvrirLeCoffre(page, PHRASE);
  await expect(rapport).toContainText('La commission demande une date.');

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
  for (const dit of ['Le panneau ne se voit pas', 'Déplacer le panneau.', 'La commission demande une date.'])
    expect(texte).toContain(comparable(dit));
  for (const mot of [...codes, 'Durand', 'derrière la porte', UN_SUIVI.fonction])
    expect(texte).not.toContain(comparable(mot));
});
