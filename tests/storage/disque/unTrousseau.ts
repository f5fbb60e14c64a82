import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { FichierCles } from '../../../src/storage/disque/trousseau-fichier.ts';
import { enOctets, enTexte } from '../../../src/vault/octets.ts';
import type { Octets } from '../../../src/vault/octets.ts';
import { CoupureDeCourant, DisqueEnMemoire } from '../../aides/disqueEnMemoire.ts';

/** 32 bytes that are found nowhere else. */
export const graineNo = (numero: number): Octets =>
  Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 0 ? 0xa0 + i / 4 : (numero * 7 + i * 13) & 0xff));

/** Long enough to be torn, and easy to find on the disk. */
export const enteteNo = (numero: number): string =>
  JSON.stringify({ numero, long: `<${numero}>`.repeat(90) });

export async function ouvrirCles(disque: DisqueEnMemoire, berceau?: Octets): Promise<FichierCles> {
  const cles = await FichierCles.ouvrir(disque, { creer: true, berceau: berceau ?? null });
  if (!cles) throw new Error('le trousseau ne s’est pas ouvert');
  return cles;
}

export const ecrireEntete = (cles: FichierCles, texte: string) => cles.ecrireEntete(enOctets(texte));

export function lireEntete(cles: FichierCles): string | null {
  const octets = cles.lireEntete();
  return octets && enTexte(octets);
}

/** A coffre in use: a header, s1 and s2 with a seed, s3 that waits. */
export async function trousseauDEssai(): Promise<{ disque: DisqueEnMemoire; cles: FichierCles }> {
  const disque = new DisqueEnMemoire();
  const cles = await ouvrirCles(disque);
  ecrireEntete(cles, enteteNo(1));
  for (const numero of [1, 2]) {
    cles.preparer(`s${numero}`, 1, graineNo(numero));
    cles.activer(`s${numero}`, 1);
  }
  cles.preparer('s3', 4, graineNo(3));
  return { disque, cles };
}

/** All that a trousseau of the tests can say. */
export const voir = (cles: FichierCles) => ({
  entete: lireEntete(cles),
  essais: cles.lireEssais(),
  graines: ['s1', 's2', 's3'].map((suivi) => cles.graine(suivi)),
  preparees: cles.preparees(),
});

/** Runs `travail` with everything stopping at its first change, then at its second, and so on until it ends. */
export async function aChaqueArret(
  preparer: () => Promise<{ disque: DisqueEnMemoire; cles: FichierCles }>,
  travail: (cles: FichierCles) => void,
  constater: (disque: DisqueEnMemoire, fini: boolean) => Promise<void>,
): Promise<void> {
  let arrets = 0;
  for (let fini = false; !fini; arrets += 1) {
    const { disque, cles } = await preparer();
    disque.auProchain(arrets + 1, 'coupure');
    try {
      travail(cles);
      fini = true;
    } catch (erreur) {
      if (!(erreur instanceof CoupureDeCourant)) throw erreur;
    }
    await constater(disque, fini);
  }
  expect(arrets).toBeGreaterThan(4);
}

/** Two files are the same when these are: comparing their bytes one by one takes seconds. */
export const resume = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

export const resumes = (disque: DisqueEnMemoire): string[] =>
  (['cles.a', 'cles.b'] as const).map((nom) => resume(disque.octets(nom)));
