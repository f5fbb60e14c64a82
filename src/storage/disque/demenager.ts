import type { Fichier } from './disque.ts';
import { mettreAZero } from './mettre-a-zero.ts';
import { toutAZero } from './octets-du-disque.ts';

/** Moves what `depart` holds over what `arrivee` holds, then overwrites it. May be stopped and done again. */
export function demenager(depart: Fichier, arrivee: Fichier): void {
  const octets = depart.lire(0, depart.taille());
  if (!toutAZero(octets)) {
    arrivee.ecrire(0, octets);
    arrivee.couper(octets.length);
    arrivee.vider();
  }
  mettreAZero(depart);
}
