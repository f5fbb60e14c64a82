// Finds a Chromium that works, or gets one; what changes the machine comes last.
// VOIE=npm (or several, with commas) tries only these ways.
import { existsSync, writeFileSync } from 'node:fs';
import { chromiumParNpm } from './chromium-npm.mjs';
import { lancer, node } from './lancer.mjs';
import { candidats, essayer, NOTE, sansListeDeLaBarre } from './navigateur.mjs';

/** @typedef {import('./navigateur.mjs').OptionsChromium} OptionsChromium */

/** @type {(options: OptionsChromium, voie: string) => Promise<boolean>} */
async function retenir(essayees, voie) {
  const version = await essayer(essayees);
  if (version === undefined) return false;
  const options = await sansListeDeLaBarre(essayees);
  writeFileSync(NOTE, JSON.stringify({ options, version, voie }));
  console.log(`[sillage] navigateur : Chromium ${version} (${voie})`);
  return true;
}

/** One already here: the user's, Playwright's, the system's; last Playwright's headless shell. */
async function dejaLa() {
  for (const executablePath of candidats()) {
    if (await retenir({ executablePath }, executablePath)) return true;
  }
  return retenir({}, 'Playwright');
}

async function parPlaywright() {
  const installe = lancer(
    'Chromium de Playwright',
    node('node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'),
    { muet: true, delai: 300_000, env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' } },
  );
  return installe && dejaLa();
}

async function parNpm() {
  for (const options of await chromiumParNpm()) {
    if (await retenir(options, 'npm @sparticuz/chromium')) return true;
  }
  return false;
}

async function parApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const paquets = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  return (
    lancer('apt-get update', ['apt-get', 'update', '-qq'], { env }) &&
    lancer('apt-get install chromium', ['apt-get', ...paquets], { env }) &&
    dejaLa()
  );
}

/** @type {[string, () => Promise<boolean>][]} */
const VOIES = [
  ['ici', dejaLa],
  ['playwright', parPlaywright],
  ['npm', parNpm],
  ['apt', parApt],
];

/** @returns {Promise<boolean>} */
export async function obtenirNavigateur() {
  const voulues = process.env.VOIE?.split(',');
  for (const [nom, obtenir] of VOIES) {
    if (voulues && !voulues.includes(nom)) continue;
    if (await obtenir()) return true;
  }
  return false;
}
