import type { Octets } from '../../vault/octets.ts';
import type { Fichier } from './disque.ts';

/** A call to the disk costs more than the bytes it brings. */
const BLOC = 1 << 20;

/** Reads a file from one end to the other, a block at a time. */
export class LecteurParBlocs {
  readonly taille: number;
  readonly #fichier: Fichier;
  #debut = 0;
  #bloc: Octets = new Uint8Array(0);

  constructor(fichier: Fichier) {
    this.#fichier = fichier;
    this.taille = fichier.taille();
  }

  /** A window on the block, good until the next call; shorter at the end of the file. */
  voir(position: number, longueur: number): Octets {
    const voulue = Math.max(0, Math.min(longueur, this.taille - position));
    const dedans = position >= this.#debut && position + voulue <= this.#debut + this.#bloc.length;
    if (!dedans) {
      this.#debut = position;
      this.#bloc = this.#fichier.lire(position, Math.max(BLOC, voulue));
    }
    const depuis = position - this.#debut;
    return this.#bloc.subarray(depuis, depuis + voulue);
  }

  /** Position of the next `motif` from `position` on; null when there is none. */
  chercher(motif: Uint8Array, position: number): number | null {
    const [premier = 0] = motif;
    let ici = position;
    while (ici + motif.length <= this.taille) {
      const vue = this.voir(ici, BLOC);
      if (vue.length < motif.length) return null;
      let trouve = vue.indexOf(premier);
      while (trouve !== -1 && trouve + motif.length <= vue.length) {
        const debut = trouve;
        if (motif.every((octet, i) => vue[debut + i] === octet)) return ici + trouve;
        trouve = vue.indexOf(premier, trouve + 1);
      }
      ici += vue.length - motif.length + 1;
    }
    return null;
  }
}
