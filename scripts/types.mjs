// Types, those inside .svelte files too, by the native compiler: the application, then the tests with what they see of it.
import { rmSync } from 'node:fs';
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
process.exitCode = reussites.every(Boolean) ? 0 : 1;
