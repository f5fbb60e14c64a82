/** The journal reread: what is noted, corrected or erased after the fact. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formaterHeure } from '../../../src/content/typographie.ts';
import { toucher, type ReleveANoter } from './observer.ts';

/** « 8 h 20 », from « 08:20:00 ». */
export function heureDite(t: string): string {
  const [heures = 0, minutes = 0] = t.split(':').map(Number);
  return formaterHeure({ heures, minutes });
}

/** A button of the journal, on whatever page it is. */
async function trouver(page: Page, nom: string): Promise<Locator> {
  const bouton = page.getByRole('button', { name: nom, exact: true });
  const precedente = page.getByRole('button', { name: 'Page précédente' });
  const suivante = page.getByRole('button', { name: 'Page suivante' });
  await expect(page.getByRole('heading', { level: 1, name: 'Relire le journal' })).toBeVisible();
  while ((await precedente.count()) > 0 && (await precedente.getAttribute('aria-disabled')) === null)
    await precedente.click();
  while ((await bouton.count()) === 0 && (await suivante.getAttribute('aria-disabled')) === null)
    await suivante.click();
  return bouton;
}

export async function noterApresCoup(
  page: Page,
  releve: ReleveANoter & { readonly heure: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Noter après coup', exact: true }).click();
  const feuille = page.getByRole('dialog', { name: 'Noter après coup' });
  await feuille.getByLabel('Heure de ce qui s’est passé').fill(releve.heure);
  await feuille.getByLabel('Type', { exact: true }).selectOption(releve.type);
  await toucher(feuille.getByRole('group', { name: /De qui s’agit-il/ }), SUJETS[releve.sujet]);
  await feuille.getByLabel(/^(Les mots exacts|Le texte)/).fill(releve.texte);
  await feuille.getByText(/^Préciser/).click();
  if (releve.role) await feuille.getByLabel(/^Métier/).selectOption(releve.role);
  if (releve.pointDeContact) await feuille.getByLabel('Point de contact').selectOption(releve.pointDeContact);
  await feuille.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(feuille).toBeHidden();
}
const SUJETS = { patient: 'Patient', proche: 'Proche', ensemble: 'Ensemble' } as const;

export async function corrigerLeMetier(
  page: Page,
  t: string,
  correction: { readonly role: string; readonly raison: string },
): Promise<void> {
  await (await trouver(page, `Corriger le relevé de ${heureDite(t)}`)).click();
  const feuille = page.getByRole('dialog', { name: 'Corriger le relevé' });
  await feuille.getByText(/^Préciser/).click();
  await feuille.getByLabel(/^Métier/).selectOption(correction.role);
  await feuille.getByLabel(/^Pourquoi corriger/).fill(correction.raison);
  await feuille.getByRole('button', { name: 'Corriger', exact: true }).click();
  await expect(feuille).toBeHidden();
}

interface Demande {
  readonly par: string;
  readonly raison: string;
}

/** In the sheet that « Effacer » opened. */
export async function effacerPartout(page: Page, { par, raison }: Demande): Promise<void> {
  const feuille = page.getByRole('dialog', { name: 'Effacer ce passage' });
  await toucher(feuille.getByRole('group', { name: /^Demandé par/ }), par);
  await feuille.getByLabel(/^Raison/).fill(raison);
  await feuille.getByRole('button', { name: 'Effacer partout' }).click();
  await expect(feuille).toBeHidden();
}

export async function effacerUnPassage(page: Page, t: string, demande: Demande): Promise<void> {
  await (await trouver(page, `Effacer le relevé de ${heureDite(t)}`)).click();
  await effacerPartout(page, demande);
}

/** All the text of the journal, page after page. */
export async function texteDuJournal(page: Page): Promise<string> {
  const suivante = page.getByRole('button', { name: 'Page suivante' });
  await trouver(page, 'Noter après coup');
  const textes = [await page.locator('#contenu').innerText()];
  while ((await suivante.count()) > 0 && (await suivante.getAttribute('aria-disabled')) === null) {
    await suivante.click();
    textes.push(await page.locator('#contenu').innerText());
  }
  return textes.join('\n');
}
