import { enOctets, enTexte } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import type { Trousseau } from '../vault/cles.ts';
import { contexteBrouillon, desceller, sceller } from '../vault/sceller.ts';
import type { Scelle } from '../vault/sceller.ts';
import type { Base } from './base.ts';

interface Brouillon {
  readonly cle: string;
  readonly valeur: unknown;
}

/** Drafts: rows under an opaque name; the real name is sealed with the value. */
export class BrouillonsScelles {
  readonly #base: Base;
  readonly #trousseau: Trousseau;
  readonly #hasard: Hasard;

  constructor(base: Base, trousseau: Trousseau, hasard: Hasard) {
    this.#base = base;
    this.#trousseau = trousseau;
    this.#hasard = hasard;
  }

  /** `valeur` is kept letter for letter: not in NFC as the registre, it goes back under the person's fingers. */
  async garder(cle: string, valeur: unknown): Promise<void> {
    const nom = await this.nom(cle);
    const clair = enOctets(JSON.stringify({ cle, valeur } satisfies Brouillon));
    const ligne = await sceller(this.#trousseau.brouillons, clair, contexteBrouillon(nom), this.#hasard);
    await this.#base.ecrire(['brouillons'], (tx) => [tx.objectStore('brouillons').put(ligne, nom)]);
  }

  /** Null when there is none, or when it can no longer be read. */
  async lire(cle: string): Promise<unknown> {
    const nom = await this.nom(cle);
    const ligne = await this.#base.lire((db) => db.get('brouillons', nom));
    return (ligne && (await this.#ouvrir(nom, ligne))?.valeur) ?? null;
  }

  async oublier(cle: string): Promise<void> {
    const nom = await this.nom(cle);
    await this.#base.ecrire(['brouillons'], (tx) => [tx.objectStore('brouillons').delete(nom)]);
  }

  nom(cle: string): Promise<string> {
    return this.#trousseau.nomOpaque(cle);
  }

  /** Rows of the drafts whose name cites this suivi. */
  async nomsDe(suivi: string): Promise<string[]> {
    const [noms, lignes] = await this.#base.lire((db) => {
      const tx = db.transaction('brouillons');
      return Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    });
    const cites = await Promise.all(
      noms.map(async (nom, i) => {
        const ligne = lignes[i];
        const brouillon = ligne && (await this.#ouvrir(nom, ligne));
        return brouillon ? cite(brouillon.cle, suivi) : false;
      }),
    );
    return noms.filter((_, i) => cites[i]);
  }

  async #ouvrir(nom: string, ligne: Scelle): Promise<Brouillon | null> {
    const clair = await desceller(this.#trousseau.brouillons, ligne, contexteBrouillon(nom));
    return clair && (JSON.parse(enTexte(clair)) as Brouillon);
  }
}

/** « observer|s1 » cites s1 and not s. */
function cite(cle: string, suivi: string): boolean {
  for (let i = cle.indexOf(suivi); i >= 0; i = cle.indexOf(suivi, i + 1)) {
    const bords = (cle[i - 1] ?? ' ') + (cle[i + suivi.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(bords)) return true;
  }
  return false;
}
