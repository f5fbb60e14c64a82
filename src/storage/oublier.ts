import { cite } from '../domain/effacer.ts';
import type { Partis } from '../domain/effacer.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import { aUnAdieu } from '../domain/union.ts';
import type { Hasard } from '../vault/octets.ts';
import { TAILLE_GRAINE } from '../vault/trousseau.ts';
import type { BrouillonsScelles } from './brouillons.ts';
import type { Copies } from './copies.ts';
import type { Graine } from './disque/trousseau-fichier.ts';
import type { Fils } from './fils.ts';
import type { Graines } from './graines.ts';
import type { LignesDuCoffre } from './lignes-du-coffre.ts';
import { refondre } from './refonte.ts';
import type { Refonte } from './refonte.ts';

interface MoyensDesRefontes {
  readonly copies: Copies;
  readonly graines: Graines;
  readonly brouillons: BrouillonsScelles;
  readonly lignes: LignesDuCoffre;
  readonly fils: Fils;
  readonly hasard: Hasard;
}

/** What a suivi is to be from now on, under a new seed: see `refondre`. */
export class Refontes {
  readonly #moyens: MoyensDesRefontes;

  constructor(moyens: MoyensDesRefontes) {
    this.#moyens = moyens;
  }

  /** `finis`, and what cites `perdus`: drafts that do not stay. */
  async preparer(
    suivi: string,
    lignes: readonly LigneSignee[],
    { finis = [], perdus }: { readonly finis?: readonly string[]; readonly perdus?: Partis } = {},
  ): Promise<Refonte> {
    const { graines, hasard, brouillons } = this.#moyens;
    const graine: Graine = { epoque: graines.suivante(suivi), graine: hasard(TAILLE_GRAINE) };
    const rangees = await this.#moyens.lignes.scellerSous(suivi, graine, lignes);
    // After an adieu nothing is left to be typed.
    const adieu = lignes.length === 0 || aUnAdieu(lignes.map(({ ecriture }) => ecriture));
    const garder = (valeur: unknown): boolean => !perdus || !cite(valeur, perdus);
    const gardes = adieu ? [] : await brouillons.resceller(suivi, graine, garder);
    return { suivi, ...graine, rangees, brouillons: gardes.filter(({ nom }) => !finis.includes(nom)) };
  }

  /** All of them or none. */
  async conclure(refontes: readonly Refonte[]): Promise<void> {
    const { graines, copies, lignes, fils } = this.#moyens;
    for (const { suivi } of refontes) {
      lignes.oublierLeSceau(suivi);
      fils.oublier(suivi);
    }
    await refondre(graines, copies, refontes);
  }
}
