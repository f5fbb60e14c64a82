import type { Fichier } from './disque.ts';

const BLOC = 1 << 20;

/**
 * Overwritten, then emptied: cutting a file alone leaves its bytes on the disk. Flushed even when it looks empty:
 * a writing that was refused and cut back may still come out of a power cut whole.
 */
export function mettreAZero(fichier: Fichier): void {
  const taille = fichier.taille();
  const zeros = new Uint8Array(Math.min(BLOC, taille));
  for (let position = 0; position < taille; position += BLOC) {
    fichier.ecrire(position, zeros.subarray(0, Math.min(BLOC, taille - position)));
  }
  if (taille > 0) {
    fichier.vider();
    fichier.couper(0);
  }
  fichier.vider();
}
