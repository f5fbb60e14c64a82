import type { AEcrire } from '../../src/domain/ecriture.ts';
import { Base } from '../../src/storage/base.ts';
import { CoffreOuvrable } from '../../src/storage/coffre-ouvrable.ts';
import type { MoyensCoffre } from '../../src/storage/coffre-ouvrable.ts';
import type { CleRangee } from '../../src/storage/rangees.ts';
import { hasardSysteme } from '../../src/vault/octets.ts';
import { BerceauEnMemoire } from '../aides/berceauEnMemoire.ts';
import { DisqueEnMemoire } from '../aides/disqueEnMemoire.ts';

export const PHRASE = 'abeille tornade école gravir brioche';

/** Far below what the app uses: these tests are about the coffre, not about the cost of a phrase. */
export const ARGON2_ESSAI = { memoireKio: 8, iterations: 1, parallelisme: 1 };

export const MAINTENANT = 1_795_000_000_000;

/** What stays when the app is closed: the disk, the berceau, and IndexedDB under this name. */
interface Appareil {
  readonly disque: DisqueEnMemoire;
  readonly berceau: BerceauEnMemoire;
}

const appareils = new Map<string, Appareil>();
let noms = 0;
export const nomDAppareil = (): string => `essai-${(noms += 1)}`;

/** A new Worker on this device: the former one, if any, is gone without a word. */
export function coffreDEssai(nom: string = nomDAppareil(), moyens: Partial<MoyensCoffre> = {}) {
  const appareil = appareils.get(nom) ?? { disque: new DisqueEnMemoire(), berceau: new BerceauEnMemoire() };
  appareils.set(nom, appareil);
  appareil.disque.tuer();
  const base = new Base(nom);
  const coffre = new CoffreOuvrable({
    ...appareil,
    base,
    hasard: hasardSysteme,
    argon2: ARGON2_ESSAI,
    argon2Court: ARGON2_ESSAI,
    mural: () => MAINTENANT,
    ...moyens,
  });
  return { coffre, base, nom, ...appareil };
}

/** A coffre just created, and open. */
export async function coffreOuvert(nom?: string, moyens?: Partial<MoyensCoffre>) {
  const essai = coffreDEssai(nom, moyens);
  await essai.coffre.creer(PHRASE);
  return essai;
}

/** The same device, app started again, coffre open. */
export async function coffreRouvert(nom: string, moyens?: Partial<MoyensCoffre>) {
  const essai = coffreDEssai(nom, moyens);
  await essai.coffre.ouvrir({ phrase: PHRASE });
  return essai;
}

let ids = 0;
const INSTANT = { mural: MAINTENANT, monotone: 1_000, session: 's', decalage: 60 };

export function releve(
  suivi: string,
  texte: string,
  plus: Partial<AEcrire<'releve'>> = {},
): AEcrire<'releve'> {
  return {
    suivi,
    id: `e${(ids += 1)}`,
    type: 'releve',
    instant: INSTANT,
    auteur: 'suiveur',
    contenu: { type: 'parole', source: 'dit', qui: 'patient', sujet: 'patient', texte },
    ...plus,
  };
}

export function retrait(suivi: string): AEcrire<'retrait'> {
  return {
    suivi,
    id: `e${(ids += 1)}`,
    type: 'retrait',
    instant: INSTANT,
    auteur: 'patient',
    contenu: { qui: 'patient', effet: 'effacer', code: 'A-12', etape: 'bloc' },
    effaceTout: true,
  };
}

export const promesse = (suivi: string): AEcrire<'promesse'> => ({
  suivi,
  id: `e${(ids += 1)}`,
  type: 'promesse',
  instant: INSTANT,
  auteur: 'suiveur',
  contenu: { promesse: 'revue', prevueLe: '2026-12-01' },
});

export function debutDeSuivi(suivi: string, exemple: boolean): AEcrire<'suivi'> {
  return {
    suivi,
    id: `e${(ids += 1)}`,
    type: 'suivi',
    instant: INSTANT,
    auteur: 'suiveur',
    contenu: {
      code: 'A-12',
      parcours: 'chirurgie-ambulatoire',
      segment: { debut: 'l’arrivée', fin: 'le départ' },
      unite: 'Ambulatoire',
      date: '2026-11-21',
      suiveur: { fonction: 'cadre', regard: 'exterieur' },
      ...(exemple ? { exemple: true } : {}),
    },
  };
}

/** What each ecriture says, in the order read. */
export const textes = (ecritures: readonly { corps: { contenu: unknown } | null }[]): unknown[] =>
  ecritures.map(({ corps }) => (corps?.contenu as { texte?: string } | undefined)?.texte ?? null);

export interface Rangee {
  readonly magasin: string;
  readonly cle: IDBValidKey;
  readonly valeur: unknown;
}

export const clesDeBase = (base: Base): Promise<CleRangee[]> => base.lire((db) => db.getAllKeys('ecritures'));

/** All the rows of a database, as somebody with the disk would see them. */
export async function toutesLesRangees(base: Base): Promise<Rangee[]> {
  return base.lire(async (db) => {
    const rangees: Rangee[] = [];
    for (const magasin of [...db.objectStoreNames]) {
      let curseur = await db.transaction(magasin).store.openCursor();
      while (curseur) {
        rangees.push({ magasin, cle: curseur.key, valeur: curseur.value });
        curseur = await curseur.continue();
      }
    }
    return rangees;
  });
}
