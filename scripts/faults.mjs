// npm run faults: the coffre against every fault, in a real Chromium, then 2 000 hostile files; COURT=1 plays a few
// of each. usage: node scripts/faults.mjs [arguments of playwright test, as -g « disque »: then no hostile files]
import { fileURLToPath } from 'node:url';
import { compterPlaywright, compterVitest } from './compter.mjs';
import { lancer, node } from './lancer.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const RESULTATS = 'tests/resultats';
const choisies = process.argv.slice(2);
const comptes = [];

{
  // The app itself, for what happens at an update.
  const ok = lancer('construction', node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'));
  comptes.push({ ok, passes: 0, echoues: 0 });
}

{
  const cli = 'node_modules/@playwright/test/cli.js';
  const ok = lancer('pannes', node(cli, 'test', '--config=tests/faults/playwright.config.ts', ...choisies));
  comptes.push({ ok, ...compterPlaywright(`${RESULTATS}/faults.json`) });
}

if (choisies.length === 0) {
  const rapport = `${RESULTATS}/hostiles.json`;
  const ok = lancer(
    'fichiers hostiles',
    node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=tests/vitest.config.ts',
      '--project=storage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${rapport}`,
      'tests/storage/sauvegarde/hostile.test.ts',
    ),
    { env: { FICHIERS_HOSTILES: process.env.COURT === '1' ? '150' : '2000', ...process.env } },
  );
  comptes.push({ ok, ...compterVitest(rapport) });
}

const passes = comptes.reduce((somme, compte) => somme + compte.passes, 0);
const echoues = comptes.reduce((somme, { ok, echoues: n }) => somme + Math.max(n, ok ? 0 : 1), 0);
console.log(`${passes} passed, ${echoues} failed`);
process.exitCode = echoues === 0 ? 0 : 1;
