// The PDFs of a case file, made in Node by the very code of the browser.
// usage: npm run rapports -- --cas FILE --vers FOLDER [--web (each document as a web page too)]
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { empreinte } from './empreinte.mjs';

/**
 * What src/reports/node.ts exports.
 * @typedef {{ produire: (casJson: string, web: boolean) => Promise<{ nom: string, octets: Uint8Array }[]> }} Rapports
 */

const RACINE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the reports for Node, with the aliases and the pruning of the app; the bundle is kept until a source changes.
 * @returns {Promise<Rapports>}
 */
async function charger() {
  const sources = ['src/reports', 'src/domain', 'src/content', 'scripts', 'package-lock.json'];
  const etat = empreinte(...sources.map((chemin) => join(RACINE, chemin)));
  const dossier = join(RACINE, 'node_modules/.cache/sillage/rapports', etat.slice(0, 16));
  const module = join(dossier, 'node.mjs');
  if (!existsSync(module)) await construire(dossier);
  /** @type {unknown} */
  const charge = await import(pathToFileURL(module).href);
  return /** @type {Rapports} */ (charge);
}

/** @param {string} dossier */
async function construire(dossier) {
  const { build, loadConfigFromFile } = await import('vite');
  const charge = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(RACINE, 'vite.config.ts'),
  );
  await build({
    configFile: false,
    root: RACINE,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: charge?.config.resolve?.alias ?? [] },
    define: charge?.config.define ?? {},
    plugins: charge?.config.worker?.plugins?.() ?? [],
    // Everything bundled, and for the browser's conditions: the same code, hence the same bytes.
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ssr: 'src/reports/node.ts',
      outDir: dossier,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'node.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
}

/** @type {(cas: string, vers: string, web: boolean) => Promise<void>} */
async function produireVers(cas, vers, web) {
  const casJson = await readFile(cas, 'utf8').catch(() => {
    throw new Error(`Le fichier ${cas} n’a pas pu être lu. Vérifiez son chemin.`);
  });
  const { produire } = await charger();
  const documents = await produire(casJson, web);
  await mkdir(vers, { recursive: true });
  for (const { nom, octets } of documents) {
    await writeFile(join(vers, nom), octets);
    console.log(`${join(vers, nom)} (${Math.ceil(octets.length / 1024)} Ko)`);
  }
}

const { values } = parseArgs({
  options: { cas: { type: 'string' }, vers: { type: 'string' }, web: { type: 'boolean', default: false } },
});
if (values.cas === undefined || values.vers === undefined) {
  console.error('Emploi : npm run rapports -- --cas FICHIER --vers DOSSIER [--web]');
  process.exit(2);
}
// npm runs scripts from the project's root; paths are meant from where the user stands.
const depuis = process.env.INIT_CWD ?? process.cwd();
try {
  await produireVers(resolve(depuis, values.cas), resolve(depuis, values.vers), values.web);
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exitCode = 1;
}
