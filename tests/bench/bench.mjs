// npm run bench: one run, one table, aims beside measures. An aim that is missed is marked, not failed.
// usage: node tests/bench/bench.mjs [--vite (fewer rounds)] [--parties=1,5 (some of 0 to 9) or pdf (5 and 9)]
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { servir } from '../../scripts/serveur.mjs';
import { construireApplication, construireSemence } from './construire.mjs';
import { mesurerDemarrage } from './demarrage.mjs';
import { ouvrirApplication, telephoneGarni } from './navigation.mjs';
import { mesurerEnregistrement, mesurerJournal } from './observer.mjs';
import { mesurerMoteurs } from './moteurs.mjs';
import { mesurerPdf } from './pdf.mjs';
import { mesurerPlan, UNE_UNITE } from './plan.mjs';
import { mesurerPorte } from './porte.mjs';
import { peutRalentir, rythmeTenu } from './ralenti.mjs';
import { ouvrirReseau } from './reseau.mjs';
import { mesurerSauvegarde, VINGT_MO } from './sauvegarde.mjs';
import { enMs, imprimer } from './statistiques.mjs';
import { mesurerTailles } from './tailles.mjs';
import { mesurerTemoin } from './temoin.mjs';

const VITE = process.argv.includes('--vite');
/** Parts by the name of what they are about. */
const SUJETS = new Map([['pdf', '5,9']]);
const PARTIES =
  process.argv.find((a) => a.startsWith('--parties='))?.split('=')[1] ??
  process.argv.slice(2).flatMap((a) => SUJETS.get(a) ?? [])[0];
/** @type {(partie: number) => boolean} */
const voulue = (partie) =>
  (PARTIES === undefined || PARTIES.split(',').includes(String(partie))) &&
  (peutRalentir || ![0, 6, 7, 8].includes(partie));
const FOIS = VITE
  ? {
      visites: 3,
      releves: 15,
      ouvertures: 2,
      notes: 8,
      pdf: 1,
      matins: 3,
      sauvegardes: 1,
      temoins: 5,
      plans: 2,
      moteurs: 3,
    }
  : {
      visites: 5,
      releves: 60,
      ouvertures: 3,
      notes: 20,
      pdf: 3,
      matins: 7,
      sauvegardes: 2,
      temoins: 15,
      plans: 7,
      moteurs: 9,
    };
/** The seed of the coffre in which the taps are timed: a suivi that has just begun. */
const PEU = 40;
/** Long journals, and the parts that use each. */
const JOURNAUX = [
  { releves: 2_000, parties: [4, 5, 6, 7] },
  { releves: 10_000, parties: [4, 6] },
];

/**
 * @template T
 * @param {string} adresse
 * @param {import('./navigation.mjs').Contenu} contenu
 * @param {(appareil: import('./navigation.mjs').Appareil) => Promise<T>} faire
 */
async function avecTelephone(adresse, contenu, faire) {
  const appareil = await telephoneGarni(adresse, contenu);
  try {
    return await faire(appareil);
  } finally {
    await appareil.fermer();
  }
}

/**
 * @param {import('./reseau.mjs').Reseau} reseau
 * @param {string} dossier
 * @param {readonly import('./construire.mjs').Morceau[]} morceaux
 */
async function mesurerDansLeNavigateur(reseau, dossier, morceaux) {
  const { url } = reseau;
  if (voulue(9)) imprimer(await mesurerMoteurs(url, morceaux, FOIS.moteurs));
  if ([0, 2, 3, 6].some(voulue)) {
    await avecTelephone(url, { releves: PEU }, async (appareil) => {
      if (voulue(0)) imprimer(await mesurerTemoin(appareil, url, FOIS.temoins));
      if (voulue(2)) imprimer(await mesurerDemarrage(reseau, dossier, appareil, FOIS.visites));
      if (voulue(6)) imprimer(await mesurerPorte(appareil, url, FOIS.matins));
      if (!voulue(3)) return;
      const page = await ouvrirApplication(appareil, url);
      imprimer(await mesurerEnregistrement(page, appareil, FOIS.releves));
    });
  }
  for (const { releves, parties } of JOURNAUX) {
    /** @type {(partie: number) => boolean} */
    const faire = (partie) => parties.includes(partie) && voulue(partie);
    if (!parties.some(voulue)) continue;
    await avecTelephone(url, { releves }, async (appareil) => {
      if (faire(6)) imprimer(await mesurerPorte(appareil, url, FOIS.matins));
      if (faire(7))
        imprimer(await mesurerSauvegarde(appareil, url, { fois: FOIS.sauvegardes, visee: false }));
      if (![4, 5].some(faire)) return;
      const page = await ouvrirApplication(appareil, url);
      if (faire(4)) imprimer(await mesurerJournal(page, appareil, FOIS));
      if (faire(5)) imprimer(await mesurerPdf(page, appareil, FOIS.pdf));
    });
  }
  if (voulue(8)) {
    await avecTelephone(url, UNE_UNITE, async (appareil) => {
      imprimer(await mesurerPlan(appareil, url, FOIS.plans));
    });
  }
  if (voulue(7)) {
    await avecTelephone(url, VINGT_MO, async (appareil) => {
      imprimer(await mesurerSauvegarde(appareil, url, { fois: FOIS.sauvegardes, visee: true }));
    });
  }
}

const debut = performance.now();
console.log(
  `Sillage bench, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}${VITE ? ', quick' : ''}. ✓ aim held, ✗ aim missed.`,
);
const dossier = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
try {
  const morceaux = await construireApplication(dossier);
  if (voulue(1)) imprimer(await mesurerTailles(morceaux, dossier));
  await construireSemence(dossier);
  const serveur = await servir({ dossier });
  const reseau = await ouvrirReseau(serveur.url);
  try {
    await mesurerDansLeNavigateur(reseau, dossier, morceaux);
  } finally {
    await reseau.fermer();
    await serveur.fermer();
  }
} finally {
  await rm(dossier, { recursive: true, force: true });
}
const rythme = rythmeTenu();
if (rythme)
  console.log(
    `\nProcesses slowed ${rythme.facteur.toFixed(2)}× over all, in turns of ${enMs(rythme.tour)} (99 %: ${enMs(rythme.longTour)}).`,
  );
console.log(
  `\n${((performance.now() - debut) / 1000).toFixed(0)} s, load at the end ${loadavg()[0]?.toFixed(1)}.`,
);
