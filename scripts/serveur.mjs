// Static server of `npm start`, the parcours and the benchmarks: no dependency, the headers of production.
// usage: node scripts/serveur.mjs [folder]     PORT=4173 by default, the next free one if it is taken
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entetes } from './csp.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRIMABLES = new Set(['.html', '.js', '.css', '.svg', '.webmanifest', '.json', '.wasm', '.txt']);

// 11 saves 8 % more but takes 8 s of CPU for the whole app: the first visit would be late to work offline.
const QUALITE_BROTLI = 7;

/**
 * @typedef {'br' | 'gzip' | ''} Codage
 * @type {(corps: Buffer, codage: Codage) => Promise<Buffer>}
 */
async function comprimer(corps, codage) {
  if (codage === 'br')
    return promisify(brotliCompress)(corps, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITE_BROTLI } });
  return codage === 'gzip' ? promisify(gzip)(corps, { level: 9 }) : corps;
}

/** @type {(accepte: string, extension: string) => Codage} */
function choisirCodage(accepte, extension) {
  if (!COMPRIMABLES.has(extension)) return '';
  if (/\bbr\b/.test(accepte)) return 'br';
  return /\bgzip\b/.test(accepte) ? 'gzip' : '';
}

/**
 * File asked by a URL, or undefined when there is none inside the folder.
 * @param {string} racine
 * @param {string} url
 */
async function trouver(racine, url) {
  let chemin;
  try {
    chemin = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
  } catch {
    return undefined;
  }
  const nom = (chemin.endsWith(sep) ? `${chemin}index.html` : chemin).slice(1);
  const fichier = join(racine, nom);
  const infos = await stat(fichier).catch(() => null);
  if (!fichier.startsWith(racine + sep) || !infos?.isFile()) return undefined;
  return { nom: nom.split(sep).join('/'), fichier, version: infos.mtimeMs };
}

/**
 * @param {{ dossier: string, port?: number, hote?: string }} options
 * @returns {Promise<{ url: string, port: number, basculer: (dossier: string) => void, fermer: () => Promise<void> }>}
 */
export async function servir({ dossier, port = 0, hote = '127.0.0.1' }) {
  let racine = resolve(dossier);
  /** @type {Map<string, Promise<Buffer>>} */
  const cache = new Map();

  const serveur = createServer((requete, reponse) => {
    repondre(requete, reponse).catch(() => reponse.writeHead(500).end());
  });

  /** @type {(requete: import('node:http').IncomingMessage, reponse: import('node:http').ServerResponse) => Promise<void>} */
  async function repondre(requete, reponse) {
    const trouve = await trouver(racine, requete.url ?? '/');
    if (!trouve) {
      reponse
        .writeHead(404, { ...entetes('404'), 'content-type': 'text/plain; charset=utf-8' })
        .end('Introuvable');
      return;
    }
    const extension = extname(trouve.fichier);
    const codage = choisirCodage(String(requete.headers['accept-encoding'] ?? ''), extension);
    const cle = `${codage}:${trouve.version}:${trouve.fichier}`;
    const corps = cache.get(cle) ?? readFile(trouve.fichier).then((octets) => comprimer(octets, codage));
    cache.set(cle, corps);
    const octets = await corps;
    reponse.writeHead(200, {
      ...entetes(trouve.nom),
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': octets.length,
      vary: 'accept-encoding',
      ...(codage ? { 'content-encoding': codage } : {}),
    });
    reponse.end(requete.method === 'HEAD' ? undefined : octets);
  }

  await new Promise((ok, ko) => serveur.once('error', ko).listen(port, hote, () => ok(undefined)));
  const adresse = serveur.address();
  const obtenu = adresse !== null && typeof adresse === 'object' ? adresse.port : port;
  return {
    url: `http://localhost:${obtenu}/`,
    port: obtenu,
    basculer(autre) {
      racine = resolve(autre);
      cache.clear();
    },
    fermer: () =>
      new Promise((ok) => {
        serveur.closeAllConnections();
        serveur.close(() => ok());
      }),
  };
}

/**
 * The asked port, or the first free one of the twenty that follow.
 * @param {string} dossier
 * @param {number} port
 * @param {number} essais
 * @returns {ReturnType<typeof servir>}
 */
async function servirPortLibre(dossier, port, essais) {
  try {
    return await servir({ dossier, port });
  } catch (erreur) {
    const occupe = erreur instanceof Error && 'code' in erreur && erreur.code === 'EADDRINUSE';
    if (!occupe || essais === 0) throw erreur;
    return servirPortLibre(dossier, port + 1, essais - 1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const exact = process.env.PORT !== undefined;
  const serveur = await servirPortLibre(
    process.argv[2] ?? 'dist',
    Number(process.env.PORT ?? 4173),
    exact ? 0 : 20,
  );
  console.log(`\nSillage est prêt\u00a0: ${serveur.url}\n(Ctrl+C pour arrêter)`);
}
