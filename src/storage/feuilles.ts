import { enOctets, enTexte } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import { CONTEXTE, desceller, sceller } from '../vault/sceller.ts';
import type { Trousseau } from '../vault/trousseau.ts';
import type { Copies } from './copies.ts';
import type { NomDeFeuille } from './feuilles-des-copies.ts';

/** Small sealed papers of the coffre: settings, known appareils, last backup. Each is one JSON value, replaced whole. */
export class Feuilles {
  readonly #copies: Copies;
  readonly #trousseau: Trousseau;
  readonly #hasard: Hasard;

  constructor(copies: Copies, trousseau: Trousseau, hasard: Hasard) {
    this.#copies = copies;
    this.#trousseau = trousseau;
    this.#hasard = hasard;
  }

  /** Null when it was never written, or can no longer be read. What was written is what is read: no check. */
  async lire(nom: NomDeFeuille): Promise<unknown> {
    const ligne = await this.#copies.lireFeuille(nom);
    const clair = ligne && (await desceller(this.#trousseau.reglages, ligne, contexteDeFeuille(nom)));
    return clair ? (JSON.parse(enTexte(clair)) as unknown) : null;
  }

  async ecrire(nom: NomDeFeuille, valeur: unknown): Promise<void> {
    const clair = enOctets(JSON.stringify(valeur));
    await this.#copies.ecrireFeuille(
      nom,
      await sceller(this.#trousseau.reglages, clair, contexteDeFeuille(nom), this.#hasard),
    );
  }
}

export const contexteDeFeuille = (nom: NomDeFeuille): string => `${CONTEXTE.reglages}|${nom}`;
