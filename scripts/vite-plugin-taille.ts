import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Paquet = Rolldown.OutputBundle;
type Tailles = { entree: number; parties: Record<string, number> };

const BUDGET_ENTREE = 60 * 1024;
/** Of the Worker that makes the PDF: its code, then its two faces. */
const BUDGETS_DU_PDF: readonly (readonly [debut: string, quoi: string, budget: number])[] = [
  ['assets/worker-pdf.', 'code des PDF', 180 * 1024],
  ['assets/worker-polices-', 'polices des PDF', 30 * 1024],
];

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

/** Fails the build when what draws the PDF grows over its budget. For the build of the Workers. */
export function budgetDuPdf(budgets = BUDGETS_DU_PDF): Plugin {
  return {
    name: 'sillage:taille-pdf',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, paquet) {
        for (const [debut, quoi, budget] of budgets) {
          const parties = Object.values(paquet).filter(({ fileName }) => fileName.startsWith(debut));
          for (const partie of parties) {
            if (partie.type !== 'chunk') continue;
            const { length } = await promisify(brotliCompress)(partie.code);
            this.info(`${quoi} : ${ko(length)} brotli, budget ${ko(budget)}`);
            if (length > budget) this.error(`${quoi} : ${ko(length)}, au-dessus du budget de ${ko(budget)}`);
          }
        }
      },
    },
  };
}
