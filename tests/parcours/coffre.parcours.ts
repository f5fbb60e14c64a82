import type { Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import {
  aller,
  creerLeCoffre,
  donnerLaPhrase,
  ouvrirLeCoffre,
  PHRASE,
  verrouiller,
} from './gestes/coffre.ts';
import { suiviCommence } from './gestes/debut.ts';
import { ouvrirLaSaisie } from './gestes/observer.ts';

const accueil = (page: Page) => page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' });

test('la phrase proposée ferme le coffre ; trop courte ou mauvaise, elle est refusée et rien n’est perdu', async ({
  page,
}) => {
  await page.goto('./');
  const creer = page.getByRole('button', { name: 'Créer le coffre' });
  await expect(creer).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Votre phrase de passe').fill('secret');
  await page.getByRole('checkbox', { name: 'J’ai écrit ma phrase de passe' }).check();
  await expect(creer).toHaveAttribute('aria-disabled', 'true');
  const phrase = await creerLeCoffre(page);
  await verrouiller(page);
  await ouvrirLeCoffre(page, phrase);
  await expect(accueil(page)).toBeVisible();

  await page.reload();
  await donnerLaPhrase(page, 'citron tracteur nuage violon presque');
  const alerte = page.getByRole('alert');
  await expect(alerte).toContainText('Ce n’est pas la bonne phrase');
  await expect(alerte).toContainText('Rien n’est perdu');
  await ouvrirLeCoffre(page, phrase.toUpperCase());
  await expect(accueil(page)).toBeVisible();
});

test('le verrou automatique garde la phrase commencée', async ({ page }) => {
  await page.clock.install();
  const suivi = await suiviCommence(page);
  await aller(page, '/reglages');
  await page.getByRole('checkbox', { name: 'Verrouiller aussi pendant une observation' }).check();
  await page.getByRole('radio', { name: '1 min', exact: true }).check();
  await expect(page.getByText('Réglages enregistrés.')).toBeVisible();
  await aller(page, `${suivi}/observer`);
  const saisie = await ouvrirLaSaisie(page, 'fait');
  await saisie.getByLabel('Ce que vous notez').fill('Le brancard reste dans le couloir, porte');
  // Without a short code, five minutes at least.
  await page.clock.fastForward(290_000);
  await expect(saisie.getByLabel('Ce que vous notez')).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(page.getByText('Verrouillé. Vos notes sont gardées.')).toBeVisible();
  await expect(page.getByText('Le brancard')).toHaveCount(0);
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page.getByLabel('Ce que vous notez')).toHaveValue('Le brancard reste dans le couloir, porte');
});

test('sans le réglage, une observation ne se verrouille pas toute seule', async ({ page }) => {
  await page.clock.install();
  await suiviCommence(page);
  await page.clock.fastForward('02:00:00');
  await expect(page.getByRole('heading', { name: 'Noter' })).toBeVisible();
});

test('le second onglet le dit et prend la suite, le premier dit qu’il l’a perdue', async ({
  page,
  context,
}) => {
  const suivi = await suiviCommence(page);
  const saisie = await ouvrirLaSaisie(page, 'fait');
  await saisie.getByLabel('Ce que vous notez').fill('Une phrase en cours');
  const second = await context.newPage();
  await second.goto(`./#${suivi}/observer`);
  await expect(second.getByRole('heading', { level: 1, name: 'Sillage est déjà ouvert' })).toBeVisible();
  await second.getByRole('button', { name: 'Reprendre ici' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Sillage continue dans un autre onglet' }),
  ).toBeVisible();
  await ouvrirLeCoffre(second, PHRASE);
  await expect(second.getByLabel('Ce que vous notez')).toHaveValue('Une phrase en cours');
});
