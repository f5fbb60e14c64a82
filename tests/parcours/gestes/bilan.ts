/** Several suivis of a parcours on this device, then the bilan that brings them together. */
import { expect, type Locator, type Page } from '@playwright/test';
import { accordDuPatient } from './accord.ts';
import { aller } from './coffre.ts';
import { ecrireUnConstat } from './fiche.ts';
import { arreter, commencer, noter } from './observer.ts';
import { creerUnSuivi, preparerAujourdhui, UN_SUIVI } from './preparation.ts';

async function unSuiviFini(page: Page, constat: string | undefined): Promise<void> {
  const suivi = await creerUnSuivi(page);
  await preparerAujourdhui(page);
  await accordDuPatient(page, suivi);
  await aller(page, `${suivi}/observer`);
  await commencer(page, { lieu: 'hall', etape: 'chirurgie-ambulatoire.04', qui: 'patient' });
  if (constat) {
    const texte = 'Panneau posé derrière la porte.';
    await noter(page, { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte });
  }
  await arreter(page);
  if (constat) {
    await aller(page, `${suivi}/fiche`);
    await ecrireUnConstat(page, { libelle: constat, theme: 'signaletique' });
  }
}

/** Of the first ones, the constat that each shows. */
export async function desSuivisFinis(
  page: Page,
  combien: number,
  constats: readonly string[] = [],
): Promise<void> {
  for (let n = 0; n < combien; n += 1) await unSuiviFini(page, constats[n]);
}

/** Chooses that many of the suivis that are offered, and asks for the bilan. */
export async function demanderUnBilan(page: Page, combien: number): Promise<void> {
  await aller(page, '/bilan');
  await page.getByLabel('Parcours', { exact: true }).selectOption(UN_SUIVI.parcours);
  const cases = page.getByRole('group', { name: 'Suivis à réunir' }).getByRole('checkbox');
  await expect(cases).toHaveCount(3);
  for (let rang = 0; rang < combien; rang += 1) await cases.nth(rang).check();
  await page.getByRole('button', { name: 'Faire ce bilan' }).click();
}

/** Brings together the constats that are offered, under one sentence. */
export async function reunirLesConstats(page: Page, phrase: string): Promise<void> {
  const titre = 'Réunir des constats qui disent la même chose';
  await page.getByText(titre).click();
  const repli = page.getByRole('group').filter({ hasText: titre });
  const lignes = repli.getByRole('group', { name: 'Lignes à réunir' }).getByRole('checkbox');
  for (const ligne of await lignes.all()) await ligne.check();
  await repli.getByLabel('Une phrase pour toutes').fill(phrase);
  await repli.getByLabel('Thème', { exact: true }).selectOption('signaletique');
  await repli.getByRole('button', { name: 'Réunir', exact: true }).click();
}

export async function demander(page: Page, a: string, quoi: string): Promise<void> {
  await page.getByText('Demandes à la direction ou à d’autres instances').click();
  await page.getByRole('button', { name: 'Ajouter une demande' }).click();
  await page.getByLabel('À qui').fill(a);
  await page.getByLabel('Ce qui est demandé').fill(quoi);
  await page.getByRole('button', { name: 'Garder ces demandes' }).click();
}

export async function donnerLAvis(page: Page, avis: string): Promise<void> {
  await page.getByLabel('Avis ou propositions').fill(avis);
  await page.getByRole('button', { name: 'Garder l’avis' }).click();
  await expect(page.getByText(/^Avis rendu le/).last()).toBeVisible();
}

export async function signerLaRelecture(page: Page, fonction: string): Promise<void> {
  await page.getByLabel('Fonction de la personne qui relit').fill(fonction);
  const question = page.getByRole('group', { name: /pourrait-il se reconnaître/ });
  await question.getByRole('radio', { name: 'Non', exact: true }).check();
  await page.getByLabel('Ce qui a été vérifié').fill('Toutes les lignes, et la liste de ce qui est retiré.');
  await page.getByRole('button', { name: 'Signer la relecture' }).click();
}

export const preparerLeRapport = (page: Page): Locator =>
  page.getByRole('button', { name: 'Préparer le rapport' });
