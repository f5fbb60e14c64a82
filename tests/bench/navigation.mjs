// A phone, its coffre and its gestures, as the bench needs them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { optionsChromium } from '../../scripts/navigateur.mjs';
import { installerSondeCoffre } from './sonde-coffre.mjs';
import { installerSonde } from './sonde.mjs';

/**
 * @typedef {import('playwright').BrowserContext} BrowserContext
 * @typedef {import('playwright').Page} Page
 * @typedef {{ contexte: BrowserContext, suivi: string, releves: number, lignes: number, fermer: () => Promise<void> }} Appareil
 * `lignes`: relevés of all the suivis together
 * @typedef {{ suivis?: number, releves: number, actions?: number }} Contenu so many relevés in each suivi; actions of a
 *   plan, and with them a bilan of all the suivis
 */

export const PHRASE = 'lanterne cerise girafe ouragan tablier';
const LONGUE = 300_000;

/** The one that Lighthouse simulates, and the user's thumb. */
const TELEPHONE = {
  viewport: { width: 412, height: 839 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
};

export const lancerNavigateur = () => chromium.launch(optionsChromium());

/** @param {import('playwright').Browser} navigateur a phone that never saw the app */
export async function telephoneNeuf(navigateur) {
  const contexte = await navigateur.newContext(TELEPHONE);
  await contexte.addInitScript(installerSonde);
  return contexte;
}

/**
 * A phone with a coffre, on a real disk.
 * @param {string} adresse
 * @param {Contenu} contenu
 * @returns {Promise<Appareil>}
 */
export async function telephoneGarni(adresse, { suivis = 1, releves, actions }) {
  const profil = await mkdtemp(join(tmpdir(), 'sillage-bench-profil-'));
  const contexte = await chromium.launchPersistentContext(profil, { ...optionsChromium(), ...TELEPHONE });
  contexte.setDefaultTimeout(60_000);
  const ids = Array.from({ length: suivis }, (_, i) => `banc-${releves}-${i + 1}`);
  const fermer = async () => {
    await contexte.close();
    await rm(profil, { recursive: true, force: true });
  };
  try {
    await semer(contexte, adresse, { phrase: PHRASE, suivis: ids, releves, ...(actions && { actions }) });
    await contexte.addInitScript(installerSonde);
    await contexte.addInitScript(installerSondeCoffre);
  } catch (erreur) {
    await fermer();
    throw erreur;
  }
  return { contexte, suivi: ids[0] ?? '', releves, lignes: suivis * releves, fermer };
}

/** @param {BrowserContext} contexte @param {string} adresse */
export async function ouvrirSemence(contexte, adresse) {
  const page = await contexte.newPage();
  await page.goto(`${adresse}semence.html`);
  await page.locator('#etat').filter({ hasText: 'prêt' }).waitFor();
  return page;
}

/** @type {(contexte: BrowserContext, adresse: string, demande: { phrase: string, suivis: string[], releves: number, actions?: number }) => Promise<void>} */
async function semer(contexte, adresse, demande) {
  const page = await ouvrirSemence(contexte, adresse);
  const etat = page.locator('#etat');
  await page.evaluate((detail) => dispatchEvent(new CustomEvent('semer', { detail })), demande);
  await etat.filter({ hasText: /fini|échec/ }).waitFor({ timeout: LONGUE });
  const texte = await etat.textContent();
  if (texte !== 'fini') throw new Error(`La semence a échoué : ${texte}`);
  await page.close();
}

/** @param {Page} page 1 for the machine's own speed */
export async function brider(page, facteur = 1) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: facteur });
  return cdp;
}

/**
 * Opens the app and its coffre; resolves once the home is there, with the ms since the tap.
 * @param {Page} page
 */
export async function deverrouiller(page) {
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PHRASE);
  const bouton = page.getByRole('button', { name: 'Ouvrir le coffre' });
  const debut = performance.now();
  await bouton.click();
  await page.getByRole('button', { name: 'Verrouiller' }).waitFor({ timeout: LONGUE });
  return performance.now() - debut;
}

/**
 * @param {Appareil} appareil
 * @param {string} adresse
 */
export async function ouvrirApplication({ contexte }, adresse) {
  const page = await contexte.newPage();
  await page.goto(adresse);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await deverrouiller(page);
  return page;
}
