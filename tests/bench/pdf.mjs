// Part 5: the journal de bord of 2,000 relevés, asked from the Documents screen.
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { brider } from './navigation.mjs';
import { enKo, rangee, rangeeVisee } from './statistiques.mjs';

/** @typedef {import('playwright').Page} Page */

const PATIENCE = 60_000;
const TAILLE_MAX = 0.8e6;

/** @type {(octets: Buffer) => number} pages of a PDF, whose objects may lie in compressed streams */
function compterPages(octets) {
  const brut = octets.toString('latin1');
  const textes = [brut];
  for (const { index } of brut.matchAll(/stream\r?\n/g)) {
    const debut = index + (brut[index + 6] === '\r' ? 8 : 7);
    try {
      textes.push(inflateSync(octets.subarray(debut, brut.indexOf('endstream', debut))).toString('latin1'));
    } catch {
      // Not a deflated stream: a font, a picture, metadata.
    }
  }
  const comptes = textes.flatMap((t) => [...t.matchAll(/\/Count (\d+)/g)].map((m) => Number(m[1])));
  return Math.max(0, ...comptes);
}

/** @param {Page} page */
async function preparer(page) {
  await page.evaluate(() => globalThis.sonde.armerDocument());
  await page.getByRole('button', { name: /^Préparer.*Journal de bord$/ }).click();
  return page.evaluate(() => globalThis.sonde.document);
}

/** @param {Page} page @param {string} suivi a screen just opened starts a new worker */
async function ouvrirDocuments(page, suivi) {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: /^Préparer.*Journal de bord$/ }).waitFor({ state: 'detached' });
  await page.evaluate((chemin) => {
    location.hash = chemin;
  }, `#/suivi/${suivi}/documents`);
  await page.getByRole('button', { name: /^Préparer.*Journal de bord$/ }).waitFor();
}

/** @param {Page} page */
async function telecharger(page) {
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  const fichier = await (await attente).path();
  return readFile(fichier);
}

/**
 * @param {Page} page
 * @param {import('./navigation.mjs').Appareil} appareil
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerPdf(page, { suivi, releves }, fois) {
  const debut = performance.now();
  /** @type {(fait: number) => boolean} a slow machine measures less, never longer */
  const encore = (fait) => fait === 0 || (fait < fois && performance.now() - debut < PATIENCE);
  const froids = [];
  const chauds = [];
  const lents = [];
  while (encore(froids.length)) {
    await ouvrirDocuments(page, suivi);
    froids.push(await preparer(page));
    chauds.push(await preparer(page));
  }
  const octets = await telecharger(page);
  const cdp = await brider(page, 4);
  while (encore(lents.length)) lents.push(await preparer(page));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  /** @type {(d: import('./sonde.mjs').Document) => number} */
  const duree = (d) => d.duree;
  /** @type {(d: import('./sonde.mjs').Document) => number} */
  const tache = (d) => d.tache;
  /** @type {(d: import('./sonde.mjs').Document) => number} */
  const image = (d) => d.image;
  const tous = [...froids, ...chauds];
  return {
    titre: `5. PDF « Journal de bord » of ${releves.toLocaleString('en')} relevés`,
    rangees: [
      rangee('tap → ready, cold worker', froids.map(duree)),
      rangee('tap → ready, warm worker', chauds.map(duree)),
      rangeeVisee('longest main-thread task', tous.map(tache), { part: 1, max: 50 }),
      rangee('longest time between two frames', tous.map(image)),
      rangeeVisee('longest main-thread task, 4× CPU', lents.map(tache), { part: 1, max: 100 }),
      {
        nom: 'size',
        valeur: enKo(octets.length),
        but: `≤ ${enKo(TAILLE_MAX)}`,
        tenu: octets.length <= TAILLE_MAX,
      },
      { nom: 'pages', valeur: String(compterPages(octets)) },
    ],
  };
}
