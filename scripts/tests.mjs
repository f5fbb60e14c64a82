// Everything that must hold, one gate after the other, even after a failure, then one honest sum.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compterPlaywright, compterVitest } from './compter.mjs';
import { lancer, lancerParDeux, node } from './lancer.mjs';
import { CHECK, LINT } from './portes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const RESULTATS = 'tests/resultats';
rmSync(RESULTATS, { recursive: true, force: true });
mkdirSync(RESULTATS, { recursive: true });

let reussis = 0;
let rates = 0;
/** @type {string[]} */
const echecs = [];

/** @type {(nom: string, ok: boolean, passes: number, echoues: number) => void} */
function ajouter(nom, ok, passes, echoues) {
  reussis += passes;
  // A runner that stops before its report is a failure too, even with no failed test to show.
  rates += ok ? echoues : Math.max(echoues, 1);
  if (!ok || echoues > 0) echecs.push(nom);
}

/** @type {(nom: string, commande: string[]) => boolean} a gate is one test: it holds or not */
function porte(nom, commande) {
  const ok = lancer(nom, commande);
  ajouter(nom, ok, ok ? 1 : 0, 0);
  return ok;
}

function vitest() {
  const rapport = `${RESULTATS}/vitest.json`;
  const commande = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${rapport}`,
  );
  // Where the machine lives is nobody's business: the tests name their own time zones.
  const ok = lancer('tests', commande, { env: { ...process.env, TZ: 'Europe/Paris' } });
  const { passes, echoues } = compterVitest(rapport);
  ajouter('tests', ok, passes, echoues);
}

/** @type {(nom: string, dossier: string, fichier: string, env?: Record<string, string>) => void} */
function playwright(nom, dossier, fichier, env = {}) {
  const ok = lancer(
    nom,
    node('node_modules/@playwright/test/cli.js', 'test', `--config=${dossier}/playwright.config.ts`),
    { env: { ...process.env, ...env } },
  );
  // What this machine cannot play (no root, no loop device) is skipped, says why, and counts neither way.
  const { passes, echoues } = compterPlaywright(`${RESULTATS}/${fichier}`);
  ajouter(nom, ok, passes, echoues);
}

// The longest first, so that the others go beside it.
const portes = [...LINT, ...CHECK];
const tenues = await lancerParDeux(portes);
for (const [rang, [nom]] of portes.entries()) ajouter(nom, tenues[rang] === true, tenues[rang] ? 1 : 0, 0);
vitest();
const construit = porte('construction et budget de taille', node('node_modules/vite/bin/vite.js', 'build'));

if (construit) {
  playwright('parcours, forme courte', 'tests/parcours', 'playwright.json', { COURT: '1' });
  playwright('pannes, forme courte', 'tests/faults', 'faults.json', { COURT: '1' });
} else {
  console.log('[sillage] parcours, pannes : non joués, la construction a échoué');
  ajouter('parcours, forme courte', false, 0, 1);
  ajouter('pannes, forme courte', false, 0, 1);
}

if (echecs.length > 0) console.log(`[sillage] en échec : ${echecs.join(', ')}`);
console.log(`${reussis} passed, ${rates} failed`);
process.exitCode = rates === 0 ? 0 : 1;
