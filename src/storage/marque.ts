/** The one row of IndexedDB that says whose the others are. */
import type { EnteteV1 } from '../vault/coffre-v1.ts';
import type { Base, Connexion, Ecrivain } from './base.ts';
import { ErreurCoffreDisparu } from './erreurs.ts';

const CLE = 'coffre';

interface MarqueV2 {
  readonly version: 2;
  readonly coffre: string;
}

export type Marque = MarqueV2 | EnteteV1;

export const lireMarque = (base: Base): Promise<Marque | null> =>
  base.lire(async (db) => (await db.get('entete', CLE)) ?? null);

/** Writing beside lines that are gone would be writing where nobody looks. */
export async function exigerMarque(db: Connexion, coffre: string): Promise<void> {
  const marque = await db.get('entete', CLE);
  if (nomDuCoffre(marque) !== coffre) throw new ErreurCoffreDisparu();
}

const MAGASINS = ['entete', 'ecritures', 'brouillons', 'reglages'] as const;

/** All that was there goes, and what `contenu` puts comes under the name of this coffre, in one stroke. */
export const reprendre = (base: Base, coffre: string, contenu: Ecrivain): Promise<void> =>
  base.ecrire(MAGASINS, (tx) => [
    ...MAGASINS.map((magasin) => tx.objectStore(magasin).clear()),
    tx.objectStore('entete').put({ version: 2, coffre }, CLE),
    ...contenu(tx),
  ]);

/** A coffre of version 1 is still whole here. False too when nothing can be read. */
export const estEnVersion1 = async (base: Base): Promise<boolean> =>
  (await lireMarque(base).catch(() => null))?.version === 1;

/** Null for what a version 1 left, and for nothing. */
export const nomDuCoffre = (marque: Marque | null | undefined): string | null =>
  marque?.version === 2 ? marque.coffre : null;
