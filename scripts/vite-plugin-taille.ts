import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Paquet = Rolldown.OutputBundle;
type Tailles = { entree: number; parties: Record<string, number> };

const BUDGET_ENTREE = 60 * 1024;
/** Of the Worker that makes the PDF: its code, and its two faces. */
const BUDGETS_DU_PDF = { code: 180 * 1024, polices: 30 * 1024 };
const MOTEUR_DU_PDF = '/node_modules/pdfkit/';
const POLICES_DU_PDF = '/src/reports/polices/';

/** Code that must wait for a need: PDF engine and its fonts, Argon2id, the words of passphrases. */
const PARESSEUX =
  /node_modules\/(pdfmake|pdfkit|fontkit|hash-wasm|@scure\/bip39)\/|\/src\/reports\/polices\//;

const ko = (octets: number): string => `${(octets / 1024).toFixed(1)} Ko`;
const brotli = (contenu: string | Uint8Array): number => brotliCompressSync(contenu).length;

/** What a browser must fetch before the first screen: the entries and all that they import statically. */
function premiereCharge(paquet: Paquet): Set<string> {
  const vus = new Set<string>();
  const suivre = (nom: string): void => {
    const partie = paquet[nom];
    if (vus.has(nom) || !partie) return;
    vus.add(nom);
    if (partie.type !== 'chunk') return;
    partie.imports.forEach(suivre);
    partie.viteMetadata?.importedCss.forEach(suivre);
  };
  for (const [nom, partie] of Object.entries(paquet)) {
    if ((partie.type === 'chunk' && partie.isEntry) || nom === 'index.html') suivre(nom);
  }
  return vus;
}

function peser(paquet: Paquet): Tailles {
  const parties: Record<string, number> = {};
  for (const nom of premiereCharge(paquet)) {
    const partie = paquet[nom];
    if (partie) parties[nom] = brotli(partie.type === 'chunk' ? partie.code : partie.source);
  }
  return { entree: Object.values(parties).reduce((somme, octets) => somme + octets, 0), parties };
}

/** Modules found in the first load although they are heavy and not needed there. */
function intrus(paquet: Paquet): string[] {
  return [...premiereCharge(paquet)].flatMap((nom) => {
    const partie = paquet[nom];
    return partie?.type === 'chunk' ? partie.moduleIds.filter((id) => PARESSEUX.test(id)) : [];
  });
}

/** Fails the build when the first load grows over its budget; leaves the numbers for `npm run bench`. */
export function budgetDEntree(budget = BUDGET_ENTREE): Plugin {
  let racine = '';
  return {
    name: 'sillage:taille',
    apply: 'build',
    enforce: 'post',
    configResolved({ root }) {
      racine = root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, paquet) {
        const { entree, parties } = peser(paquet);
        this.info(`première charge : ${ko(entree)} brotli, budget ${ko(budget)}`);
        const trouves = intrus(paquet);
        if (trouves.length > 0) this.error(`code paresseux dans la première charge : ${trouves.join(', ')}`);
        if (entree > budget)
          this.error(`première charge de ${ko(entree)}, au-dessus du budget de ${ko(budget)}`);
        const cache = join(racine, '.cache');
        await mkdir(cache, { recursive: true });
        await writeFile(join(cache, 'tailles.json'), JSON.stringify({ entree, parties }));
      },
    },
  };
}

/** Known by what they hold, whatever their names: a budget that weighs nothing would always be kept. */
function peserLePdf(paquet: Paquet): { code: number; polices: number } | null {
  const parties = Object.values(paquet).filter((partie) => partie.type === 'chunk');
  const tient = (dossier: string) => (partie: Rolldown.OutputChunk) =>
    partie.moduleIds.some((id) => id.includes(dossier));
  if (!parties.some(tient(MOTEUR_DU_PDF))) return null;
  const somme = (voulues: readonly Rolldown.OutputChunk[]): number =>
    voulues.reduce((octets, { code }) => octets + brotli(code), 0);
  const desPolices = parties.filter((une) => tient(POLICES_DU_PDF)(une) && !tient(MOTEUR_DU_PDF)(une));
  return {
    code: somme(parties.filter((partie) => !desPolices.includes(partie))),
    polices: somme(desPolices),
  };
}

/** Fails the build when what draws the PDF grows over its budgets. For the build of the Workers. */
export function budgetDuPdf(budgets = BUDGETS_DU_PDF): Plugin {
  return {
    name: 'sillage:taille-pdf',
    // Not the one file of `npm run rapports`, which nobody fetches.
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, paquet) {
        const pese = peserLePdf(paquet);
        if (!pese) return;
        if (pese.polices === 0) this.error('polices des PDF : aucune partie à part ne les tient');
        for (const quoi of ['code', 'polices'] as const) {
          this.info(`${quoi} des PDF : ${ko(pese[quoi])} brotli, budget ${ko(budgets[quoi])}`);
          if (pese[quoi] > budgets[quoi])
            this.error(`${quoi} des PDF : ${ko(pese[quoi])}, au-dessus du budget de ${ko(budgets[quoi])}`);
        }
      },
    },
  };
}
