// The proof that « 4× » means four times slower where the keys are: the same loop, in a Worker, slowed and not.
import { ouvrirSemence } from './navigation.mjs';
import { auRalenti, tare } from './ralenti.mjs';
import { rangee } from './statistiques.mjs';

const FACTEUR = 4;
const ESSAIS = 2;
/** What another program running meanwhile must not lead to. */
const TARE = { min: 0.7, max: 1.1 };
/** Beyond, the figures « at 4× » of this run say nothing. */
const ECART = 0.4;

/** @type {(serie: number[]) => number} */
const moyenne = (serie) => serie.reduce((a, b) => a + b, 0) / serie.length;

/**
 * @param {import('./navigation.mjs').BrowserContext} contexte
 * @param {() => Promise<number[]>} etalonner
 */
async function tarer(contexte, etalonner) {
  const pleine = moyenne(await etalonner());
  for (const portee of /** @type {const} */ (['rendu', 'tout'])) {
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      const lente = moyenne(await auRalenti(contexte, { facteur: FACTEUR, portee }, etalonner));
      const juste = (tare[portee] * (FACTEUR - 1)) / (lente / pleine - 1);
      tare[portee] = Math.min(TARE.max, Math.max(TARE.min, juste));
    }
  }
}

/**
 * @param {import('./navigation.mjs').Appareil} appareil
 * @param {string} adresse
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerTemoin({ contexte }, adresse, fois) {
  const page = await ouvrirSemence(contexte, adresse);
  const etalonner = () => page.evaluate((n) => globalThis.etalonner(n), fois);
  await tarer(contexte, etalonner);
  const avant = await etalonner();
  const rendu = await auRalenti(contexte, { facteur: FACTEUR }, etalonner);
  const tout = await auRalenti(contexte, { facteur: FACTEUR, portee: 'tout' }, etalonner);
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: FACTEUR });
  const parCdp = await etalonner();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const apres = await etalonner();
  await page.close();
  const pleine = [...avant, ...apres];
  /** @type {(serie: number[]) => number} */
  const rapport = (serie) => moyenne(serie) / moyenne(pleine);
  const juste = [rendu, tout].every((serie) => Math.abs(rapport(serie) - FACTEUR) <= ECART);
  return {
    titre: '0. Witness: one loop that only computes, in a Worker',
    rangees: [
      rangee('full speed', pleine),
      rangee('4× (page): CDP’s throttle', parCdp),
      rangee('4× (renderer): its processes stopped three quarters of the time', rendu),
      rangee('4× (whole browser): all of them', tout),
      {
        nom: 'how much slower: CDP, renderer, whole browser',
        valeur: [parCdp, rendu, tout].map((serie) => `${rapport(serie).toFixed(2)}×`).join(', '),
        but: `${FACTEUR}× ± ${ECART} for the last two`,
        tenu: juste,
      },
    ],
    notes: [
      '« 4× (renderer) » slows the page, its Workers, WebCrypto and the calls to OPFS, which are all in one process; not IndexedDB (another process), nor the disk.',
      '« 4× (whole browser) » also slows IndexedDB; not the disk nor the system.',
    ],
  };
}
