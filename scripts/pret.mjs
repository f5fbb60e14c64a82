// What a fresh machine needs before a command of package.json. No dependency: it runs before npm ci.
// usage: node scripts/pret.mjs rapports | servir (a build too) | tests (all packages and a browser)
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { empreinte, lireOuVide } from './empreinte.mjs';
import { lancer, node, npm } from './lancer.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [, , besoin = 'rapports'] = process.argv;
const pourTests = besoin === 'tests';

/** @type {(message: string) => never} */
function renoncer(message) {
  console.error(message);
  process.exit(1);
}

function verifierNode() {
  const [majeure = 0, mineure = 0] = process.versions.node.split('.').map(Number);
  const convient = (majeure === 20 && mineure >= 19) || (majeure === 22 && mineure >= 12) || majeure >= 24;
  if (!convient)
    renoncer(`Node ${process.versions.node} ne convient pas : il faut Node 20.19, 22.12, 24 ou plus récent.`);
}

/** Installs only when the lock file changed, or when the tests need what `npm start` had left out. */
function installer() {
  const marque = 'node_modules/.sillage-installe';
  const complet = `${empreinte('package-lock.json')} complet`;
  const production = `${empreinte('package-lock.json')} production`;
  const fait = lireOuVide(marque);
  if (fait === complet || (fait === production && !pourTests)) return;
  const portee = pourTests ? '--include=dev' : '--omit=dev';
  if (!lancer('dépendances', npm('ci', '--no-audit', '--no-fund', portee)))
    renoncer('Les dépendances n’ont pas pu être installées : vérifiez l’accès au registre npm.');
  writeFileSync(marque, pourTests ? complet : production);
}

/** Builds only when a source changed. */
function construire() {
  const marque = 'node_modules/.sillage-construit';
  const etat = empreinte('src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json');
  if (lireOuVide(marque) === etat && existsSync('dist/sw.js')) return;
  if (!lancer('construction', node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')))
    renoncer('La construction a échoué : le message ci-dessus dit où.');
  writeFileSync(marque, etat);
}

verifierNode();
installer();
if (pourTests) {
  const { obtenirNavigateur } = await import('./obtenir-navigateur.mjs');
  if (!(await obtenirNavigateur()))
    renoncer(
      'Aucun Chromium utilisable. Installez-en un (Debian : apt-get install chromium) ou donnez son chemin dans CHROMIUM_PATH.',
    );
} else if (besoin === 'servir') {
  construire();
}
