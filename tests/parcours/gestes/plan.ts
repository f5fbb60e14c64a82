/** The plan d'actions: opened, an action proposed, carried through. */
import { expect, type Page } from '@playwright/test';
import { aller } from './coffre.ts';

export interface NouvelleAction {
  readonly origine: string;
  readonly constat?: string;
  readonly action: string;
  readonly etape?: string;
  readonly classe: string;
  readonly pilote: string;
  readonly echeance: string;
  readonly revue: string;
  readonly indicateur: string;
  readonly engagement?: string;
  readonly preuve?: string;
}

export async function allerAuPlan(page: Page): Promise<void> {
  await aller(page, '/plan-d-actions');
  await expect(page.getByRole('heading', { level: 1, name: 'Plan d’actions' })).toBeVisible();
}

export async function ouvrirLePlan(page: Page, unite: string): Promise<void> {
  await allerAuPlan(page);
  await page.getByLabel(/^Unité de ce plan/).fill(unite);
  await page.getByRole('button', { name: 'Ouvrir le plan' }).click();
  await expect(page.getByRole('link', { name: 'Proposer une action' })).toBeVisible();
}

const choisir = (page: Page, champ: RegExp, libelle: string) =>
  page.getByLabel(champ).selectOption({ label: libelle });

/** Everything but what the constats of the suivis give, left ready to be put in the plan. The form is one everywhere. */
export async function remplirLAction(page: Page, a: NouvelleAction): Promise<void> {
  if (a.constat !== undefined) await page.getByLabel(/^Constat d’origine/).fill(a.constat);
  await page.getByLabel(/^Action \(/).fill(a.action);
  if (a.etape) await choisir(page, /^Parcours et étape/, a.etape);
  await choisir(page, /^Classe d’action/, a.classe);
  await page.getByLabel(/^Pilote/).fill(a.pilote);
  await choisir(page, /^Impact pour le patient/, '2 : réel, plusieurs personnes ou un moment marquant');
  await choisir(page, /^Effort/, '1 : petit, l’équipe seule, moins de 30 jours');
  await page.getByLabel(/^Échéance/).fill(a.echeance);
  await page.getByLabel(/^Prochaine revue/).fill(a.revue);
  if (a.indicateur) await page.getByLabel(/^Indicateur/).fill(a.indicateur);
  if (a.engagement) await choisir(page, /^Niveau d’engagement/, a.engagement);
  if (a.preuve) await page.getByLabel(/^Ce qui montre la part des usagers/).fill(a.preuve);
}

export async function commencerUneAction(page: Page, origine: string): Promise<void> {
  await page.getByRole('link', { name: 'Proposer une action' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proposer une action' })).toBeVisible();
  await choisir(page, /^Origine/, origine);
}

export async function mettreAuPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mettre au plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan d’actions' })).toBeVisible();
}
