// Part 8: a plan of 500 actions opened and filtered, and a bilan of 50 suivis of 200 relevés.
import { deverrouiller, ouvrirApplication } from './navigation.mjs';
import { auRalenti } from './ralenti.mjs';
import { rangee, rangeeVisee } from './statistiques.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./navigation.mjs').Appareil} Appareil
 * @typedef {{ duree: number, tache: number, image: number }} Passage ms: in all, the longest task, and the longest time
 *   between two frames
 */

export const UNE_UNITE = { suivis: 50, releves: 200, actions: 500 };

/** The coffre opened anew: nothing of the plan nor of the bilan is in memory. @param {Page} page */
async function repartir(page) {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('button', { name: 'Verrouiller' }).click();
  await deverrouiller(page);
}

/** Until the suivis are read, behind the home. @param {Page} page */
const attendreLaLecture = (page) =>
  page.evaluate(async () => {
    const { jusqua } = globalThis.sonde.outils;
    const texte = () => document.querySelector('main')?.textContent ?? '';
    await jusqua(() => texte().includes('À faire') && !texte().includes('Lecture des suivis'));
  });

/** From a change of route to its text painted; the last part, for a screen drawn part by part. @param {Page} page @param {string} chemin @param {string} texte @returns {Promise<Passage>} */
const aller = (page, chemin, texte) =>
  page.evaluate(
    async ([ou, quoi]) => {
      const finir = globalThis.sonde.outils.guetterBlocages();
      const { duree } = await globalThis.sonde.ouvrir(ou, quoi);
      await globalThis.sonde.outils.apresPeinture();
      return { duree, ...finir() };
    },
    /** @type {const} */ ([chemin, texte]),
  );

/** From a word typed in the search to the rows that hold it, painted. @param {Page} page @param {string} mots @param {number} trouvees @returns {Promise<number>} */
const filtrer = (page, mots, trouvees) =>
  page.evaluate(
    async ([tape, combien]) => {
      const { jusqua, apresPeinture } = globalThis.sonde.outils;
      const etiquettes = [...document.querySelectorAll('label')];
      const champ = etiquettes.find((e) => e.textContent?.trim() === 'Chercher des mots')?.control;
      if (!(champ instanceof HTMLInputElement)) throw new Error('Le champ de recherche n’est pas là.');
      const depart = performance.now();
      champ.value = tape;
      champ.dispatchEvent(new Event('input', { bubbles: true }));
      await jusqua(() =>
        [...document.querySelectorAll('[role="status"]')].some((e) =>
          e.textContent?.includes(` ${combien} sur `),
        ),
      );
      return (await apresPeinture()) - depart;
    },
    /** @type {const} */ ([mots, trouvees]),
  );

/**
 * @param {Page} page
 * @param {number} fois
 * @param {number} facteur
 */
async function unePasse(page, fois, facteur) {
  /** @type {Passage[]} */
  const plans = [];
  /** @type {Passage[]} */
  const retours = [];
  /** @type {number[]} */
  const filtres = [];
  /** @type {Passage[]} */
  const bilans = [];
  /** @type {Passage[]} */
  const plansLus = [];
  /** @type {Passage[]} */
  const bilansLus = [];
  const contexte = page.context();
  for (let i = 0; i < fois; i += 1) {
    await repartir(page);
    await auRalenti(contexte, { facteur }, async () => {
      plans.push(await aller(page, '#/plan-d-actions', 'Améliorer le point'));
      filtres.push(await filtrer(page, 'point n° 487', 1));
      filtres.push(await filtrer(page, 'point n° 48', 15));
      filtres.push(await filtrer(page, '', UNE_UNITE.actions));
      await aller(page, '#/', 'À faire aujourd’hui');
      retours.push(await aller(page, '#/plan-d-actions', 'Améliorer le point'));
    });
    await repartir(page);
    await auRalenti(contexte, { facteur }, async () => {
      bilans.push(await aller(page, '#/bilan/bilan-banc', 'Avis de la commission'));
    });
    await repartir(page);
    await attendreLaLecture(page);
    await auRalenti(contexte, { facteur }, async () => {
      plansLus.push(await aller(page, '#/plan-d-actions', 'Améliorer le point'));
      await aller(page, '#/', 'À faire aujourd’hui');
      bilansLus.push(await aller(page, '#/bilan/bilan-banc', 'Avis de la commission'));
    });
  }
  return { plans, retours, filtres, bilans, plansLus, bilansLus };
}

/** @type {(p: Passage) => number} */
const duree = (p) => p.duree;
/** @type {(p: Passage) => number} */
const tache = (p) => p.tache;

/**
 * @param {Appareil} appareil
 * @param {string} adresse
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerPlan(appareil, adresse, fois) {
  const page = await ouvrirApplication(appareil, adresse);
  // The first one pays for what the browser compiles and keeps.
  await unePasse(page, 1, 1);
  const rangees = [];
  for (const facteur of [1, 4]) {
    const { plans, retours, filtres, bilans, plansLus, bilansLus } = await unePasse(page, fois, facteur);
    /** @type {(nom: string, serie: number[], max: number) => import('./statistiques.mjs').Rangee} */
    const visee = (nom, serie, max) =>
      facteur === 4
        ? rangeeVisee(`${nom}, 4× (renderer)`, serie, { part: 0.5, max })
        : rangee(`${nom}, 1×`, serie);
    rangees.push(
      visee('opening the plan as soon as the coffre is open: route → rows painted', plans.map(duree), 200),
      rangee('  longest task', plans.map(tache)),
      visee('opening the plan once the suivis are read', plansLus.map(duree), 200),
      rangee('  longest task', plansLus.map(tache)),
      visee('opening it again in the session', retours.map(duree), 200),
      visee('filtering by words: key → rows painted', filtres, 50),
      visee('opening the bilan as soon as the coffre is open: route → figures', bilans.map(duree), 1000),
      visee('  longest task', bilans.map(tache), 100),
      visee('opening the bilan once the suivis are read: route → figures', bilansLus.map(duree), 1000),
      visee('  longest task', bilansLus.map(tache), 100),
    );
  }
  await page.close();
  return {
    titre: `8. A plan of ${UNE_UNITE.actions} actions, a bilan of ${UNE_UNITE.suivis} suivis of ${UNE_UNITE.releves} relevés`,
    rangees,
  };
}
