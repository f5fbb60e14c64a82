// The gates of the house, one command each. `npm run check` and `npm run lint` run one group,
// `npm test` runs both and counts them. usage: node scripts/portes.mjs check|lint
import { fileURLToPath } from 'node:url';
import { lancerParDeux, node } from './lancer.mjs';

/** @typedef {[nom: string, commande: string[]]} Porte */
/** @type {(projet: string) => string[]} one thread: the next gate has the other core */
const tsc = (projet) => node('node_modules/@typescript/native/bin/tsc', '-p', projet, '--singleThreaded');

/** @type {Porte[]} */
export const CHECK = [
  ['types de l’application et des tests, règles de types des composants', node('scripts/types.mjs')],
  ['types du domaine, sans DOM', tsc('src/domain')],
  ['types du service worker', tsc('src/tsconfig.sw.json')],
  ['types des scripts', tsc('scripts')],
];

/** @type {Porte[]} */
export const LINT = [
  ['eslint', node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['oxlint, règles de types hors composants', node('node_modules/oxlint/bin/oxlint')],
  ['oxfmt, mise en forme', node('node_modules/oxfmt/bin/oxfmt', '--list-different', '--threads=1')],
  [
    'dependency-cruiser',
    node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config=tests/architecture/dependances.cjs',
      'src',
    ),
  ],
  ['knip', node('node_modules/knip/bin/knip.js')],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const portes = process.argv[2] === 'lint' ? LINT : CHECK;
  const reussites = await lancerParDeux(portes);
  process.exitCode = reussites.every(Boolean) ? 0 : 1;
}
