import type { Locator, Page } from '@playwright/test';
import { expect, test } from './essai.ts';
import { preparerLAccord } from './gestes/accord.ts';
import { aller, creerLeCoffre, ouvrirLeCoffre, PHRASE } from './gestes/coffre.ts';
import { suiviCommence } from './gestes/debut.ts';
import { allerA, instant, installer } from './gestes/horloge.ts';
import { commencerUneAttente, finirLAttente, ligneEnregistree, ouvrirLaSaisie } from './gestes/observer.ts';
import { creerUnSuivi, preparerAujourdhui } from './gestes/preparation.ts';
import { nouveauProfil } from './gestes/profil.ts';

const mots = (saisie: Locator): Locator => saisie.getByLabel('Ce que vous notez');
const noterLe = (saisie: Locator): Promise<void> =>
  saisie.getByRole('button', { name: 'Noter', exact: true }).click();
const lignes = (page: Page): Locator =>
  page.getByRole('region', { name: 'Derniers relevés' }).getByRole('listitem');

test('ce que l’on tape : vide, trop long, invisible, en images ou de droite à gauche', async ({ page }) => {
  await suiviCommence(page);
  await test.step('un texte vide est refusé', async () => {
    const saisie = await ouvrirLaSaisie(page, 'fait');
    await noterLe(saisie);
    await expect(saisie.getByRole('alert')).toContainText('Le texte est vide. Rien n’est perdu.');
  });

  await test.step('un texte trop long est refusé, et reste entier dans le champ', async () => {
    const saisie = page.getByRole('dialog');
    const long = 'Un couloir. '.repeat(200);
    await mots(saisie).fill(long);
    await expect(saisie.getByText(/^Trop long de 400.caractères/)).toBeVisible();
    await noterLe(saisie);
    await expect(saisie.getByRole('alert')).toContainText(
      'Le texte est trop long. Il reste entier dans le champ.',
    );
    await expect(mots(saisie)).toHaveValue(long);
    await mots(saisie).fill('Un couloir.');
    await noterLe(saisie);
    await expect(lignes(page).filter({ hasText: 'Un couloir.' })).toHaveCount(1);
  });

  await test.step('les caractères invisibles sont retirés, et la personne le sait', async () => {
    const saisie = await ouvrirLaSaisie(page, 'fait');
    await mots(saisie).fill('Porte\u0007 ouverte\u0000, rideau\u009f tiré.');
    await expect(saisie.getByText('Des caractères invisibles ont été retirés du texte collé.')).toBeVisible();
    await noterLe(saisie);
    await expect(lignes(page).filter({ hasText: 'Porte ouverte, rideau tiré.' })).toHaveCount(1);
  });

  await test.step('les emojis et l’écriture de droite à gauche restent tels que tapés', async () => {
    for (const texte of ['Elle sourit 🙂👩🏽‍⚕️.', 'Elle lit « مرحبا بكم » à l’entrée, puis שלום.']) {
      const saisie = await ouvrirLaSaisie(page, 'fait');
      await mots(saisie).fill(texte);
      await noterLe(saisie);
      await expect(lignes(page).filter({ hasText: texte })).toHaveCount(1);
    }
  });
});

test('sans accord, un suivi ne commence pas ; une signature vide est refusée, les choix restent', async ({
  page,
}) => {
  await creerLeCoffre(page, PHRASE);
  const suivi = await creerUnSuivi(page);
  await preparerAujourdhui(page);
  await aller(page, `${suivi}/observer`);
  await expect(page.getByRole('alert')).toContainText(
    'Le suivi ne peut pas commencer\u00a0: l’accord n’est pas enregistré.',
  );
  await expect(page.getByRole('link', { name: 'Demander l’accord' })).toBeVisible();

  await preparerLAccord(page, {
    suivi,
    qui: 'patient',
    reponses: Array.from({ length: 8 }, () => true),
    forme: 'ecran-vide',
    expliquePar: 'Infirmier',
  });
  await page.getByRole('button', { name: 'J’ai fait mes choix' }).click();
  await expect(page.getByText('La signature est vide. Vos choix sont gardés.')).toBeVisible();
  await page.getByRole('button', { name: 'Revenir', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Oui', checked: true })).toHaveCount(8);
});

test('une horloge remise en arrière ne change ni l’ordre ni les durées', async ({ page }) => {
  await installer(page, '2026-09-15T09:50:00');
  await suiviCommence(page);
  await allerA(page, '2026-09-15T10:00:00');
  await commencerUneAttente(page, 'patient');
  await allerA(page, '2026-09-15T10:10:00');
  await page.clock.setSystemTime(instant('2026-09-15T08:30:00'));
  const saisie = await ouvrirLaSaisie(page, 'fait');
  await mots(saisie).fill('Noté quand la pendule disait huit heures et demie.');
  await noterLe(saisie);
  await expect(saisie).toBeHidden();
  await page.clock.runFor('05:00');
  await finirLAttente(page, 'Non, pas annoncée');
  const textes = await lignes(page).allInnerTexts();
  const rang = (quoi: string): number => textes.findIndex((texte) => texte.includes(quoi));
  expect(textes[rang('Attente')]).toMatch(/Attente, 15.min, non annoncée/);
  expect(rang('huit heures et demie')).toBeGreaterThan(rang('Attente'));
});

test('sans place sur l’appareil, rien n’est perdu, et tout repart quand la place revient', async ({
  baseURL,
}) => {
  const profil = await nouveauProfil(test.info());
  try {
    const avant = await profil.lancer();
    const suivi = await suiviCommence(avant.pages()[0] ?? (await avant.newPage()), baseURL);
    await avant.close();

    // Chromium remembers the room it has seen: less of it counts from the next start.
    const contexte = await profil.lancer();
    const page = contexte.pages()[0] ?? (await contexte.newPage());
    const cdp = await contexte.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(`${baseURL ?? ''}#${suivi}/observer`);
    await ouvrirLeCoffre(page, PHRASE);
    const saisie = await ouvrirLaSaisie(page, 'fait');
    await mots(saisie).fill('Une phrase à garder.');
    await noterLe(saisie);
    await expect(saisie.getByRole('alert')).toContainText('il n’y a plus de place sur cet appareil');
    await expect(mots(saisie)).toHaveValue('Une phrase à garder.');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await expect(async () => {
      await noterLe(saisie);
      await expect(saisie).toBeHidden({ timeout: 2_000 });
    }).toPass();
    await expect(ligneEnregistree(page)).toBeVisible();
    await page.reload();
    await ouvrirLeCoffre(page, PHRASE);
    await expect(lignes(page).filter({ hasText: 'Une phrase à garder.' })).toHaveCount(1);
    await contexte.close();
    expect(profil.temoin.fautes).toEqual([]);
  } finally {
    await profil.effacer();
  }
});
