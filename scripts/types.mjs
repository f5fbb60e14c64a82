// Types, those inside .svelte files too, by the native compiler: the application, then the tests with what they see of
// it; then, on the components as TypeScript, the rules that ask for types.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lancer, node } from './lancer.mjs';

/** @type {(nom: string, projet: string, ...options: string[]) => boolean} */
const svelteCheck = (nom, projet, ...options) =>
  lancer(
    nom,
    node(
      'node_modules/svelte-check/bin/svelte-check',
      '--tsgo',
      `--tsconfig=${projet}`,
      '--fail-on-warnings',
      '--output=human',
      ...options,
    ),
  );

// The components as TypeScript modules, for the native compiler, which reads the disk only. Both runs write here, so
// they follow each other; one left by a component since deleted would still answer those who import it.
rmSync('.svelte-check', { recursive: true, force: true });
const reussites = [
  // The warnings of the Svelte compiler too, for every component, those of the tests included.
  svelteCheck('application', 'tsconfig.check.json'),
  svelteCheck('tests', 'tests/tsconfig.check.json', '--diagnostic-sources=js'),
];

// oxlint does not walk into a hidden folder: its files are named. Given none, it would read the whole house.
const composants = readdirSync('.svelte-check/svelte', { recursive: true, encoding: 'utf8' })
  .filter((chemin) => chemin.endsWith('.svelte.ts') && chemin.includes('++'))
  .map((chemin) => join('.svelte-check/svelte', chemin));
if (composants.length === 0)
  console.error('[sillage] svelte-check n’a laissé aucun composant en TypeScript : où les écrit-il ?');
reussites.push(
  composants.length > 0 &&
    lancer(
      'règles de types des composants',
      node(
        'node_modules/oxlint/bin/oxlint',
        '--config=tests/architecture/oxlint-composants.json',
        '--no-ignore',
        ...composants,
      ),
    ),
);
process.exitCode = reussites.every(Boolean) ? 0 : 1;
