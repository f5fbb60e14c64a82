import { chiffrerAge } from '../../vault/age.ts';
import type { Vers } from '../../vault/age.ts';
import { joindre } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { ErreurCoffreFerme } from '../erreurs.ts';

/** Bytes given to the page at once, about: the age format makes 64 KiB at a time, and each one would be a journey. */
const ENVOI = 512 * 1024;

/** A backup being made: the page takes it piece by piece, at its own pace, and may stop at any moment. */
export class SauvegardeEnCours {
  readonly #lecteur: ReadableStreamDefaultReader<Uint8Array>;
  /** Being made while the page puts the former one away. */
  #suivant: Promise<Uint8Array | null> | null = null;
  #abandonnee = false;

  private constructor(flux: ReadableStream<Uint8Array>) {
    this.#lecteur = flux.getReader();
  }

  /** Throws `ErreurFichierAge('cle-illisible')`. */
  static async commencer(morceaux: Iterable<Octets>, vers: Vers): Promise<SauvegardeEnCours> {
    return new SauvegardeEnCours(await chiffrerAge(enSuite(morceaux), vers));
  }

  /** Null at the end. Throws `ErreurCoffreFerme` once given up: a reading under way would end as at the end. */
  async morceau(): Promise<Uint8Array | null> {
    const morceau = await (this.#suivant ?? this.#lire());
    if (this.#abandonnee) throw new ErreurCoffreFerme();
    this.#suivant = morceau && this.#lire();
    // Told at the next call.
    this.#suivant?.catch(() => undefined);
    return morceau;
  }

  async #lire(): Promise<Uint8Array | null> {
    const lus: Uint8Array[] = [];
    for (let taille = 0; taille < ENVOI;) {
      const { done, value } = await this.#lecteur.read();
      if (this.#abandonnee) throw new ErreurCoffreFerme();
      if (done) break;
      lus.push(value);
      taille += value.length;
    }
    return lus.length > 0 ? joindre(lus) : null;
  }

  async abandonner(): Promise<void> {
    this.#abandonnee = true;
    await this.#lecteur.cancel().catch(() => undefined);
  }
}

async function* enSuite(morceaux: Iterable<Octets>): AsyncGenerator<Octets> {
  for (const morceau of morceaux) yield await Promise.resolve(morceau);
}
