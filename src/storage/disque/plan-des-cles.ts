import type { Octets } from '../../vault/octets.ts';
import { TAILLE_CASE } from './case-de-graine.ts';
import { TAILLE_ZONE } from './zone-entete.ts';
import { TAILLE_ESSAIS } from './zone-essais.ts';

/** Where things are in `cles.a` and `cles.b`: two header areas, the tries, the slots. The size never changes. */
export interface Plage {
  readonly position: number;
  readonly longueur: number;
}

export const NOMBRE_DE_CASES = 4096;

export type Zone = 0 | 1;
export const ZONES = [0, 1] as const;
export const plageDeZone = (zone: Zone): Plage => ({ position: zone * TAILLE_ZONE, longueur: TAILLE_ZONE });

export const PLAGE_ESSAIS: Plage = { position: 2 * TAILLE_ZONE, longueur: TAILLE_ESSAIS };

export const POSITION_DES_CASES = PLAGE_ESSAIS.position + PLAGE_ESSAIS.longueur;
export const plageDeCase = (numero: number): Plage => ({
  position: POSITION_DES_CASES + numero * TAILLE_CASE,
  longueur: TAILLE_CASE,
});

export const TAILLE_CLES = POSITION_DES_CASES + NOMBRE_DE_CASES * TAILLE_CASE;

/** A window on the bytes, not a copy. */
export const extraire = (octets: Octets, { position, longueur }: Plage): Octets =>
  octets.subarray(position, position + longueur);
