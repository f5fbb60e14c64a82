import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { servir } from '../../scripts/serveur.mjs';
import { expect, test } from './essai.ts';
import { aller, attendreHorsLigne, creerLeCoffre, ouvrirLeCoffre, PHRASE } from './gestes/coffre.ts';
import { suiviCommence } from './gestes/debut.ts';
import { arreter, noter, ouvrirLaSaisie } from './gestes/observer.ts';
import { nouveauProfil } from './gestes/profil.ts';
import { DIST, versionSuivante } from './gestes/versions.ts';

test.use({ serviceWorker: true });

const titre = (page: Page, nom: string | RegExp) => page.getByRole('heading', { level: 1, name: nom });

test('Sillage s’installe, et démarre à froid sans réseau', async () => {
  const profil = await nouveauProfil(test.info());
  const serveur = await servir({ dossier: DIST });
  try {
    const premier = await profil.lancer();
    const page = premier.pages()[0] ?? (await premier.newPage());
    await page.goto(serveur.url);
    await attendreHorsLigne(page);
    const cdp = await premier.newCDPSession(page);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    await premier.close();
    await serveur.fermer();

    const second = await profil.lancer();
    const froide = second.pages()[0] ?? (await second.newPage());
    await froide.goto(serveur.url);
    await expect(titre(froide, 'Bienvenue dans Sillage')).toBeVisible();
    await second.close();
    expect(profil.temoin.fautes).toEqual([]);
  } finally {
    await profil.effacer();
  }
});

test('chaque écran et chaque adresse profonde s’ouvrent sans réseau, même jamais vus', async ({
  page,
  context,
}) => {
  await creerLeCoffre(page, PHRASE);
  await attendreHorsLigne(page);
  await context.setOffline(true);
  const ecrans = [
    ['/suivis', 'Mes suivis'],
    ['/nouveau', 'Quel parcours suivre'],
    ['/aide', 'Aide'],
    ['/reglages', 'Réglages'],
    ['/sauvegarder', 'Sauvegarder et restaurer'],
    ['/mentions', 'Mentions légales'],
    ['/donnees', /[Dd]onnées/],
    ['/accessibilite', /[Aa]ccessibilité/],
    ['/plan', 'Plan du site'],
    ['/nulle-part', 'Cette page n’existe pas'],
  ] as const;
  for (const [chemin, nom] of ecrans) {
    await aller(page, chemin);
    await expect(titre(page, nom)).toBeVisible();
  }
  await aller(page, '/');
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  const liens = page.getByRole('navigation', { name: 'Parties du suivi' }).getByRole('link');
  await expect(liens.first()).toBeVisible();
  const adresses = await liens.evaluateAll((tous) => tous.map((lien) => lien.getAttribute('href') ?? ''));
  for (const adresse of adresses) {
    await aller(page, adresse.slice(1));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  await page.goto('./?depuis=qr#/aide/danger');
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page.getByText('Aide', { exact: true }).first()).toBeVisible();
  await expect(page).toHaveTitle(/danger/i);
  await page.reload();
  await ouvrirLeCoffre(page, PHRASE);
  await expect(page).toHaveTitle(/danger/i);
});

test('une nouvelle version attend l’accord, et jamais pendant une observation', async ({
  context,
  temoin,
}) => {
  const suivante = await versionSuivante();
  const serveur = await servir({ dossier: DIST });
  temoin.admettre(serveur.url);
  try {
    const page = await context.newPage();
    await page.goto(serveur.url);
    await attendreHorsLigne(page);
    await page.close();
    await mettreAJourPendantUneObservation(await context.newPage(), serveur.url, () =>
      serveur.basculer(suivante),
    );
  } finally {
    await serveur.fermer();
    await rm(suivante, { recursive: true, force: true });
  }
});

async function mettreAJourPendantUneObservation(
  page: Page,
  url: string,
  basculer: () => void,
): Promise<void> {
  const version = page.locator('html');
  const invite = page.getByRole('button', { name: 'Installer' });
  await page.goto(url);
  await suiviCommence(page, url);
  const saisie = await ouvrirLaSaisie(page, 'fait');
  await saisie.getByLabel('Ce que vous notez').fill('Une phrase en cours');
  basculer();
  await page.evaluate(async () => {
    const inscription = await navigator.serviceWorker.getRegistration();
    await inscription?.update();
  });
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect(saisie.getByLabel('Ce que vous notez')).toHaveValue('Une phrase en cours');
  await expect(version).not.toHaveAttribute('data-version');
  await saisie.getByRole('button', { name: 'Noter', exact: true }).click();
  await aller(page, '/');
  await expect(titre(page, 'À faire aujourd’hui')).toBeVisible();
  await expect(invite).toBeHidden();

  await page.goBack();
  await noter(page, { type: 'fait', source: 'vu', qui: 'suiveur', sujet: 'patient', texte: 'Fin.' });
  await arreter(page);
  await aller(page, '/');
  await invite.click();
  await expect(version).toHaveAttribute('data-version', '2');
  await ouvrirLeCoffre(page, PHRASE);
  await expect(titre(page, 'À faire aujourd’hui')).toBeVisible();
}

test('le navigateur dit s’il gardera le coffre', async ({ page }) => {
  await creerLeCoffre(page, PHRASE);
  await aller(page, '/reglages');
  await expect(page.getByText('La question lui est posée au premier enregistrement.')).toBeVisible();
  await aller(page, '/');
  await page.getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
  await aller(page, '/reglages');
  await expect(page.getByText('Le navigateur peut effacer le coffre pour faire de la place.')).toBeVisible();
});

test('quand le navigateur promet de garder le coffre, les réglages le disent', async ({ baseURL }) => {
  const profil = await nouveauProfil(test.info());
  try {
    const contexte = await profil.lancer();
    const page = contexte.pages()[0] ?? (await contexte.newPage());
    const cdp = await contexte.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    const permission = { name: 'persistent-storage' };
    await cdp.send('Browser.setPermission', { origin, permission, setting: 'granted' });
    await cdp.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'] });
    await creerLeCoffre(page, PHRASE, baseURL);
    await page.getByRole('button', { name: 'Charger l’exemple' }).click();
    await expect(page.getByRole('navigation', { name: 'Parties du suivi' })).toBeVisible();
    await aller(page, '/reglages');
    await expect(page.getByText('Le navigateur a promis de ne pas effacer le coffre')).toBeVisible();
    await contexte.close();
    expect(profil.temoin.fautes).toEqual([]);
  } finally {
    await profil.effacer();
  }
});
