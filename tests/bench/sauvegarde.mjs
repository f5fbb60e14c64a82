// Part 7: a backup of 20 MB, from the command to the last byte that the page received, and its return.
import { stat } from 'node:fs/promises';
import { ouvrirApplication, telephoneGarni } from './navigation.mjs';
import { auRalenti } from './ralenti.mjs';
import { enMs, rangee, rangeeVisee } from './statistiques.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./navigation.mjs').Appareil} Appareil
 * @typedef {import('./sonde-coffre.mjs').Sauvegarde} Sauvegarde
 * @typedef {'phrase' | 'adresse'} Fermeture
 */

/** What makes a file of 20 MB: 60 suivis of 480 relevés. */
export const VINGT_MO = { suivis: 60, releves: 480 };

const PHRASE_DU_FICHIER = 'guitare melon horizon ficelle bambou';
const PATIENCE = 300_000;
const BUT = 2000;
const MO = 1e6;

/** @param {Page} page */
async function ouvrirEcran(page) {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('heading', { level: 1, name: 'À faire aujourd’hui' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/sauvegarder';
  });
  await page.getByRole('heading', { level: 2, name: 'Faire une sauvegarde' }).waitFor();
}

/** @param {Page} page @param {Fermeture} fermeture */
async function preparer(page, fermeture) {
  await ouvrirEcran(page);
  if (fermeture === 'phrase') {
    await page.getByLabel('Phrase de la sauvegarde', { exact: true }).fill(PHRASE_DU_FICHIER);
    await page.getByRole('checkbox', { name: /^J’ai écrit cette phrase/ }).check();
    return;
  }
  await page.getByText('L’adresse de cet appareil').click();
  const adresse = await page.getByText(/^age1[0-9a-z]{58}$/).innerText();
  await page.getByRole('radio', { name: 'Des adresses' }).check();
  await page.getByLabel('Adresses de ceux qui pourront l’ouvrir').fill(adresse);
}

/**
 * @param {Page} page
 * @param {Fermeture} fermeture
 * @param {number} facteur
 * @returns {Promise<Sauvegarde>}
 */
async function sauver(page, fermeture, facteur) {
  await preparer(page, fermeture);
  return auRalenti(page.context(), { facteur }, async () => {
    await page.evaluate(() => globalThis.sondeCoffre.armerSauvegarde());
    await page.getByRole('button', { name: 'Faire la sauvegarde' }).click();
    return page.evaluate(() => globalThis.sondeCoffre.sauvegarde);
  });
}

/** @param {Page} page @returns {Promise<string>} where the file that was just made is */
async function prendreLeFichier(page) {
  const arrive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Enregistrer le fichier' }).click();
  return (await arrive).path();
}

/**
 * In the empty coffre of another phone.
 * @param {string} adresse
 * @param {string} fichier
 * @param {number} facteur
 */
async function reprendre(adresse, fichier, facteur) {
  const autre = await telephoneGarni(adresse, { suivis: 0, releves: 0 });
  try {
    const page = await ouvrirApplication(autre, adresse);
    await ouvrirEcran(page);
    await page.getByLabel('Fichier de sauvegarde').setInputFiles(fichier);
    await page.getByLabel('Phrase du fichier', { exact: true }).fill(PHRASE_DU_FICHIER);
    return await auRalenti(autre.contexte, { facteur }, async () => {
      await page.evaluate(() => globalThis.sondeCoffre.armerReprise());
      await page.getByRole('button', { name: 'Restaurer', exact: true }).click();
      return page.evaluate(() => globalThis.sondeCoffre.reprise);
    });
  } finally {
    await autre.fermer();
  }
}

/** @type {(fermeture: Fermeture) => string} */
const enMots = (fermeture) => (fermeture === 'phrase' ? 'passphrase' : 'one address');

/**
 * @param {Page} page
 * @param {number} fois
 * @param {boolean} visee
 */
async function mesurerAllers(page, fois, visee) {
  const rangees = [];
  for (const facteur of [1, 4]) {
    for (const fermeture of /** @type {const} */ (['phrase', 'adresse'])) {
      /** @type {Sauvegarde[]} */
      const faites = [];
      for (let i = 0; i < (facteur === 1 ? fois : 1); i += 1)
        faites.push(await sauver(page, fermeture, facteur));
      const nom = `command → last byte, ${enMots(fermeture)}, ${facteur}×`;
      const durees = faites.map((f) => f.duree);
      /** @type {(quoi: string, lire: (f: Sauvegarde) => number) => import('./statistiques.mjs').Rangee} */
      const dont = (quoi, lire) => rangee(`  ${quoi}`, faites.map(lire));
      rangees.push(
        visee && facteur === 4 ? rangeeVisee(nom, durees, { part: 0.5, max: BUT }) : rangee(nom, durees),
        dont('of which before the first byte: lines opened, the key', (f) => f.preparation),
        dont('of which sealing and handing over', (f) => f.flux),
        dont('longest time between two frames', (f) => f.image),
      );
    }
  }
  return rangees;
}

/**
 * @param {string} adresse
 * @param {string} fichier
 */
async function mesurerRetours(adresse, fichier) {
  const rangees = [];
  for (const facteur of [1, 4]) {
    const { duree, reprise } = await reprendre(adresse, fichier, facteur);
    rangees.push({
      nom: `restoring it in an empty coffre, passphrase, ${facteur}×`,
      valeur: `${enMs(duree)}, of which the Worker ${enMs(reprise)}`,
    });
  }
  return rangees;
}

/**
 * @param {Appareil} appareil
 * @param {string} adresse
 * @param {{ fois: number, visee: boolean }} comment `visee`: the aim is for this one, which is also taken back
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerSauvegarde(appareil, adresse, { fois, visee }) {
  const page = await ouvrirApplication(appareil, adresse);
  page.setDefaultTimeout(PATIENCE);
  const allers = await mesurerAllers(page, fois, visee);
  await sauver(page, 'phrase', 1);
  const fichier = await prendreLeFichier(page);
  const { size } = await stat(fichier);
  const retours = visee ? await mesurerRetours(adresse, fichier) : [];
  await page.close();
  return {
    titre: `7. A backup of ${(size / MO).toFixed(1)} MB: ${appareil.lignes.toLocaleString('en')} relevés`,
    rangees: [...allers, ...retours],
  };
}
