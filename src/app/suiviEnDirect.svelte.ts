import type { TypeDuSuivi } from '../domain/contenus.ts';
import { appliquer, lire } from '../domain/lire.ts';
import { permettre } from '../domain/permettre.ts';
import type { SuiviOuvert } from '../domain/ports.ts';
import type { Suivi } from '../domain/suivi.ts';
import { lireRegistre, RegistreEnDirect, type DependancesDuRegistre } from './registreEnDirect.svelte.ts';

const REGLES = { lire, appliquer, permettre };

/** One suivi, open on screen. */
export class SuiviEnDirect extends RegistreEnDirect<Suivi, TypeDuSuivi> implements SuiviOuvert {
  static async ouvrir(id: string, dependances: DependancesDuRegistre<Suivi>): Promise<SuiviEnDirect> {
    return new SuiviEnDirect(id, await lireRegistre(dependances.depot, id), REGLES, dependances);
  }

  get suivi(): Suivi {
    return this.etat;
  }
}
