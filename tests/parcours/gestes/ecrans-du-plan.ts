/** The screens of the plan d'actions. */
import { expect, type Page } from '@playwright/test';
import { creerLeCoffre, PHRASE } from './coffre.ts';
import { allerAuPlan, commencerUneAction, mettreAuPlan, ouvrirLePlan, remplirLAction } from './plan.ts';
import type { Regard } from './regard.ts';

const ACTION = {
  origine: 'Plainte ou réclamation',
  constat: 'La convocation ne dit pas où entrer.',
  action: 'Réécrire la convocation avec des usagers',
  etape: 'Je prends rendez-vous',
  classe: 'Information et outils',
  pilote: 'Secrétariat médical',
  echeance: '2020-01-15',
  revue: '2099-11-01',
  indicateur: 'Nombre de demi-tours entre l’entrée et la consultation',
  engagement: 'Collaboration',
  preuve: 'Deux anciens patients ont relu les nouveaux titres.',
} as const;

async function ecransDuPlan(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  await allerAuPlan(page);
  await regarder('plan-a-ouvrir');
  await ouvrirLePlan(page, 'Chirurgie ambulatoire');
  await regarder('plan-vide');
  await commencerUneAction(page, 'Suivi de parcours');
  await page.getByRole('checkbox').first().check();
  await page.getByText('Préciser', { exact: true }).click();
  await regarder('plan-proposer');
  await remplirLAction(page, { ...ACTION, indicateur: '' });
  await page.getByRole('button', { name: 'Mettre au plan' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await regarder('plan-proposer-refus');
  await page.getByLabel(/^Indicateur/).fill(ACTION.indicateur);
  await mettreAuPlan(page);
  await expect(page.getByRole('link', { name: ACTION.action })).toBeVisible();
  await regarder('plan-tableau');
  await page.getByRole('radio', { name: 'Par état' }).check();
  await regarder('plan-par-etat');
  await page.getByRole('link', { name: ACTION.action }).click();
  await page.getByLabel(/^État/).selectOption({ label: 'Réalisée' });
  await regarder('plan-action');
}

export const VISITES_DU_PLAN = { 'le plan d’actions': ecransDuPlan } as const;
