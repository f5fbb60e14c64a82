/** The unit's plan d'actions: from the constats of a suivi to what is known of its effect. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre, ouvrirLeCoffre, PHRASE, verrouiller } from './gestes/coffre.ts';
import {
  allerAuPlan,
  commencerUneAction,
  mettreAuPlan,
  ouvrirLePlan,
  remplirLAction,
  type NouvelleAction,
} from './gestes/plan.ts';

const DU_SUIVI: NouvelleAction = {
  origine: 'Suivi de parcours',
  action: 'Appeler le proche dès la sortie du bloc',
  classe: 'Coordination',
  pilote: 'Cadre de santé',
  echeance: '2099-12-01',
  revue: '2099-11-01',
  indicateur: 'Délai avant les premières nouvelles',
};
const D_AILLEURS: NouvelleAction = {
  ...DU_SUIVI,
  origine: 'Plainte ou réclamation',
  constat: 'La convocation ne dit pas où entrer.',
  action: 'Réécrire la convocation',
  etape: 'Je prends rendez-vous',
  classe: 'Information et outils',
  echeance: '2020-01-15',
  engagement: 'Collaboration',
};
const PREUVE = 'Deux anciens patients ont relu les nouveaux titres.';

const erreur = (page: Page) => page.getByRole('alert');
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();

async function telecharger(page: Page, bouton: string): Promise<string> {
  await page.getByRole('button', { name: bouton }).click();
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  return readFile(await (await arrive).path(), 'utf8');
}

test('une action naît des constats d’un suivi, et ne se clôt qu’évaluée', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  const suivi = new URL(page.url()).hash.slice(1);
  await ouvrirLePlan(page, 'Chirurgie ambulatoire');

  await commencerUneAction(page, DU_SUIVI.origine);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByLabel(/^Constat d’origine/)).not.toHaveValue('');
  await remplirLAction(page, { ...DU_SUIVI, indicateur: '' });
  await page.getByRole('button', { name: 'Mettre au plan' }).click();
  await expect(erreur(page)).toContainText('L’action n’a pas d’indicateur.');

  await test.step('ce qui était tapé revient après un verrouillage', async () => {
    await verrouiller(page);
    await ouvrirLeCoffre(page, PHRASE);
    await expect(page.getByLabel(/^Action \(/)).toHaveValue(DU_SUIVI.action);
    await page.getByLabel(/^Indicateur/).fill(DU_SUIVI.indicateur);
    await mettreAuPlan(page);
  });

  await commencerUneAction(page, D_AILLEURS.origine);
  await remplirLAction(page, D_AILLEURS);
  await test.step('une collaboration attend ce qui la montre', async () => {
    await page.getByRole('button', { name: 'Mettre au plan' }).click();
    await expect(erreur(page)).toContainText('Il manque ce qui montre la part des usagers.');
    await page.getByLabel(/^Ce qui montre la part des usagers/).fill(PREUVE);
    await mettreAuPlan(page);
  });
  await page.getByRole('radio', { name: 'En retard (1)' }).check();
  await expect(page.getByRole('link', { name: D_AILLEURS.action })).toBeVisible();
  await expect(page.getByRole('link', { name: DU_SUIVI.action })).toBeHidden();
  await page.getByRole('radio', { name: 'Toutes (2)' }).check();

  await test.step('« évaluée » demande ce qui a changé pour le patient', async () => {
    await page.getByRole('link', { name: DU_SUIVI.action }).click();
    await page.getByLabel(/^État/).selectOption({ label: 'Évaluée' });
    await enregistrer(page);
    await expect(erreur(page)).toContainText('la valeur constatée');
    await page.getByLabel('Valeur constatée de l’indicateur').fill('10 min');
    for (const champ of [
      'Constatée le',
      'Retour fait à l’équipe le',
      'Transmis à la commission des usagers le',
    ])
      await page.getByLabel(champ).fill('2026-11-20');
    await enregistrer(page);
    await expect(page.getByText('État : Proposée → Évaluée')).toBeVisible();
    await page
      .getByLabel('Ce qui a été fait, ou ce qui bloque')
      .fill('Les proches sont appelés chaque jour.');
    await page.getByRole('button', { name: 'Ajouter au suivi de l’action' }).click();
    await expect(page.getByRole('region', { name: 'Suivi de l’action' })).toContainText(
      'appelés chaque jour',
    );
  });

  await test.step('il ne reste qu’un document à faire : la question est posée, et sa réponse gardée', async () => {
    await allerAuPlan(page);
    await page.getByLabel('Si rien d’autre ne convient, dites pourquoi').fill('Le reste est déjà fait.');
    await page.getByRole('button', { name: 'Garder le plan ainsi' }).click();
    await expect(page.getByText('Toutes les actions portent sur un document')).toBeHidden();
  });

  await test.step('le plan sort en tableur, sans le code du suivi', async () => {
    const csv = await telecharger(page, 'Plan pour tableur (CSV)');
    expect(csv).toContain(DU_SUIVI.action);
    expect(csv).toContain('15/01/2020');
    expect(csv).not.toContain(suivi.split('/').at(-1));
    await page.getByRole('button', { name: 'Préparer le document (PDF)' }).click();
    await expect(page.getByText(/^Le document est prêt\s: plan-d-actions_.*\.pdf/)).toBeVisible();
  });

  await test.step('le suivi garde l’action, et montre où elle en est', async () => {
    await aller(page, suivi);
    await expect(page.getByRole('link', { name: DU_SUIVI.action })).toBeVisible();
    await aller(page, `${suivi}/verifier`);
    await expect(page.getByText('Tout est comme il a été écrit et signé.')).toBeVisible();
    await allerAuPlan(page);
    await page.getByRole('radio', { name: 'Par état' }).check();
    await expect(page.getByRole('region', { name: /^Évaluée/ })).toContainText(DU_SUIVI.action);
  });
});
