/** The review of case 01: what the unit answers, one action, and the signature. Fields by their labels. */
import { expect, type Page } from '@playwright/test';
import { CLASSES_D_ACTION, NIVEAUX_D_ENGAGEMENT } from '../../../src/content/listes/actions.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import type { ContenuRevue } from '../../../src/domain/contenus.ts';

export async function repondre(page: Page, revue: ContenuRevue): Promise<void> {
  await page.getByLabel('Réponse de l’unité').fill(revue.reponse);
  await page.getByLabel('Contexte ce jour-là').fill(revue.contexte ?? '');
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
  await expect(page.getByText(/^Brouillon gardé à/)).toBeHidden();
}

export async function deciderUneAction(page: Page, constat: string, a: ActionAmelioration): Promise<void> {
  await page.getByRole('button', { name: 'Décider une action' }).click();
  const feuille = page.getByRole('dialog');
  await feuille.getByLabel(/^L’action/).fill(a.action);
  await feuille.getByLabel(/^Constat d’origine/).selectOption({ label: constat });
  await feuille.getByLabel(/^Classe/).selectOption(libelleDe(CLASSES_D_ACTION, a.classe));
  await feuille
    .getByLabel(/^Engagement des usagers/)
    .selectOption(libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement));
  await feuille.getByLabel(/^Pilote/).fill(a.pilote);
  await feuille.getByLabel(/^Comment saura-t-on/).fill(a.indicateur);
  await feuille.getByLabel(/^Échéance/).fill(a.echeance);
  await feuille.getByLabel(/^Prochaine revue/).fill(a.prochaineRevue ?? a.echeance);
  await feuille.getByRole('button', { name: 'Décider cette action' }).click();
  await expect(feuille).toBeHidden();
}
