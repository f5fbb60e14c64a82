/** The actions of case 01 in the plan, and the plan as it leaves: two spreadsheets and a document. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import {
  CLASSES_D_ACTION,
  ETATS_D_ACTION,
  NIVEAUX_D_ENGAGEMENT,
} from '../../../src/content/listes/actions.ts';
import { libelleDe } from '../../../src/content/listes/libelle.ts';
import type { ActionAmelioration } from '../../../src/domain/action-amelioration.ts';
import { allerAuPlan, commencerUneAction, mettreAuPlan, remplirLAction } from './plan.ts';

/** Everything but the constat, which is typed in the plan and ticked in the review. */
export async function remplirLActionDuCas(page: Page, a: ActionAmelioration): Promise<void> {
  await remplirLAction(page, {
    origine: 'Idée de l’équipe',
    action: a.action,
    classe: libelleDe(CLASSES_D_ACTION, a.classe),
    pilote: a.pilote,
    echeance: a.echeance,
    revue: a.prochaineRevue ?? a.echeance,
    indicateur: a.indicateur,
    engagement: libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement),
    ...(a.preuveEngagement !== null && { preuve: a.preuveEngagement }),
  });
  await page.getByLabel(/^Parcours et étape/).selectOption(a.etape);
  await page.getByLabel(/^Impact pour le patient/).selectOption(String(a.impact));
  await page.getByLabel(/^Effort/).selectOption(String(a.effort));
}

export async function mettreLActionAuPlan(page: Page, a: ActionAmelioration): Promise<void> {
  await commencerUneAction(page, 'Idée de l’équipe');
  await page.getByLabel(/^Constat d’origine/).fill(a.constat);
  await remplirLActionDuCas(page, a);
  await mettreAuPlan(page);
  await donnerSonEtat(page, a);
}

/** As the case says it, once the action is in the plan. */
export async function donnerSonEtat(page: Page, a: ActionAmelioration): Promise<void> {
  await page.getByRole('link', { name: a.action }).click();
  await page.getByLabel(/^État/).selectOption(a.etat);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const change = `→ ${libelleDe(ETATS_D_ACTION, a.etat)}`;
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /^[^→]*État.: / })
      .getByText(change),
  ).toBeVisible();
  await allerAuPlan(page);
}

/** The bytes of what the plan offers behind this button. */
export async function sortirDuPlan(page: Page, bouton: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: bouton }).click();
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  const octets = new Uint8Array(await readFile(await (await arrive).path()));
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  return octets;
}

const CELLULE = /("(?:[^"]|"")*"|[^;]*)(?:;|$)/g;
const cellules = (ligne: string): string[] =>
  [...ligne.matchAll(CELLULE)].map(([, brute = '']) => brute.replace(/^"|"$/g, '').replaceAll('""', '"'));

/** How many rows of the CSV have each value, in the column of this title. No cell holds a line break. */
export function compterParColonne(csv: string, titre: string): Readonly<Record<string, number>> {
  const [titres = '', ...lignes] = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  const rang = cellules(titres).indexOf(titre);
  const comptes: Record<string, number> = {};
  for (const ligne of lignes) {
    const valeur = cellules(ligne)[rang] ?? '';
    comptes[valeur] = (comptes[valeur] ?? 0) + 1;
  }
  return comptes;
}
