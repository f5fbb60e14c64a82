// Part 2: from an address typed to a coffre screen that answers.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brider, lancerNavigateur, telephoneNeuf } from './navigation.mjs';
import { rangee, rangeeVisee } from './statistiques.mjs';

/** @typedef {import('./reseau.mjs').Reseau} Reseau */

/** « Slow 4G » of Lighthouse: 150 ms and 1.6 Mbit/s, with its factors of 3.75 and 0.9. */
const LENT_4G = { latence: 562.5, octetsParSeconde: (1.44 * 1e6) / 8 };
const CPU = 6;
const CHAMP_NEUF = 'Votre phrase de passe';
const CHAMP_CONNU = 'Phrase de passe';
/** By the name of the file: the engine of the PDF and its worker, the words of passphrases. */
const INTERDITS = /pdf|phrase-proposee|bip39/i;
/** By what the file holds: WebAssembly in base64, which is Argon2id. */
const WASM = 'AGFzbQ';

/**
 * @param {import('playwright').Page} page
 * @param {import('./reseau.mjs').Lenteur} lenteur
 */
async function ralentirLaPage(page, lenteur) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: lenteur.latence,
    downloadThroughput: lenteur.octetsParSeconde,
    uploadThroughput: lenteur.octetsParSeconde,
  });
}

/**
 * One visit of a phone that never saw the app.
 * @param {import('playwright').Browser} navigateur
 * @param {Reseau} reseau
 * @param {'cdp' | 'serveur'} ou
 */
async function premiereVisite(navigateur, reseau, ou) {
  const contexte = await telephoneNeuf(navigateur);
  const page = await contexte.newPage();
  await brider(page, CPU);
  if (ou === 'cdp') await ralentirLaPage(page, LENT_4G);
  else reseau.ralentir(LENT_4G);
  await page.goto(reseau.url, { waitUntil: 'commit' });
  const duree = await page.evaluate((champ) => globalThis.sonde.utilisable(champ), CHAMP_NEUF);
  const requetes = await page.evaluate(() => {
    const entrees = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    return entrees.map((r) => ({ nom: new URL(r.name).pathname.slice(1), fin: r.responseEnd }));
  });
  await contexte.close();
  reseau.ralentir(null);
  return { duree, avant: requetes.filter((r) => r.fin <= duree).map((r) => r.nom) };
}

/**
 * A visit with everything kept by the service worker, which sleeps when the visit begins.
 * @param {import('./navigation.mjs').Appareil} appareil
 * @param {Reseau} reseau
 * @param {boolean} coupe no server at all, or the slow link
 */
async function visiteSuivante({ contexte }, reseau, coupe) {
  const page = await contexte.newPage();
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await brider(page, CPU);
  await ralentirLaPage(page, LENT_4G);
  reseau.couper(coupe);
  reseau.requetes.length = 0;
  await page.goto(reseau.url, { waitUntil: 'commit' });
  const duree = await page.evaluate((champ) => globalThis.sonde.utilisable(champ), CHAMP_CONNU);
  const demandees = [...reseau.requetes];
  await page.close();
  reseau.couper(false);
  return { duree, demandees };
}

/** @param {import('./navigation.mjs').Appareil} appareil @param {Reseau} reseau */
async function installer({ contexte }, reseau) {
  const page = await contexte.newPage();
  await page.goto(reseau.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
}

/**
 * @template T
 * @param {number} fois
 * @param {() => Promise<T>} faire
 */
async function repeter(fois, faire) {
  /** @type {T[]} */
  const resultats = [];
  for (let i = 0; i < fois; i += 1) resultats.push(await faire());
  return resultats;
}

/**
 * Files that must wait for a need.
 * @param {string} dossier
 * @param {string[]} noms
 */
async function lourds(dossier, noms) {
  const lus = await Promise.all(
    noms.map(async (nom) => ({ nom, texte: await readFile(join(dossier, nom), 'latin1') })),
  );
  return lus.filter(({ nom, texte }) => INTERDITS.test(nom) || texte.includes(WASM)).map(({ nom }) => nom);
}

/**
 * @param {Reseau} reseau
 * @param {string} dossier
 * @param {import('./navigation.mjs').Appareil} appareil
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerDemarrage(reseau, dossier, appareil, fois) {
  const navigateur = await lancerNavigateur();
  const neuves = await repeter(fois, () => premiereVisite(navigateur, reseau, 'cdp'));
  const partagees = await repeter(fois, () => premiereVisite(navigateur, reseau, 'serveur'));
  await navigateur.close();
  await installer(appareil, reseau);
  const coupees = await repeter(fois, () => visiteSuivante(appareil, reseau, true));
  const lentes = await repeter(fois, () => visiteSuivante(appareil, reseau, false));
  const demandees = [...new Set(lentes.flatMap((v) => v.demandees))];
  const avant = [...new Set(neuves.flatMap((v) => v.avant))];
  const interdites = await lourds(dossier, avant);
  /** @type {(v: { duree: number }) => number} */
  const duree = (v) => v.duree;
  return {
    titre: `2. Usable coffre screen (412×839, CPU ${CPU}×, Slow 4G: 562.5 ms, 1.44 Mbit/s)`,
    rangees: [
      rangeeVisee('first load, link of the page slowed (CDP)', neuves.map(duree), { part: 0.5, max: 2500 }),
      rangee('first load, whole link slowed (workers and precache share it)', partagees.map(duree)),
      rangeeVisee('from the service worker’s cache, asleep; server cut', coupees.map(duree), {
        part: 0.5,
        max: 1000,
      }),
      rangeeVisee('from the service worker’s cache, asleep; slow link alive', lentes.map(duree), {
        part: 0.5,
        max: 1000,
      }),
      {
        nom: 'files with PDF, Argon2id or word list, loaded before that',
        valeur: String(interdites.length),
        but: '0',
        tenu: interdites.length === 0,
      },
    ],
    notes: [
      `asked of the server on a visit from the cache, slow link alive: ${demandees.join(', ') || 'nothing'}`,
      `loaded before the screen is usable: ${avant.join(', ')}`,
      ...(interdites.length > 0 ? [`among them, what should wait: ${interdites.join(', ')}`] : []),
    ],
  };
}
