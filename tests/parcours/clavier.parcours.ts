import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { Clavier } from './gestes/clavier.ts';
import { PHRASE } from './gestes/coffre.ts';
import { UN_SUIVI } from './gestes/preparation.ts';

const titre = (page: Page, nom: string) => page.getByRole('heading', { level: 1, name: nom });

async function preparer(page: Page, clavier: Clavier): Promise<void> {
  await clavier.ecrire(page.getByLabel('Votre phrase de passe'), PHRASE);
  await clavier.cocher(page.getByRole('checkbox', { name: 'J’ai écrit ma phrase de passe' }));
  await clavier.presser('Créer le coffre');
  await clavier.presser('Plus tard');
  await expect(titre(page, 'À faire aujourd’hui')).toBeVisible();

  await clavier.presser('Nouveau suivi', 'link');
  await clavier.choisir(page.getByLabel('Parcours', { exact: true }), UN_SUIVI.parcours);
  await clavier.ecrire(page.getByLabel('Le suivi commence'), UN_SUIVI.debut);
  await clavier.ecrire(page.getByLabel('Le suivi s’arrête'), UN_SUIVI.fin);
  await clavier.presser('Continuer');
  await clavier.ecrire(page.getByLabel('Unité'), UN_SUIVI.unite);
  await clavier.presser('Continuer');
  await clavier.ecrire(page.getByLabel('Votre fonction'), UN_SUIVI.fonction);
  await clavier.ecrire(page.getByLabel('Votre regard'), UN_SUIVI.regard);
  await clavier.presser('Préparer ce suivi');
  await expect(titre(page, 'Préparer le suivi')).toBeVisible();
  const faits = page.getByRole('button', { name: 'Fait aujourd’hui' });
  for (let reste = 5; reste > 0; reste -= 1) {
    await clavier.atteindre(faits.first());
    await page.keyboard.press('Enter');
    await expect(faits).toHaveCount(reste - 1);
  }
}

async function accorder(page: Page, clavier: Clavier): Promise<void> {
  await clavier.presser('Demander l’accord', 'link');
  await clavier.presser('Demander l’accord du patient');
  await clavier.presser('Continuer');
  const lignes = page.locator('fieldset').filter({ has: page.getByRole('radio', { name: 'Oui' }) });
  await expect(lignes).toHaveCount(8);
  for (const ligne of await lignes.all()) await clavier.cocher(ligne.getByRole('radio', { name: 'Oui' }));
  await clavier.presser('Continuer');
  await clavier.atteindre(page.getByRole('radio', { name: 'Signer avec le doigt' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Signer sur papier' })).toBeChecked();
  await clavier.ecrire(page.getByLabel('Fonction de la personne qui a expliqué'), 'Infirmier');
  await clavier.presser('J’ai fait mes choix');
  await expect(titre(page, 'Merci. C’est enregistré.')).toBeVisible();
}

async function observer(page: Page, clavier: Clavier): Promise<void> {
  await clavier.presser('Commencer à observer', 'link');
  await clavier.choisir(page.getByRole('combobox', { name: /^Lieu/ }), 'hall');
  await clavier.choisir(page.getByRole('combobox', { name: /^Étape/ }), 'chirurgie-ambulatoire.04');
  await clavier.presser('Commencer le suivi');
  await expect(page.getByRole('heading', { name: 'Noter' })).toBeVisible();

  await clavier.presser('Fait');
  await clavier.ecrire(page.getByLabel('Ce que vous notez'), 'Panneau caché par la porte.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const lignes = page.getByRole('region', { name: 'Derniers relevés' }).getByRole('listitem');
  await expect(lignes.filter({ hasText: 'Panneau caché par la porte.' })).toHaveCount(1);

  await clavier.presser('Attente');
  await clavier.presser('Finir');
  await clavier.presser('Non, pas annoncée');
  await expect(lignes.filter({ hasText: 'non annoncée' })).toHaveCount(1);

  await clavier.presser('Arrêter');
  await clavier.presser('Arrivé à la fin du segment');
  await expect(titre(page, 'Le suivi est arrêté')).toBeVisible();
}

test('tout le premier suivi se fait au clavier', async ({ page }) => {
  await page.goto('./');
  const clavier = new Clavier(page);
  await test.step('préparer', () => preparer(page, clavier));
  await test.step('demander l’accord', () => accorder(page, clavier));
  await test.step('observer', () => observer(page, clavier));
});

test('une feuille ouverte garde le clavier, Échap la ferme et rend la touche de départ', async ({ page }) => {
  const clavier = new Clavier(page);
  await page.goto('./');
  await preparer(page, clavier);
  await accorder(page, clavier);
  await clavier.presser('Commencer à observer', 'link');
  await clavier.choisir(page.getByRole('combobox', { name: /^Lieu/ }), 'hall');
  await clavier.choisir(page.getByRole('combobox', { name: /^Étape/ }), 'chirurgie-ambulatoire.04');
  await clavier.presser('Commencer le suivi');
  for (const touche of ['Tous les types', 'Pause', 'Arrêter', 'Danger']) {
    await clavier.presser(touche);
    await expect(page.getByRole('dialog')).toBeVisible();
    for (let pas = 0; pas < 6; pas += 1) await page.keyboard.press('Tab');
    // Between its last control and its first, a native dialog lends the focus to the browser's own bars.
    const dehors = await page.evaluate(() => document.activeElement?.closest('main, header, nav')?.tagName);
    expect(dehors).toBe(undefined);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: touche, exact: true })).toBeFocused();
  }
});
