import type { Scelle } from '../vault/sceller.ts';
import type { Base, Ecrivain, Magasin } from './base.ts';
import { ErreurCoffreDisparu, ErreurLecture } from './erreurs.ts';
import { recenser } from './places.ts';
import { nomDeCle } from './rangees.ts';
import type { BrouillonNomme, BrouillonScelle, CleRangee, Rangee } from './rangees.ts';

interface MoyensDeLaSecondeCopie {
  readonly base: Base;
  /** False once the files were taken off the disk under our feet: what is written in them then goes nowhere. */
  readonly fichiersPresents: () => Promise<boolean>;
  /** IndexedDB already failed in this session of the browser. */
  readonly sansBase: boolean;
}

/** The sealed lines in IndexedDB, and the drafts. */
export class SecondeCopie {
  readonly #moyens: MoyensDeLaSecondeCopie;
  #degrade: boolean;

  constructor(moyens: MoyensDeLaSecondeCopie) {
    this.#moyens = moyens;
    this.#degrade = moyens.sansBase;
  }

  /** It takes nothing more until the browser restarts. */
  get degrade(): boolean {
    return this.#degrade;
  }

  laisser(): void {
    this.#degrade = true;
  }

  /**
   * After a failure here Chromium may accept further writes, then throw the whole database away at its next start
   * (14 runs of 14, notes: store.md §0): nothing more goes there until then, the file is enough.
   */
  async ecrire(magasins: readonly Magasin[], travail: Ecrivain): Promise<void> {
    if (!this.#degrade) {
      try {
        return await this.#moyens.base.ecrire(magasins, travail);
      } catch {
        this.#degrade = true;
      }
    }
    // Alone, the file must still be where the next start will look for it.
    if (!(await this.#moyens.fichiersPresents())) throw new ErreurCoffreDisparu();
  }

  async ligne(cle: CleRangee): Promise<Rangee | null> {
    const scelle = await this.#moyens.base.lire((db) => db.get('ecritures', cle)).catch(() => undefined);
    return scelle ? { cle, scelle } : null;
  }

  /** By their names, alive or not. */
  async cles(): Promise<Map<string, CleRangee>> {
    try {
      const cles = await this.#moyens.base.lire((db) => db.getAllKeys('ecritures'));
      return recenser(cles.map(nomDeCle));
    } catch (erreur) {
      if (!(erreur instanceof ErreurLecture)) throw erreur;
      this.#degrade = true;
      return new Map();
    }
  }

  async feuille(nom: string): Promise<Scelle | null> {
    return (await this.#moyens.base.lire((db) => db.get('reglages', nom)).catch(() => null)) ?? null;
  }

  async brouillon(nom: string): Promise<BrouillonScelle | null> {
    return (await this.#moyens.base.lire((db) => db.get('brouillons', nom))) ?? null;
  }

  async brouillons(): Promise<BrouillonNomme[]> {
    const [noms, valeurs] = await this.#moyens.base
      .lire((db) => {
        const { store } = db.transaction('brouillons');
        return Promise.all([store.getAllKeys(), store.getAll()]);
      })
      .catch(() => [[], []] as [string[], BrouillonScelle[]]);
    return noms.flatMap((nom, i) => {
      const valeur = valeurs[i];
      return valeur ? [{ nom, ...valeur }] : [];
    });
  }
}
