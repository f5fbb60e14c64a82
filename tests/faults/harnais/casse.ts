/** Damages to one file of a profile, as a bad block or a clumsy tool makes them. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fichiers } from './fouille.ts';

/** Paths in the profile, the biggest first. */
function trouver(profil: string, motif: RegExp, magie = ''): string[] {
  return [...fichiers(join(profil, 'Default'))]
    .filter(({ chemin, octets }) => motif.test(chemin) && octets.toString('latin1', 0, 8).startsWith(magie))
    .sort((a, b) => b.octets.length - a.octets.length)
    .map(({ chemin }) => chemin);
}

export type Ou = (profil: string) => string[];

/** IndexedDB, which Chromium keeps in a LevelDB. */
export const DANS_LA_BASE = {
  journal: (profil) => trouver(profil, /IndexedDB\/[^/]*\.leveldb\/\d+\.log$/),
  table: (profil) => trouver(profil, /IndexedDB\/[^/]*\.leveldb\/\d+\.ldb$/),
  manifeste: (profil) => trouver(profil, /IndexedDB\/[^/]*\.leveldb\/MANIFEST-/),
  tout: (profil) => [join(profil, 'Default/IndexedDB')],
} satisfies Record<string, Ou>;

/** OPFS: the files of the coffre are known by their first bytes, their names are in a LevelDB beside. */
export const DANS_LES_FICHIERS = {
  clesA: (profil) => trouver(profil, /File System\/\d+\/t\/\d+\//, 'SILLAGEK'),
  clesB: (profil) => trouver(profil, /WebStorage\/\d+\/FileSystem\/t\/\d+\//, 'SILLAGEK'),
  registre: (profil) => trouver(profil, /File System\/\d+\/t\/\d+\//, 'SILLAGEJ').slice(0, 1),
  noms: (profil) => trouver(profil, /File System\/\d+\/t\/Paths\/\d+\.log$/),
  origines: (profil) => trouver(profil, /File System\/Origins\/\d+\.log$/),
  tout: (profil) => [join(profil, 'Default/File System')],
  nomsDuSeau: (profil) => trouver(profil, /WebStorage\/\d+\/FileSystem\/t\/Paths\/\d+\.log$/),
  seaux: (profil) => [join(profil, 'Default/WebStorage')],
  quotas: (profil) => trouver(profil, /WebStorage\/QuotaManager$/),
} satisfies Record<string, Ou>;

const LONGUEUR = 200;

/** Turns 200 bytes over, from the middle or from `position` on. */
export const retourner =
  (position?: number) =>
  (chemin: string): void => {
    const octets = readFileSync(chemin);
    const debut = position ?? Math.max(0, Math.floor((octets.length - LONGUEUR) / 2));
    for (let i = debut; i < Math.min(debut + LONGUEUR, octets.length); i += 1) octets[i] = ~(octets[i] ?? 0);
    writeFileSync(chemin, octets);
  };

export const tronquer = (chemin: string): void => {
  const octets = readFileSync(chemin);
  writeFileSync(chemin, octets.subarray(0, Math.floor(octets.length / 2)));
};

export const supprimer = (chemin: string): void => rmSync(chemin, { recursive: true });
