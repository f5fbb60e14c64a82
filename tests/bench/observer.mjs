// Parts 3 and 4: real taps in the Observer screen, in a journal of a few, 2,000 and 10,000 relevés.
import { brider, deverrouiller } from './navigation.mjs';
import { auRalenti, peutRalentir } from './ralenti.mjs';
import { rangee, rangeeVisee } from './statistiques.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./navigation.mjs').Appareil} Appareil
 * @typedef {import('./sonde.mjs').Note & { travail: number }} NoteMesuree
 */

const SECONDE = 1000;

/** @param {number} releves the text of the newest relevé of the seed */
const dernier = (releves) => `Relevé n° ${releves}.`;

/** @param {Page} page */
async function tempsDeTache(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const lire = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * SECONDE;
  };
  return { lire, fermer: () => cdp.detach() };
}

/**
 * Types one relevé through the sheet and notes it.
 * @param {Page} page
 * @param {string} texte
 * @param {() => Promise<number>} lireTaches
 * @returns {Promise<NoteMesuree>}
 */
async function noter(page, texte, lireTaches) {
  await page.getByRole('button', { name: 'Fait', exact: true }).click();
  const feuille = page.getByRole('dialog');
  await feuille.getByRole('textbox', { name: 'Ce que vous notez' }).fill(texte);
  // « Enregistré à » tells seconds: a new one must begin for the text to change.
  await page.waitForFunction(
    (seconde) => Math.floor(Date.now() / seconde) !== Number(document.documentElement.dataset['derniere']),
    SECONDE,
  );
  await page.evaluate((t) => globalThis.sonde.armerNote(t), texte);
  const avant = await lireTaches();
  await feuille.getByRole('button', { name: 'Noter', exact: true }).click();
  const note = await page.evaluate((seconde) => {
    return globalThis.sonde.note.then((mesure) => {
      document.documentElement.dataset['derniere'] = String(Math.floor(Date.now() / seconde));
      return mesure;
    });
  }, SECONDE);
  return { ...note, travail: (await lireTaches()) - avant };
}

/**
 * How the machine is slowed: CDP slows the main thread of the page alone.
 * @typedef {{ nom: string, facteur: number, par: 'cdp' | import('./ralenti.mjs').Portee }} Allure
 */

/** @type {Allure} */
const PLEINE = { nom: '1× CPU', facteur: 1, par: 'cdp' };
/** @type {Allure[]} */
const LENTES = [
  { nom: '4× CPU (page)', facteur: 4, par: 'cdp' },
  { nom: '4× (renderer)', facteur: 4, par: 'rendu' },
  { nom: '4× (whole browser)', facteur: 4, par: 'tout' },
];

/**
 * @param {Page} page
 * @param {number} fois
 * @param {Allure} allure
 * @returns {Promise<NoteMesuree[]>}
 */
async function serieDeNotes(page, fois, { nom, facteur, par }) {
  const cdp = await brider(page, par === 'cdp' ? facteur : 1);
  const taches = await tempsDeTache(page);
  // The first one pays for what is compiled at the first use.
  await noter(page, `Mise en route, ${nom}`, taches.lire);
  const noterTout = async () => {
    /** @type {NoteMesuree[]} */
    const notes = [];
    for (let i = 1; i <= fois; i += 1) {
      notes.push(await noter(page, `La porte est ouverte, ${nom}, ${i}.`, taches.lire));
    }
    return notes;
  };
  const notes =
    par === 'cdp' ? await noterTout() : await auRalenti(page.context(), { facteur, portee: par }, noterTout);
  await taches.fermer();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.detach();
  return notes;
}

/** @type {(n: NoteMesuree) => number} */
const statut = (n) => n.statut;
/** @type {(n: NoteMesuree) => number} */
const statutPeint = (n) => n.statutPeint;
/** @type {(n: NoteMesuree) => number} */
const append = (n) => n.append;
/** @type {(n: NoteMesuree) => number} */
const ligne = (n) => n.lignePeinte;
/** @type {(n: NoteMesuree) => number} */
const sansAppend = (n) => n.lignePeinte - n.append;
/** @type {(n: NoteMesuree) => number} */
const travail = (n) => n.travail;

/** @param {Page} page @param {Appareil} appareil */
const ouvrirObserver = (page, { suivi, releves }) =>
  page.evaluate(
    ([chemin, texte]) => globalThis.sonde.ouvrir(chemin, texte),
    /** @type {const} */ ([`#/suivi/${suivi}/observer`, dernier(releves)]),
  );

/**
 * @param {Page} page
 * @param {Appareil} appareil
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerEnregistrement(page, appareil, fois) {
  await ouvrirObserver(page, appareil);
  const rangees = [];
  for (const allure of [PLEINE, ...LENTES.filter(({ par }) => par === 'cdp' || peutRalentir)]) {
    const notes = await serieDeNotes(page, fois, allure);
    rangees.push(
      rangee(`tap → « Enregistré » in the page, ${allure.nom}`, notes.map(statut)),
      rangee(`tap → « Enregistré » painted, ${allure.nom}`, notes.map(statutPeint)),
      allure === PLEINE
        ? rangee(`append in two copies, ${allure.nom}`, notes.map(append))
        : rangeeVisee(`append in two copies, ${allure.nom}`, notes.map(append), { part: 0.95, max: 50 }),
    );
  }
  return { titre: '3. Tap on « Noter » → « Enregistré à … » (real taps in Observer)', rangees };
}

/**
 * Locks, unlocks, and opens the journal that nothing holds in memory any more.
 * @param {Page} page
 * @param {Appareil} appareil
 */
async function ouvrirAFroid(page, appareil) {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  const deverrouillage = await deverrouiller(page);
  const observer = await ouvrirObserver(page, appareil);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: 'Verrouiller' }).waitFor();
  const retour = await ouvrirObserver(page, appareil);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: 'Verrouiller' }).waitFor();
  const journal = await page.evaluate(
    ([chemin, texte]) => globalThis.sonde.ouvrir(chemin, texte),
    /** @type {const} */ ([`#/suivi/${appareil.suivi}/journal`, 'Relevé n° ']),
  );
  return { deverrouillage, observer, retour, journal };
}

/**
 * @param {Page} page
 * @param {Appareil} appareil
 * @param {{ ouvertures: number, notes: number }} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerJournal(page, appareil, fois) {
  const ouvertures = [];
  for (let i = 0; i < fois.ouvertures; i += 1) ouvertures.push(await ouvrirAFroid(page, appareil));
  await ouvrirObserver(page, appareil);
  /** @type {[cpu: number, notes: NoteMesuree[]][]} */
  const series = [];
  for (const cpu of [1, 6])
    series.push([
      cpu,
      await serieDeNotes(page, fois.notes, { nom: `${cpu}× CPU`, facteur: cpu, par: 'cdp' }),
    ]);
  const grand = appareil.releves >= 10_000;
  /** @type {(nom: string, serie: number[]) => import('./statistiques.mjs').Rangee} */
  const visee = (nom, serie) =>
    grand ? rangeeVisee(nom, serie, { part: 0.5, max: 50 }) : rangee(nom, serie);
  return {
    titre: `4. A journal of ${appareil.releves.toLocaleString('en')} relevés`,
    rangees: [
      rangee(
        'unlocking the coffre (Argon2id, lists)',
        ouvertures.map((o) => o.deverrouillage),
      ),
      rangeeVisee(
        'opening Observer: route → list painted',
        ouvertures.map((o) => o.observer.duree),
        { part: 0.5, max: grand ? 1200 : 300 },
      ),
      rangee(
        '  of which reading and deciphering (worker)',
        ouvertures.map((o) => o.observer.lecture),
      ),
      rangee(
        'opening Observer again in the session',
        ouvertures.map((o) => o.retour.duree),
      ),
      rangee(
        'opening the journal to write: route → lines painted',
        ouvertures.map((o) => o.journal.duree),
      ),
      ...series.flatMap(([cpu, serie]) => [
        visee(`inserting: tap on « Noter » → line painted, ${cpu}× CPU`, serie.map(ligne)),
        visee('  the same without the append', serie.map(sansAppend)),
        rangee('  main-thread work of the whole insert', serie.map(travail)),
      ]),
    ],
  };
}
