/** What « Vérifier un PDF » receives from the app. Types only. */
import type { Ecriture } from './ecriture.ts';
import type { Verification } from './portes.ts';
import type { Suivi } from './suivi.ts';

export interface RegistresDuCoffre {
  /** In their order; empty when this coffre holds no registre of that name. */
  lireRegistre(registre: string): Promise<readonly Ecriture[]>;
  verifier(registre: string): Promise<Verification>;
  /** Those that this coffre still holds. */
  lireSuivis(ids: readonly string[]): Promise<readonly Suivi[]>;
  /** Ids of all of them. */
  readonly presents: ReadonlySet<string>;
}
