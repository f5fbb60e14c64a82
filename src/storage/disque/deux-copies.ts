import type { Octets } from '../../vault/octets.ts';
import { CopieDesCles } from './copie-des-cles.ts';
import type { Ecrit, NomCopie } from './copie-des-cles.ts';
import type { Disque } from './disque.ts';
import { ErreurDisque } from './erreur-disque.ts';
import { completer, toutAZero } from './octets-du-disque.ts';
import { TAILLE_CLES, extraire } from './plan-des-cles.ts';
import type { Plage } from './plan-des-cles.ts';
import { reunir } from './reunir-les-cles.ts';
import type { Reunion } from './reunir-les-cles.ts';

const NOMS: readonly NomCopie[] = ['cles.a', 'cles.b'];

/**
 * `cles.a` and `cles.b`, kept equal. Each writing goes to the first, is flushed and read back, then to the second:
 * at any moment one of them is whole, and the first is never behind.
 */
export class DeuxCopies {
  readonly #copies: readonly CopieDesCles[];
  #reunion: Reunion;
  #inacheve: ErreurDisque | null = null;
  readonly #reparees: readonly NomCopie[];

  private constructor(copies: readonly CopieDesCles[], autres: readonly Octets[]) {
    this.#copies = copies;
    const lues = copies.map((copie) => copie.lire());
    this.#reunion = reunir([...lues, ...autres]);
    this.#reparees = this.#retablir(lues);
  }

  /** See `FichierCles.ouvrir`. */
  static async ouvrir(disque: Disque, creer: boolean, berceau: Octets | null): Promise<DeuxCopies | null> {
    const copies: (CopieDesCles | null)[] = [];
    try {
      for (const nom of NOMS) copies.push(await CopieDesCles.prendre(disque, nom, false));
      if (copies.every((copie) => copie === null) && !creer && !berceau) return null;
      for (const [i, nom] of NOMS.entries()) copies[i] ??= await CopieDesCles.prendre(disque, nom, true);
      const deux = new DeuxCopies(
        copies.filter((copie) => copie !== null),
        berceau ? [completer(berceau, TAILLE_CLES)] : [],
      );
      // One file that cannot be read and one that says nothing: this is no proof that the coffre is empty.
      if (deux.#inacheve && deux.vierge) throw deux.#inacheve;
      return deux;
    } catch (erreur) {
      for (const copie of copies) copie?.fermer();
      throw erreur;
    }
  }

  /** What both hold. A writing that was carried on replaces it: ask again after `reprendre`. */
  get reunion(): Reunion {
    return this.#reunion;
  }

  /** Whether some copy is not blank there. One that cannot be read says nothing. */
  montrent(plage: Plage): boolean {
    return this.#copies.some((copie) => !toutAZero(extraire(copie.lire(), plage)));
  }

  /** Why the two may differ; null when they do not. */
  get inacheve(): ErreurDisque | null {
    return this.#inacheve;
  }

  get reparees(): readonly NomCopie[] {
    return this.#reparees;
  }

  get vierge(): boolean {
    const { entete, illisibles, cases } = this.#reunion;
    return entete === null && illisibles.length === 0 && cases.every((une) => une === null);
  }

  /** To be called before each writing is prepared: the last one may have stopped half-way. */
  reprendre(): void {
    if (!this.#inacheve) return;
    const lues = this.#copies.map((copie) => copie.lire());
    this.#reunion = reunir(lues);
    // A file may go on showing bytes that the disk refused: all of it is written again.
    this.#retablir(lues.map(() => null));
    if (this.#inacheve) throw this.#inacheve;
  }

  ecrire(ecrits: readonly Ecrit[]): void {
    try {
      for (const copie of this.#copies) copie.ecrire(ecrits);
    } catch (erreur) {
      if (erreur instanceof ErreurDisque) this.#inacheve = erreur;
      throw erreur;
    }
    for (const { position, octets } of ecrits) this.#reunion.image.set(octets, position);
  }

  /** Takes back what `ecrire` could not finish, on each copy that lets itself be written. */
  defaire(plage: Plage): void {
    const ecrits = [{ position: plage.position, octets: new Uint8Array(plage.longueur) }];
    for (const copie of this.#copies) {
      try {
        copie.ecrire(ecrits);
      } catch (erreur) {
        if (!(erreur instanceof ErreurDisque)) throw erreur;
      }
    }
  }

  fermer(): void {
    for (const copie of this.#copies) copie.fermer();
  }

  #retablir(lues: readonly (Octets | null)[]): NomCopie[] {
    try {
      const touchees = this.#accorder(lues);
      this.#inacheve = null;
      return touchees;
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      this.#inacheve = erreur;
      return [];
    }
  }

  /**
   * Flushed first, because what was read may so far be in the memory of the system only. From then on each part
   * worth keeping is on the disk in one copy at least while the other is written.
   */
  #accorder(lues: readonly (Octets | null)[]): NomCopie[] {
    const { image, illisibles } = this.#reunion;
    for (const { empechement } of this.#copies) if (empechement) throw empechement;
    for (const copie of this.#copies) copie.vider();
    const touchees = this.#copies.filter((copie, i) => {
      const redimensionnee = copie.dimensionner();
      return copie.accorder(lues[i] ?? null, image, illisibles) || redimensionnee;
    });
    return this.vierge ? [] : touchees.map(({ nom }) => nom);
  }
}
