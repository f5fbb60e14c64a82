import type { Octets } from '../../vault/octets.ts';
import type { Disque, Fichier } from './disque.ts';
import { ErreurDisque } from './erreur-disque.ts';
import { completer, memesOctets } from './octets-du-disque.ts';
import { TAILLE_CLES, extraire } from './plan-des-cles.ts';
import type { Plage } from './plan-des-cles.ts';

export type NomCopie = 'cles.a' | 'cles.b';

export interface Ecrit {
  readonly position: number;
  readonly octets: Octets;
}

/** All parts of the file begin on a multiple of it. */
const PAS = 64;

/** One of the two files of the trousseau, or the reason why it cannot be used. */
export class CopieDesCles {
  readonly nom: NomCopie;
  readonly #fichier: Fichier | ErreurDisque;
  #illisible: ErreurDisque | null = null;

  private constructor(nom: NomCopie, fichier: Fichier | ErreurDisque) {
    this.nom = nom;
    this.#fichier = fichier;
  }

  /** Null when absent and `creer` is false. Throws only when another tab holds the file. */
  static async prendre(disque: Disque, nom: NomCopie, creer: boolean): Promise<CopieDesCles | null> {
    try {
      const fichier = await disque.ouvrir(nom, creer);
      return fichier && new CopieDesCles(nom, fichier);
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque) || erreur.motif === 'occupe') throw erreur;
      return new CopieDesCles(nom, erreur);
    }
  }

  /** Nothing may be written to a file whose content is not known. */
  get empechement(): ErreurDisque | null {
    return this.#fichier instanceof ErreurDisque ? this.#fichier : this.#illisible;
  }

  /** `TAILLE_CLES` bytes; zeros for what is missing, or everywhere when `empechement`. */
  lire(): Octets {
    this.#illisible = null;
    try {
      return completer(this.#tenu().lire(0, TAILLE_CLES), TAILLE_CLES);
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      this.#illisible = erreur;
      return new Uint8Array(TAILLE_CLES);
    }
  }

  vider(): void {
    this.#tenu().vider();
  }

  /** Gives the file its size. True when it had another one. */
  dimensionner(): boolean {
    const fichier = this.#tenu();
    const taille = fichier.taille();
    if (taille === TAILLE_CLES) return false;
    if (taille > TAILLE_CLES) fichier.couper(TAILLE_CLES);
    else fichier.ecrire(taille, new Uint8Array(TAILLE_CLES - taille));
    fichier.vider();
    return true;
  }

  /**
   * Makes the file as `image`, but for `sauf`. `lue`: its content; null when it is not to be believed, and all is
   * written again. True when something was written.
   */
  accorder(lue: Octets | null, image: Octets, sauf: readonly Plage[]): boolean {
    if (lue && memesOctets(lue, image)) return false;
    const ecrits: Ecrit[] = [];
    for (let position = 0; position < TAILLE_CLES; position += PAS) {
      const part = { position, longueur: PAS };
      const octets = extraire(image, part);
      const epargnee = sauf.some(
        (plage) => position >= plage.position && position < plage.position + plage.longueur,
      );
      if (epargnee || (lue && memesOctets(extraire(lue, part), octets))) continue;
      ecrits.push({ position, octets });
    }
    if (ecrits.length > 0) this.ecrire(ecrits);
    return ecrits.length > 0;
  }

  /** On the disk when it returns, and read back: a disk that takes bytes without keeping them is found out. */
  ecrire(ecrits: readonly Ecrit[]): void {
    const fichier = this.#tenu();
    for (const { position, octets } of ecrits) fichier.ecrire(position, octets);
    fichier.vider();
    for (const { position, octets } of ecrits) {
      if (!memesOctets(fichier.lire(position, octets.length), octets)) throw new ErreurDisque('panne');
    }
  }

  fermer(): void {
    if (!(this.#fichier instanceof ErreurDisque)) this.#fichier.fermer();
  }

  #tenu(): Fichier {
    if (this.#fichier instanceof ErreurDisque) throw this.#fichier;
    return this.#fichier;
  }
}
