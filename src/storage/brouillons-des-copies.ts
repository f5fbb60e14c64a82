import type { PremiereCopie } from './premiere-copie.ts';
import { trame } from './premiere-copie.ts';
import { brouillonDeCharge, chargeDeBrouillon } from './rangees.ts';
import type { BrouillonNomme, BrouillonScelle } from './rangees.ts';
import type { SecondeCopie } from './seconde-copie.ts';

/** Drafts: in IndexedDB; in the file once it takes nothing more. */
export class BrouillonsDesCopies {
  readonly #premiere: PremiereCopie;
  readonly #seconde: SecondeCopie;
  /** Those in the file; null: forgotten. */
  readonly #auFichier = new Map<string, BrouillonScelle | null>();

  constructor(premiere: PremiereCopie, seconde: SecondeCopie) {
    this.#premiere = premiere;
    this.#seconde = seconde;
  }

  async garder(nom: string, brouillon: BrouillonScelle): Promise<void> {
    await this.#seconde.ecrire(['brouillons'], (tx) => [tx.objectStore('brouillons').put(brouillon, nom)]);
    this.suivre(nom, brouillon);
  }

  async lire(nom: string): Promise<BrouillonScelle | null> {
    const garde = this.#auFichier.get(nom);
    return garde !== undefined ? garde : this.#seconde.brouillon(nom);
  }

  async oublier(nom: string): Promise<void> {
    await this.#seconde.ecrire(['brouillons'], (tx) => [tx.objectStore('brouillons').delete(nom)]);
    this.suivre(nom, null);
  }

  /** All of them, whatever they belong to. */
  async tous(): Promise<BrouillonNomme[]> {
    const tous = new Map<string, BrouillonScelle | null>();
    for (const { nom, ...valeur } of await this.#seconde.brouillons()) tous.set(nom, valeur);
    for (const [nom, garde] of this.#auFichier) tous.set(nom, garde);
    return [...tous].flatMap(([nom, garde]) => (garde ? [{ nom, ...garde }] : []));
  }

  /** Once IndexedDB was told: in « mode dégradé » the file takes it instead. */
  suivre(nom: string, brouillon: BrouillonScelle | null): void {
    if (!this.#seconde.degrade) return;
    this.#premiere.ajouter([trame('brouillon', nom, chargeDeBrouillon(brouillon))]);
    this.#auFichier.set(nom, brouillon);
  }

  /** Whether the file must go on holding this one. */
  tient(nom: string): boolean {
    return this.#seconde.degrade && Boolean(this.#auFichier.get(nom));
  }

  /** At start: those that a former « mode dégradé » kept in the file. */
  async rendre(epoqueDe: (suivi: string) => number | null): Promise<void> {
    for (const [place, charge] of this.#premiere.brouillons()) {
      const [nom = '', suivi = '', epoque] = place.split('|');
      if (epoque !== undefined && epoqueDe(suivi) !== Number(epoque)) continue;
      this.#auFichier.set(nom, brouillonDeCharge(charge));
    }
    await this.#seconde.ecrire(['brouillons'], (tx) =>
      [...this.#auFichier].map(([nom, garde]) =>
        garde ? tx.objectStore('brouillons').put(garde, nom) : tx.objectStore('brouillons').delete(nom),
      ),
    );
    if (!this.#seconde.degrade) this.#auFichier.clear();
  }
}
