// Has anything changed since last time? Digests of files and folders. No dependency.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @type {(chemin: string) => string[]} */
function fichiers(chemin) {
  if (!existsSync(chemin)) return [];
  if (!statSync(chemin).isDirectory()) return [chemin];
  return readdirSync(chemin)
    .sort()
    .flatMap((nom) => fichiers(join(chemin, nom)));
}

/** @type {(...chemins: string[]) => string} */
export function empreinte(...chemins) {
  const hache = createHash('sha256').update(process.versions.modules);
  for (const fichier of chemins.flatMap(fichiers))
    hache.update(`\0${fichier}\0`).update(readFileSync(fichier));
  return hache.digest('hex');
}

/** @type {(fichier: string) => string} */
export const lireOuVide = (fichier) => (existsSync(fichier) ? readFileSync(fichier, 'utf8') : '');
