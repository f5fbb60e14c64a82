/** The review, the relecture and their sheets, on the example: what looks at them is given by the caller. */
import { expect, type Page } from '@playwright/test';
import { aller, creerLeCoffre, PHRASE } from './coffre.ts';
import { chargerLExemple } from './exemple.ts';
import { remplirLAction } from './plan.ts';
import type { Regard } from './regard.ts';
import { commencerUneActionDeLaRevue, mettreAuPlanDepuisLaRevue, ouvrirLaRevue } from './revue.ts';

const ACTION = {
  origine: 'Suivi de parcours',
  action: 'Appeler le proche dès la sortie du bloc',
  classe: 'Coordination',
  pilote: 'Cadre de santé',
  echeance: '2099-12-01',
  revue: '2099-11-01',
  indicateur: 'Délai avant les premières nouvelles',
  engagement: 'Collaboration',
  preuve: 'Un représentant des usagers a proposé les mots de l’appel.',
} as const;

async function feuilles(
  page: Page,
  regarder: Regard,
  liste: readonly (readonly [bouton: string | RegExp, nom: string])[],
): Promise<void> {
  for (const [bouton, nom] of liste) {
    await page.getByRole('button', { name: bouton }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await regarder(nom);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}

async function ecransDeLaRevue(page: Page, regarder: Regard): Promise<void> {
  await creerLeCoffre(page, PHRASE);
  const suivi = await chargerLExemple(page);
  await ouvrirLaRevue(page, suivi);
  await feuilles(page, regarder, [
    [/^Commenter/, 'revue-commenter'],
    ['Décider une action', 'revue-action'],
    ['Ajouter une réponse médicale', 'revue-medicale'],
    ['Renvoyer à compléter', 'revue-a-completer'],
  ]);
  await commencerUneActionDeLaRevue(page);
  await remplirLAction(page, ACTION);
  await regarder('revue-action-remplie');
  await mettreAuPlanDepuisLaRevue(page);
  await expect(page.getByRole('link', { name: ACTION.action })).toBeVisible();
  await regarder('revue-suites');
  await aller(page, suivi);
  await expect(page.getByRole('link', { name: ACTION.action })).toBeVisible();
  await regarder('suivi-actions');
  await page.getByRole('link', { name: ACTION.action }).click();
  await expect(page.getByRole('heading', { name: 'Avant et après' })).toBeVisible();
  await regarder('plan-action-du-suivi');
  await aller(page, `${suivi}/relecture`);
  await expect(page.getByRole('heading', { level: 1, name: 'Vos mots, à relire' })).toBeVisible();
  await regarder('relecture');
}

export const VISITES_DE_LA_REVUE = { 'la revue, la relecture et leurs feuilles': ecransDeLaRevue } as const;
