/** Texts that somebody typed: not empty, not too long. */
import { ErreurRaisonManquante, ErreurTexteTropLong, ErreurTexteVide } from './erreurs.ts';
import { LIMITES } from './limites.ts';

export function texte(valeur: string, max: number): void {
  if (!valeur.trim()) throw new ErreurTexteVide();
  if (valeur.length > max) throw new ErreurTexteTropLong();
}

export function raison(valeur: string): void {
  if (!valeur.trim()) throw new ErreurRaisonManquante();
  if (valeur.length > LIMITES.raison) throw new ErreurTexteTropLong();
}
