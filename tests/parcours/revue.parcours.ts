/** The unit reads, sends back, receives again and signs. */
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre, ouvrirLeCoffre, PHRASE, verrouiller } from './gestes/coffre.ts';
import { chargerLExemple } from './gestes/exemple.ts';
import { allerAuPlan, remplirLAction, type NouvelleAction } from './gestes/plan.ts';
import {
  commencerUneActionDeLaRevue,
  commenter,
  mettreAuPlanDepuisLaRevue,
  ouvrirLaRevue,
  renvoyer,
  signerLaRevue,
} from './gestes/revue.ts';
import { transmettre } from './gestes/suites.ts';

const ACTION: NouvelleAction = {
  origine: 'Suivi de parcours',
  action: 'Appeler le proche dès la sortie du bloc',
  classe: 'Coordination',
  pilote: 'Cadre de santé',
  echeance: '2099-12-01',
  revue: '2099-11-01',
  indicateur: 'Délai avant les premières nouvelles',
};

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

  await test.step('une action se décide, et ce qui est tapé revient après un verrouillage', async () => {
    await commencerUneActionDeLaRevue(page);
    await remplirLAction(page, { ...ACTION, indicateur: '' });
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
    await verrouiller(page);
    await ouvrirLeCoffre(page, PHRASE);
    await page.getByRole('button', { name: 'Décider une action' }).click();
    await expect(page.getByLabel(/^Action \(/)).toHaveValue(ACTION.action);
    await page.getByLabel(/^Indicateur/).fill(ACTION.indicateur);
    await mettreAuPlanDepuisLaRevue(page);
    await expect(page.getByRole('link', { name: ACTION.action })).toBeVisible();
  });
  await signerLaRevue(page);

  await aller(page, suivi);
  await expect(page.getByText('Restitué.')).toBeVisible();
  await expect(page.getByText(/^Il reste à régler/)).toContainText('le retour au patient');

  await test.step('l’action est au plan de l’unité, qui s’est ouvert avec elle', async () => {
    await allerAuPlan(page);
    await expect(page.getByText('Unité de chirurgie ambulatoire').first()).toBeVisible();
    await page.getByRole('link', { name: ACTION.action }).click();
    await page.getByLabel(/^État/).selectOption({ label: 'En cours' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('État : Retenue → En cours')).toBeVisible();
    await aller(page, suivi);
    const lien = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: ACTION.action }) });
    await expect(lien).toContainText('En cours');
  });
});
