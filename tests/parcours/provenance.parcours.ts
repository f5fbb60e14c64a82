/** What a cadre learns of a PDF: true, of a former state, changed, of another coffre. */
import { expect, test } from './essai.ts';
import { aller, creerLeCoffre } from './gestes/coffre.ts';
import { telecharger } from './gestes/documents.ts';
import { chargerLExemple } from './gestes/exemple.ts';
import { reglerLEtablissement } from './gestes/preparation.ts';
import { unOctetChange, verifierUnPdf } from './gestes/provenance.ts';
import { tenir } from './gestes/suites.ts';

const FICHE = 'Fiche de synthèse';

test('un cadre vérifie un PDF', async ({ page, browser, temoin }) => {
  await creerLeCoffre(page, 'citron tracteur nuage violon patience');
  await reglerLEtablissement(page);
  await aller(page, '/');
  const suivi = await chargerLExemple(page);
  const fiche = (await telecharger(page, suivi, [FICHE])).get(FICHE) ?? new Uint8Array();

  await verifierUnPdf(page, fiche);
  await expect(page.getByText('Ce PDF est exactement celui que Sillage fait de ce suivi.')).toBeVisible();
  await expect(page.getByText('Rien n’a été écrit depuis')).toBeVisible();

  await aller(page, suivi);
  await tenir(page, 'cdu');
  await verifierUnPdf(page, fiche);
  await expect(page.getByText(/Depuis, ce suivi a continué.: \d+.ligne/)).toBeVisible();

  await verifierUnPdf(page, unOctetChange(fiche));
  await expect(page.getByRole('alert')).toContainText('a été changé depuis sa sortie');
  await expect(page.getByRole('region', { name: 'Le document, refait du registre' })).toBeVisible();

  const ailleurs = await browser.newContext();
  await temoin.ecouter(ailleurs);
  const autre = await ailleurs.newPage();
  await creerLeCoffre(autre, 'autruche velours cabane moteur', new URL(page.url()).origin);
  await verifierUnPdf(autre, fiche);
  await expect(autre.getByText('Ce coffre n’a pas ce suivi.')).toBeVisible();
  await ailleurs.close();
});
