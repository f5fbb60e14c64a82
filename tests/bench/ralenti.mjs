// Slows whole processes of the browser. CDP's own throttle is for the main thread of a page: Argon2id, the seals and
// the age files are the work of a Worker, which it leaves at full speed (see the witness).
import { Worker } from 'node:worker_threads';
import { quantile } from './statistiques.mjs';

/**
 * `rendu`: the processes that run pages and Workers; `tout`: also the one that runs IndexedDB and hands files over.
 * @typedef {'rendu' | 'tout'} Portee
 * @typedef {{ numeros: number[], facteur: number, etat: SharedArrayBuffer }} Consigne
 * @typedef {{ marche: number, arret: number, tours: number[] }} Rythme ms run, ms stopped, length of each turn
 */

/** Windows has no signal that stops a process. */
export const peutRalentir = process.platform !== 'win32';

/**
 * By how much the stops must be longer or shorter than the clock says: a process that starts again finds cold caches
 * and a core that sleeps. Set by the witness.
 * @type {Record<Portee, number>}
 */
export const tare = { rendu: 1, tout: 1 };

/**
 * Stops the processes of this browser (facteur − 1) / facteur of the time while `faire` runs.
 * @template T
 * @param {import('playwright').BrowserContext} contexte
 * @param {{ facteur: number, portee?: Portee }} comment
 * @param {() => Promise<T>} faire
 */
export async function auRalenti(contexte, { facteur, portee = 'rendu' }, faire) {
  if (facteur === 1) return faire();
  const numeros = await numerosDe(contexte, portee);
  const etat = new SharedArrayBuffer(4);
  /** @type {Consigne} */
  const consigne = { numeros, facteur: 1 + (facteur - 1) * tare[portee], etat };
  const fil = new Worker(new URL('ralenti-fil.mjs', import.meta.url), { workerData: consigne });
  /** @type {Promise<Rythme>} */
  const fini = new Promise((ok, ko) => void fil.once('message', ok).once('error', ko));
  /** Whatever happens to the bench, nothing stays stopped behind it. */
  const relancer = () => numeros.forEach((numero) => envoyer(numero, 'SIGCONT'));
  process.once('exit', relancer);
  try {
    return await faire();
  } finally {
    Atomics.store(new Int32Array(etat), 0, 1);
    Atomics.notify(new Int32Array(etat), 0);
    rythmes.push(await fini);
    process.off('exit', relancer);
  }
}

/** @type {Rythme[]} */
const rythmes = [];

/** What was really done, over all the slowings of this run; null when there was none. */
export function rythmeTenu() {
  if (rythmes.length === 0) return null;
  const marche = rythmes.reduce((somme, r) => somme + r.marche, 0);
  const arret = rythmes.reduce((somme, r) => somme + r.arret, 0);
  const tours = rythmes.flatMap((r) => r.tours);
  return { facteur: (marche + arret) / marche, tour: quantile(tours, 0.5), longTour: quantile(tours, 0.99) };
}

/** @param {import('playwright').BrowserContext} contexte @param {Portee} portee */
async function numerosDe(contexte, portee) {
  const navigateur = contexte.browser();
  if (!navigateur) throw new Error('Ce contexte ne dit pas quel navigateur le porte.');
  const cdp = await navigateur.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const voulus = processInfo.filter(({ type }) => portee === 'tout' || type === 'renderer');
  if (voulus.length === 0) throw new Error('Le navigateur ne dit pas quels processus portent ses pages.');
  return voulus.map(({ id }) => id);
}

/** @param {number} numero @param {NodeJS.Signals} signal */
function envoyer(numero, signal) {
  try {
    process.kill(numero, signal);
  } catch {
    // It ended meanwhile.
  }
}
