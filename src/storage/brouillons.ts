import { enOctets, enTexte } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import { CONTEXTE, desceller, sceller } from '../vault/sceller.ts';
import type { Trousseau } from '../vault/trousseau.ts';
import type { Copies } from './copies.ts';
import type { Graine } from './disque/trousseau-fichier.ts';
import type { BrouillonNomme, BrouillonScelle } from './rangees.ts';

export interface Brouillon {
  readonly cle: string;
  readonly valeur: unknown;
}

interface Moyens {
  readonly copies: Copies;
  readonly trousseau: Trousseau;
  readonly graineDe: (suivi: string) => Graine | null;
  readonly hasard: Hasard;
}

/**
 * Drafts: rows under an opaque name; the real name is sealed with the value. A draft whose name cites a suivi
 * (« observer:s1 ») is sealed under the seed of that suivi: what destroys the one destroys the other.
 */
export class BrouillonsScelles {
  readonly #moyens: Moyens;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  /** `valeur` is kept letter for letter: not in NFC as the registre, it goes back under the person's fingers. */
  async garder(cle: string, valeur: unknown): Promise<void> {
    const suivi = this.#suiviDe(cle);
    const nom = await this.nom(cle);
    const graine = suivi ? this.#moyens.graineDe(suivi) : null;
    await this.#moyens.copies.garderBrouillon(nom, await this.#sceller(nom, { cle, valeur }, suivi, graine));
  }

  /** Null when there is none, or when it can no longer be read. */
  async lire(cle: string): Promise<unknown> {
    const nom = await this.nom(cle);
    const ligne = await this.#moyens.copies.lireBrouillon(nom);
    return (ligne && (await this.#ouvrir(nom, ligne))?.valeur) ?? null;
  }

  async oublier(cle: string): Promise<void> {
    await this.#moyens.copies.oublierBrouillon(await this.nom(cle));
  }

  nom(cle: string): Promise<string> {
    return this.#moyens.trousseau.nomOpaque(cle);
  }

  /** The drafts of a suivi, sealed under another seed; those whose value `garder` does not want are left out. */
  async resceller(
    suivi: string,
    graine: Graine,
    garder: (valeur: unknown) => boolean,
  ): Promise<BrouillonNomme[]> {
    const rescelles: BrouillonNomme[] = [];
    for (const { nom, ...ligne } of await this.#moyens.copies.brouillonsDe(suivi)) {
      const brouillon = await this.#ouvrir(nom, ligne);
      if (brouillon && garder(brouillon.valeur))
        rescelles.push({ nom, ...(await this.#sceller(nom, brouillon, suivi, graine)) });
    }
    return rescelles;
  }

  #suiviDe(cle: string): string | null {
    return cle.split(/[:|]/).find((part) => this.#moyens.graineDe(part) !== null) ?? null;
  }

  #sceller(
    nom: string,
    brouillon: Brouillon,
    suivi: string | null,
    graine: Graine | null,
  ): Promise<BrouillonScelle> {
    const { trousseau, hasard } = this.#moyens;
    return scellerBrouillon(trousseau, { nom, ...brouillon }, suivi && graine && { suivi, graine }, hasard);
  }

  async #ouvrir(nom: string, { suivi, ...scelle }: BrouillonScelle): Promise<Brouillon | null> {
    const { trousseau, graineDe } = this.#moyens;
    const graine = suivi ? graineDe(suivi) : null;
    if (suivi && !graine) return null;
    const cle =
      suivi && graine ? await trousseau.cleDeBrouillonDeSuivi(suivi, graine.graine) : trousseau.brouillons;
    const clair = await desceller(cle, scelle, CONTEXTE.brouillon(nom));
    return clair && (JSON.parse(enTexte(clair)) as Brouillon);
  }
}

/** `sous`: the suivi that the draft belongs to, and its seed. */
export async function scellerBrouillon(
  trousseau: Trousseau,
  { nom, cle, valeur }: Brouillon & { readonly nom: string },
  sous: { readonly suivi: string; readonly graine: Graine } | null | '',
  hasard: Hasard,
): Promise<BrouillonScelle> {
  const secret = sous
    ? await trousseau.cleDeBrouillonDeSuivi(sous.suivi, sous.graine.graine)
    : trousseau.brouillons;
  const scelle = await sceller(
    secret,
    enOctets(JSON.stringify({ cle, valeur })),
    CONTEXTE.brouillon(nom),
    hasard,
  );
  return { ...scelle, ...(sous && { suivi: sous.suivi }) };
}
