// The app and the seeding page, built in one folder that a server then serves.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const racine = fileURLToPath(new URL('../..', import.meta.url));
const semence = fileURLToPath(new URL('semence', import.meta.url));

/** @typedef {import('vite').Rolldown.OutputBundle[string]} Morceau */

/** @type {(dossier: string) => Promise<readonly Morceau[]>} what was written in the folder */
export async function construireApplication(dossier) {
  const sortie = await build({
    root: racine,
    logLevel: 'warn',
    build: { outDir: dossier, emptyOutDir: true, rolldownOptions: { checks: { pluginTimings: false } } },
  });
  if (!('output' in sortie)) throw new Error('La construction n’a pas rendu un seul paquet.');
  return sortie.output;
}

/**
 * After the app: its service worker must not keep this page.
 * @param {string} dossier
 */
export async function construireSemence(dossier) {
  await build({ root: semence, configFile: join(semence, 'vite.config.ts'), build: { outDir: dossier } });
}
