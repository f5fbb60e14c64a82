import { canonique } from '../domain/registre.ts';
import type {
  EnveloppeEtablissement,
  EnveloppePhrase,
  EnveloppePrf,
  EnveloppeSecours,
} from '../vault/enveloppes.ts';
import { enOctets, enTexte } from '../vault/octets.ts';
import type { FichierCles } from './disque/trousseau-fichier.ts';
import { ErreurCoffreAbime, ErreurVersionPlusRecente } from './erreurs.ts';

const VERSION = 2;

/** The ways in. The phrase always is one. */
export interface Serrures {
  readonly phrase: EnveloppePhrase;
  readonly secours?: EnveloppeSecours;
  readonly prf?: EnveloppePrf;
  readonly etablissement?: EnveloppeEtablissement;
}

/** A former id of this device, which certified no key. */
export interface Rattachement {
  readonly appareil: string;
  /** Signature of this device: see `Identite.rattacher`. */
  readonly signature: string;
}

/** What is written in the trousseau files, beside the seeds. */
export interface EnteteCoffre {
  readonly version: typeof VERSION;
  /** Random name of this coffre: IndexedDB holds it too, so that one never takes another's lines. */
  readonly coffre: string;
  /** Wall clock of the creation, ms. */
  readonly creeA: number;
  readonly serrures: Serrures;
  /** `Identite.exporter()`, under the vault key; base64. */
  readonly identite: { readonly iv: string; readonly scelle: string };
  readonly anciens: readonly Rattachement[];
}

/** Null when nothing was ever written. */
export function lireEntete(cles: FichierCles): EnteteCoffre | null {
  const octets = cles.lireEntete();
  if (!octets) {
    if (!cles.vierge) throw new ErreurCoffreAbime();
    return null;
  }
  // The CRC held: what is here was written by some version of this code.
  const entete = JSON.parse(enTexte(octets)) as EnteteCoffre;
  if (entete.version > VERSION) throw new ErreurVersionPlusRecente();
  return entete;
}

export function ecrireEntete(cles: FichierCles, entete: Omit<EnteteCoffre, 'version'>): EnteteCoffre {
  const complet: EnteteCoffre = { ...entete, version: VERSION };
  cles.ecrireEntete(enOctets(canonique(complet)));
  return complet;
}
