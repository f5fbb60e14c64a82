// Part 1: bytes on the wire, brotli 11, of the first load and of every part that waits for a need.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { enKo } from './statistiques.mjs';

/**
 * @typedef {import('./construire.mjs').Morceau} Morceau
 * @typedef {import('vite').Rolldown.OutputChunk} Chunk
 */

const BUDGET = 60 * 1024;
/** Served as they are. */
const DEJA_COMPRIMES = new Set(['.woff2', '.png']);

/** @type {(nom: string, contenu: Uint8Array | string) => number} */
function peser(nom, contenu) {
  const octets = Buffer.from(contenu);
  if (DEJA_COMPRIMES.has(extname(nom))) return octets.length;
  return brotliCompressSync(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The files of a build, with what each one drags along. */
class Paquet {
  /** @type {Map<string, Morceau>} */
  #morceaux;
  /** @type {Map<string, number>} */
  #poids = new Map();

  /** @param {readonly Morceau[]} morceaux */
  constructor(morceaux) {
    this.#morceaux = new Map(morceaux.map((m) => [m.fileName, m]));
  }

  /** @returns {Chunk[]} */
  get chunks() {
    return [...this.#morceaux.values()].filter((m) => m.type === 'chunk');
  }

  /** @type {(noms: Iterable<string>) => number} */
  total(noms) {
    return [...noms].reduce((somme, nom) => somme + this.poids(nom), 0);
  }

  /** @type {(nom: string) => number} */
  poids(nom) {
    const connu = this.#poids.get(nom);
    if (connu !== undefined) return connu;
    const m = this.#morceaux.get(nom);
    const poids = m ? peser(nom, m.type === 'chunk' ? m.code : m.source) : 0;
    this.#poids.set(nom, poids);
    return poids;
  }

  /**
   * A chunk, all that it imports statically, and their styles.
   * @param {string[]} departs
   * @returns {Set<string>}
   */
  fermeture(departs) {
    /** @type {Set<string>} */
    const vus = new Set();
    /** @type {(nom: string) => void} */
    const suivre = (nom) => {
      const m = this.#morceaux.get(nom);
      if (vus.has(nom) || !m) return;
      vus.add(nom);
      if (m.type !== 'chunk') return;
      m.imports.forEach(suivre);
      m.viteMetadata?.importedCss.forEach(suivre);
    };
    departs.forEach(suivre);
    return vus;
  }

  /** @returns {Set<string>} */
  premiere() {
    const entrees = this.chunks.filter((c) => c.isEntry).map((c) => c.fileName);
    return this.fermeture(['index.html', ...entrees]);
  }

  /** @type {(motif: RegExp) => string[]} */
  nommes(motif) {
    return [...this.#morceaux.keys()].filter((nom) => motif.test(nom));
  }
}

/** @type {(module: string | null) => string} */
const source = (module) => (module ?? '').replace(/^.*\/src\//, '').replace(/\?.*$/, '');

/** @type {(paquet: Paquet) => [nom: string, fichiers: Set<string>][]} */
function partiesParesseuses(paquet) {
  const premiere = paquet.premiere();
  /** @type {(chunks: Chunk[]) => Set<string>} */
  const ajoute = (chunks) =>
    new Set([...paquet.fermeture(chunks.map((c) => c.fileName))].filter((nom) => !premiere.has(nom)));
  const paresseux = paquet.chunks.filter((c) => c.isDynamicEntry && !premiere.has(c.fileName));
  /** @type {(motif: RegExp) => Chunk[]} */
  const venantDe = (motif) => paresseux.filter((c) => motif.test(source(c.facadeModuleId)));
  const ecrans = venantDe(/^(screens\/.+Screen|app\/Route\w+)\.svelte$/);
  return [
    ...ecrans.map((c) => /** @type {[string, Set<string>]} */ ([`screen ${c.name}`, ajoute([c])])),
    ['coffre worker (Argon2id, AES, IndexedDB)', new Set(paquet.nommes(/worker-coffre/))],
    ['PDF worker (engine and its fonts)', new Set(paquet.nommes(/worker-(pdf|polices)/))],
    ['fonts of the screen (woff2)', new Set(paquet.nommes(/\.woff2$/))],
    ['word list of passphrases', ajoute(venantDe(/^vault\/phrase-proposee/))],
    ['example', ajoute(venantDe(/^app\/exemple/))],
    ['help and legal pages together', ajoute(venantDe(/^content\/(aide|pages)\//))],
  ];
}

/**
 * @param {readonly Morceau[]} morceaux
 * @param {string} dossier
 * @returns {Promise<import('./statistiques.mjs').Partie>}
 */
export async function mesurerTailles(morceaux, dossier) {
  const paquet = new Paquet(morceaux);
  const premiere = paquet.premiere();
  const entree = paquet.total(premiere);
  /** @type {(nom: string) => Promise<number>} */
  const surDisque = async (nom) => peser(nom, await readFile(join(dossier, nom)));
  const fichiers = (await readdir(dossier, { recursive: true, withFileTypes: true }))
    .filter((f) => f.isFile() && f.name !== 'sw.js')
    .map((f) => join(f.parentPath, f.name).slice(dossier.length + 1));
  const poids = await Promise.all(fichiers.map(surDisque));
  const lourds = /pdfmake|pdfkit|fontkit|hash-wasm|@scure\/bip39|reports\/polices/;
  const intrus = [...premiere].flatMap(
    (nom) => paquet.chunks.find((c) => c.fileName === nom)?.moduleIds.filter((id) => lourds.test(id)) ?? [],
  );
  return {
    titre: '1. Bytes on the wire (brotli 11; each lazy part: what it adds to the first load)',
    rangees: [
      {
        nom: 'entry: index.html + JS + CSS',
        valeur: enKo(entree),
        but: `≤ ${enKo(BUDGET)}`,
        tenu: entree <= BUDGET,
      },
      {
        nom: 'PDF or crypto modules in the entry',
        valeur: String(intrus.length),
        but: '0',
        tenu: intrus.length === 0,
      },
      ...[...premiere].map((nom) => ({ nom: `  ${nom}`, valeur: enKo(paquet.poids(nom)) })),
      ...partiesParesseuses(paquet).map(([nom, noms]) => ({
        nom: noms.size > 1 ? `${nom} [${noms.size} files]` : nom,
        valeur: enKo(paquet.total(noms)),
      })),
      { nom: 'sw.js', valeur: enKo(await surDisque('sw.js')) },
      {
        nom: `whole precache [${fichiers.length} files]`,
        valeur: enKo(poids.reduce((a, b) => a + b, 0)),
      },
    ],
  };
}
