/** A coffre of version 1 in this browser, as tests/storage/formats/coffre-v1.json holds one. */
import { openDB } from 'idb';
import { NOM_BASE } from '../../../src/storage/base.ts';
import { deBase64 } from '../../../src/vault/octets.ts';

interface Rangee {
  readonly magasin: string;
  readonly cle: string;
  readonly valeur: unknown;
}

const estDesOctets = (valeur: unknown): valeur is { octets: string } =>
  typeof valeur === 'object' && valeur !== null && 'octets' in valeur && typeof valeur.octets === 'string';

/** `json`: rows, bytes in base64. */
export async function poserV1(json: string): Promise<void> {
  const rangees = JSON.parse(json, (_cle, valeur: unknown) =>
    estDesOctets(valeur) ? deBase64(valeur.octets) : valeur,
  ) as readonly Rangee[];
  const magasins = ['entete', 'ecritures', 'brouillons', 'reglages'];
  const db = await openDB(NOM_BASE, 1, {
    upgrade: (neuve) => magasins.forEach((magasin) => neuve.createObjectStore(magasin)),
  });
  const tx = db.transaction(magasins, 'readwrite', { durability: 'strict' });
  await Promise.all(rangees.map(({ magasin, cle, valeur }) => tx.objectStore(magasin).put(valeur, cle)));
  await tx.done;
  db.close();
}

/** Of whose rows IndexedDB holds. */
export async function versionEnBase(): Promise<number> {
  const db = await openDB(NOM_BASE);
  const { version } = (await db.get('entete', 'coffre')) as { readonly version: number };
  db.close();
  return version;
}
