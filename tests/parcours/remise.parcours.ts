/** A suivi goes from the suiveur to the cadre, and its answer comes back: two coffres, no server. */
import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre } from './gestes/coffre.ts';
import { texteDuJournal } from './gestes/journal.ts';
import { reglerLEtablissement } from './gestes/preparation.ts';
import { accepter, ajouterAuCarnet, monAdresse, ouvrirLaRemise, remettre } from './gestes/remise.ts';
import { preuves } from './gestes/sauvegarde.ts';
import { tenir } from './gestes/suites.ts';

const CADRE = 'Cadre de santé';
const PHRASES = ['citron tracteur nuage violon patience', 'autruche velours cabane moteur'] as const;

async function chargerLExemple(page: Page): Promise<string> {
  await aller(page, '/');
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  await page.waitForURL(/#\/suivi\/[^/]+$/);
  return new URL(page.url()).hash.slice(1);
}

async function journalDe(page: Page, suivi: string): Promise<string> {
  await aller(page, `${suivi}/journal`);
  return texteDuJournal(page);
}

test('une fiche va du suiveur au cadre, et la réponse revient', async ({ page, browser, temoin }) => {
  const ailleurs = await browser.newContext();
  await temoin.ecouter(ailleurs);
  const cadre = await ailleurs.newPage();
  await creerLeCoffre(page, PHRASES[0]);
  await creerLeCoffre(cadre, PHRASES[1], new URL(page.url()).origin);
  await reglerLEtablissement(page);
  const suivi = await chargerLExemple(page);

  const ici = await monAdresse(page);
  await ajouterAuCarnet(page, await monAdresse(cadre), CADRE);
  const remise = await remettre(page, suivi, CADRE);
  expect(remise.octets.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);

  await ouvrirLaRemise(cadre, remise);
  const apercu = cadre.getByRole('region', { name: /^Suivi/ });
  await expect(apercu).toContainText('signé par : Adjoint administratif');
  await expect(apercu).toContainText('La fiche se lit.');
  await expect(apercu).toContainText(ici.empreinte);
  await expect(cadre.getByRole('button', { name: 'Accepter', exact: true })).toBeDisabled();
  await aller(cadre, '/suivis');
  await expect(cadre.getByRole('link', { name: /chirurgie ambulatoire/i })).toHaveCount(0);
  await ouvrirLaRemise(cadre, remise);
  await cadre.getByRole('checkbox', { name: /^J’ai comparé l’empreinte/ }).check();
  await accepter(cadre);
  await aller(cadre, `${suivi}/fiche`);
  await expect(
    cadre.getByRole('region', { name: 'Moments clés' }).getByRole('article').first(),
  ).toBeVisible();
  const journal = await journalDe(page, suivi);
  expect((await journalDe(cadre, suivi)).length).toBeLessThan(journal.length);

  await aller(cadre, suivi);
  await tenir(cadre, 'cdu');
  const retour = await remettre(cadre, suivi, 'Adjoint administratif');
  await ouvrirLaRemise(cadre, retour);
  await expect(cadre.getByRole('alert')).toContainText('fermé pour quelqu’un d’autre');
  await ouvrirLaRemise(page, retour);
  await expect(page.getByText('1\u00a0action ou promesse')).toBeVisible();
  await page.getByRole('checkbox', { name: /^J’ai comparé l’empreinte/ }).check();
  await accepter(page);
  expect(await journalDe(page, suivi)).toBe(journal);
  expect(await preuves(page, suivi)).toEqual(await preuves(cadre, suivi));

  await ouvrirLaRemise(page, retour);
  await expect(page.getByText('Il n’apporte rien de nouveau.')).toBeVisible();
  await ailleurs.close();
});
