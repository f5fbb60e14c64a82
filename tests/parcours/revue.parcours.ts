/** The unit reads, sends back, receives again and signs. */
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre, PHRASE } from './gestes/coffre.ts';
import { chargerLExemple } from './gestes/exemple.ts';
import { commenter, ouvrirLaRevue, renvoyer, signerLaRevue } from './gestes/revue.ts';
import { transmettre } from './gestes/suites.ts';

test('la revue, d’un renvoi à la signature', async ({ page }) => {
  test.setTimeout(120_000);
  await creerLeCoffre(page, PHRASE);
  const suivi = await chargerLExemple(page);
  await ouvrirLaRevue(page, suivi);
  await commenter(page, /^Commenter.*Deux consignes pour un genou/, 'Les deux feuilles se ressemblent.');
  await renvoyer(page, 'Dire quand le proche a eu des nouvelles.');
  await expect(page.getByText('La fiche est à compléter.')).toBeVisible();

  await aller(page, suivi);
  await expect(page.getByText('La fiche est revenue à compléter.')).toBeVisible();
  await transmettre(page);

  await ouvrirLaRevue(page, suivi);
  await expect(page.getByText('Les deux feuilles se ressemblent.')).toBeVisible();
  await expect(page.getByText('La fiche est à compléter.')).toBeHidden();
  await page.getByText('Ce qui a changé depuis la version 1').click();
  await expect(page.getByText('Le texte de la fiche n’a pas changé.')).toBeVisible();
  await signerLaRevue(page);

  await aller(page, suivi);
  await expect(page.getByText('Restitué.')).toBeVisible();
  await expect(page.getByText(/^Il reste à régler/)).toContainText('le retour au patient');
});
