/** The screens of the plan d'actions. */
import { expect, type Page } from '@playwright/test';
import { CINQ_LIGNES, coller, ouvrirLeCollage, ouvrirLesColonnes } from './collage.ts';
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
  await allerAuPlan(page);
  await ecransDuTableur(page, regarder);
}

async function ecransDuTableur(page: Page, regarder: Regard): Promise<void> {
  await ouvrirLeCollage(page);
  await regarder('collage-vide');
  await coller(page, CINQ_LIGNES);
  await page.getByText('Reprendre ces lignes dans votre tableur').click();
  await regarder('collage-lu');
  await page.getByText('Reprendre ces lignes dans votre tableur').click();
  await page.getByRole('button', { name: /^Mettre/ }).click();
  await expect(page.getByText(/^Écrites au plan/)).toBeVisible();
  await regarder('collage-reste');
  await coller(page, CINQ_LIGNES.replace('\t01/12/2099', '\t02/12/2099'));
  await regarder('collage-deja');
  await coller(page, CINQ_LIGNES.replace('Type', 'Rubrique'));
  await regarder('collage-colonne');
  await allerAuPlan(page);
  await ouvrirLesColonnes(page);
  await page.getByRole('checkbox', { name: '1. Identifiant' }).uncheck();
  await expect(page.getByText(/un nouvel export ne retrouve pas/)).toBeVisible();
  await regarder('plan-colonnes');
}

export const VISITES_DU_PLAN = { 'le plan d’actions et le tableur': ecransDuPlan } as const;
