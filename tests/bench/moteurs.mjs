// Part 9: the journal of 2,000 relevés by Sillage, by pdfmake as it is published, and by jsPDF with its tables.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { obtenirJspdf } from './jspdf.mjs';
import { lancerNavigateur } from './navigation.mjs';
import { installerSonde } from './sonde.mjs';
import { enKo, mediane, rangee, rangeeVisee } from './statistiques.mjs';
import { rangeesDesTailles } from './tailles-pdf.mjs';

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('./statistiques.mjs').Rangee} Rangee
 * @typedef {{ duree: number, cpu: number, taille: number }} Mesure ms, ms, bytes
 */

const RELEVES = 2_000;
const PART_DE_PDFMAKE = 0.8;
const TAILLE_MAX = 0.8e6;
const MEMOIRE_MAX = 150 * 1024;
const racine = fileURLToPath(new URL('../..', import.meta.url));
const PDFMAKE = ['pdfmake.min.js', 'vfs_fonts.js'].map((nom) => `${racine}node_modules/pdfmake/build/${nom}`);
const CAS = `${racine}tests/aides/cas/01-chirurgie-ambulatoire.json`;
/** @type {Record<string, string>} */
const NOMS = {
  sillage: 'Sillage, tagged',
  pdfmake: 'pdfmake, untagged',
  jspdf: 'jsPDF + autotable, untagged, tables only',
};

/** @param {Browser} navigateur the processes that run pages */
async function rendus(navigateur) {
  const cdp = await navigateur.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.filter(({ type }) => type === 'renderer');
}

/** @param {Browser} navigateur ms of processor since they began, pages and their Workers */
const tempsProcesseur = async (navigateur) =>
  (await rendus(navigateur)).reduce((somme, { cpuTime }) => somme + cpuTime * 1000, 0);

/** @param {Browser} navigateur highest memory of one of them, KB; none where the system does not tell */
async function sommetMemoire(navigateur) {
  const statuts = await Promise.all(
    (await rendus(navigateur)).map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')),
  );
  return Math.max(...statuts.map((s) => Number(/VmHWM:\s+(\d+)/.exec(s)?.[1] ?? NaN)));
}

/** Each engine in turn, so that whatever the machine does to one it does to the others.
 * @param {string} url @param {number} fois */
async function comparer(url, fois) {
  const jspdf = await obtenirJspdf();
  const navigateur = await lancerNavigateur();
  try {
    // The policy of the app refuses the scripts of others.
    const page = await (await navigateur.newContext({ bypassCSP: true })).newPage();
    await page.goto(`${url}moteurs.html`);
    await page.evaluate((releves) => globalThis.moteurs.preparer(releves), RELEVES);
    for (const path of [...PDFMAKE, ...(jspdf ?? [])]) await page.addScriptTag({ path });
    const noms = ['sillage', 'pdfmake', ...(jspdf ? ['jspdf'] : [])];
    /** @type {Map<string, Mesure[]>} */
    const mesures = new Map(noms.map((nom) => [nom, []]));
    // The first turn of each pays for what is compiled at the first use.
    for (let tour = 0; tour <= fois; tour += 1) {
      for (const nom of noms) {
        const avant = await tempsProcesseur(navigateur);
        const fait = await page.evaluate((moteur) => globalThis.moteurs.tour(moteur), nom);
        const cpu = (await tempsProcesseur(navigateur)) - avant;
        if (tour > 0) mesures.get(nom)?.push({ ...fait, cpu });
      }
    }
    return mesures;
  } finally {
    await navigateur.close();
  }
}

/** @param {string} url @param {number} fois */
async function parLeWorker(url, fois) {
  const cas = await readFile(CAS, 'utf8');
  const vide = await lancerNavigateur();
  await (await vide.newPage()).goto('about:blank');
  const blanche = await sommetMemoire(vide);
  await vide.close();
  const navigateur = await lancerNavigateur();
  try {
    const contexte = await navigateur.newContext();
    await contexte.addInitScript(installerSonde);
    const page = await contexte.newPage();
    await page.goto(`${url}moteurs.html`);
    await page.evaluate((releves) => globalThis.moteurs.preparer(releves), RELEVES);
    const journaux = [];
    let memoire = NaN;
    for (let i = 0; i <= fois; i += 1) {
      journaux.push(
        await page.evaluate(async () => {
          const finir = globalThis.sonde.outils.guetterBlocages();
          const fait = await globalThis.moteurs.journalParLeWorker();
          await globalThis.sonde.outils.apresPeinture();
          return { ...fait, ...finir() };
        }),
      );
      if (i === 0) memoire = (await sommetMemoire(navigateur)) - blanche;
    }
    const fiches = [];
    for (let i = 0; i <= fois * 3; i += 1)
      fiches.push(await page.evaluate((json) => globalThis.moteurs.ficheParLeWorker(json), cas));
    return { journaux, fiches: fiches.slice(1), memoire };
  } finally {
    await navigateur.close();
  }
}

/** @type {(a: Mesure[], b: Mesure[], quoi: 'duree' | 'cpu') => number} median of the ratios, turn by turn */
const rapport = (a, b, quoi) => mediane(a.map((m, i) => m[quoi] / (b[i]?.[quoi] ?? NaN)));

/** @param {Map<string, Mesure[]>} mesures @returns {Rangee[]} */
function rangeesDesMoteurs(mesures) {
  const [notre = [], stock = []] = [mesures.get('sillage'), mesures.get('pdfmake')];
  const rangees = [...mesures].flatMap(([nom, series]) => [
    rangee(
      `${NOMS[nom]}: definition → bytes`,
      series.map((m) => m.duree),
    ),
    rangee(
      '  processor time of the page',
      series.map((m) => m.cpu),
    ),
    { nom: '  size', valeur: enKo(series.at(-1)?.taille ?? NaN) },
  ]);
  /** @type {(nom: string, quoi: 'duree' | 'cpu') => Rangee} */
  const visee = (nom, quoi) => {
    const part = rapport(notre, stock, quoi);
    return { nom, valeur: part.toFixed(2), but: `≤ ${PART_DE_PDFMAKE}`, tenu: part <= PART_DE_PDFMAKE };
  };
  const jspdf = mesures.get('jspdf');
  const taille = notre.at(-1)?.taille ?? NaN;
  return [
    ...rangees,
    visee('Sillage ÷ pdfmake, time', 'duree'),
    visee('Sillage ÷ pdfmake, processor', 'cpu'),
    ...(jspdf ? [{ nom: 'jsPDF ÷ pdfmake, time', valeur: rapport(jspdf, stock, 'duree').toFixed(2) }] : []),
    { nom: 'size of ours', valeur: enKo(taille), but: `≤ ${enKo(TAILLE_MAX)}`, tenu: taille <= TAILLE_MAX },
  ];
}

/**
 * @param {string} url
 * @param {readonly import('./construire.mjs').Morceau[]} morceaux
 * @param {number} fois
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerMoteurs(url, morceaux, fois) {
  const mesures = await comparer(url, fois);
  const { journaux, fiches, memoire } = await parLeWorker(url, fois);
  const [froid, ...chauds] = journaux.map((j) => j.duree);
  const inconnue = Number.isNaN(memoire);
  return {
    titre: `9. PDF of ${RELEVES.toLocaleString('en')} relevés, engine by engine (one page, turn by turn)`,
    rangees: [
      ...rangeesDesMoteurs(mesures),
      rangee('journal, our Worker, cold', froid === undefined ? [] : [froid]),
      rangee('journal, our Worker, warm', chauds),
      rangeeVisee(
        'longest main-thread task meanwhile',
        journaux.map((j) => j.tache),
        { part: 1, max: 50 },
      ),
      inconnue
        ? { nom: 'peak memory above a blank page', valeur: 'unknown on this system' }
        : {
            nom: 'peak memory above a blank page',
            valeur: enKo(memoire * 1024),
            but: `≤ ${enKo(MEMOIRE_MAX * 1024)}`,
            tenu: memoire <= MEMOIRE_MAX,
          },
      rangeeVisee(
        'fiche de synthèse, our Worker, warm',
        fiches.map((f) => f.duree),
        { part: 0.5, max: 600 },
      ),
      ...rangeesDesTailles(morceaux),
    ],
    notes: mesures.has('jspdf') ? [] : ['jsPDF was NOT measured: its package could not be fetched.'],
  };
}
