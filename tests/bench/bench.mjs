// npm run bench: one run, one table, aims beside measures. An aim that is missed is marked, not failed.
// usage: node tests/bench/bench.mjs [--vite (fewer rounds)] [--parties=1,5 (some of the five)]
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { servir } from '../../scripts/serveur.mjs';
import { construireApplication, construireSemence } from './construire.mjs';
import { mesurerDemarrage } from './demarrage.mjs';
import { ouvrirApplication, telephoneGarni } from './navigation.mjs';
import { mesurerEnregistrement, mesurerJournal } from './observer.mjs';
import { mesurerPdf } from './pdf.mjs';
import { ouvrirReseau } from './reseau.mjs';
import { imprimer } from './statistiques.mjs';
import { mesurerTailles } from './tailles.mjs';

const VITE = process.argv.includes('--vite');
const PARTIES = process.argv.find((a) => a.startsWith('--parties='))?.split('=')[1];
/** @type {(partie: number) => boolean} */
const voulue = (partie) => PARTIES === undefined || PARTIES.split(',').includes(String(partie));
const FOIS = VITE
  ? { visites: 3, releves: 15, ouvertures: 2, notes: 8, pdf: 1 }
  : { visites: 5, releves: 60, ouvertures: 3, notes: 20, pdf: 3 };
/** The seed of the coffre in which the taps are timed: a suivi that has just begun. */
const PEU = 40;

/**
 * @template T
 * @param {string} adresse
 * @param {number} releves
 * @param {(appareil: import('./navigation.mjs').Appareil) => Promise<T>} faire
 */
async function avecTelephone(adresse, releves, faire) {
  const appareil = await telephoneGarni(adresse, releves);
  try {
    return await faire(appareil);
  } finally {
    await appareil.fermer();
  }
}

/** @param {import('./reseau.mjs').Reseau} reseau @param {string} dossier */
async function mesurerDansLeNavigateur(reseau, dossier) {
  const { url } = reseau;
  if (voulue(2) || voulue(3)) {
    await avecTelephone(url, PEU, async (appareil) => {
      if (voulue(2)) imprimer(await mesurerDemarrage(reseau, dossier, appareil, FOIS.visites));
      if (!voulue(3)) return;
      const page = await ouvrirApplication(appareil, url);
      imprimer(await mesurerEnregistrement(page, appareil, FOIS.releves));
    });
  }
  if (voulue(4) || voulue(5)) {
    await avecTelephone(url, 2_000, async (appareil) => {
      const page = await ouvrirApplication(appareil, url);
      if (voulue(4)) imprimer(await mesurerJournal(page, appareil, FOIS));
      if (voulue(5)) imprimer(await mesurerPdf(page, appareil, FOIS.pdf));
    });
  }
  if (voulue(4)) {
    await avecTelephone(url, 10_000, async (appareil) => {
      imprimer(await mesurerJournal(await ouvrirApplication(appareil, url), appareil, FOIS));
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
    await mesurerDansLeNavigateur(reseau, dossier);
  } finally {
    await reseau.fermer();
    await serveur.fermer();
  }
} finally {
  await rm(dossier, { recursive: true, force: true });
}
console.log(
  `\n${((performance.now() - debut) / 1000).toFixed(0)} s, load at the end ${loadavg()[0]?.toFixed(1)}.`,
);
