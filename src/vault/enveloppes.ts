/**
 * The ways to the vault key. Each is plain JSON (binary in base64) that holds the key, sealed by a secret. All
 * that it says besides is under that seal: nobody can lower its cost, or pass one kind for another.
 */
import { canonique } from '../domain/registre.ts';
import { chiffrerEntier, dechiffrerEntier } from './age.ts';
import { deriverArgon2, parametresPermis } from './argon2.ts';
import type { ParametresArgon2 } from './argon2.ts';
import { cleAes, deriverAes, racineHkdf } from './derivation.ts';
import { ErreurEnveloppeFausse, ErreurFichierAge } from './erreurs.ts';
import { seul } from './flux.ts';
import { deBase64, enBase64, hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';
import { desceller, sceller } from './sceller.ts';
import { TAILLE_CLE_COFFRE } from './trousseau.ts';

const VERSION = 2;
const TAILLE_SEL = 16;
const TAILLE_IV = 12;
const TAILLE_SCELLE = TAILLE_CLE_COFFRE + 16;

interface Serrure {
  readonly version: typeof VERSION;
  readonly sel: string;
  readonly iv: string;
  readonly scelle: string;
}

export interface EnveloppePhrase extends Serrure {
  readonly genre: 'phrase';
  readonly kdf: ParametresArgon2 & { readonly algo: 'argon2id' };
}

/** The 12 printed words. */
export interface EnveloppeSecours extends Serrure {
  readonly genre: 'secours';
}

/** What the device gives when it recognises its owner (WebAuthn PRF). */
export interface EnveloppePrf extends Serrure {
  readonly genre: 'prf';
  /** The credential to ask. */
  readonly identifiant: string;
}

/** For who keeps the recovery key of the establishment: an age file of the 32 bytes of the vault key. */
export interface EnveloppeEtablissement {
  readonly genre: 'etablissement';
  readonly version: typeof VERSION;
  readonly destinataires: readonly string[];
  readonly fichier: string;
}

export type Enveloppe = EnveloppePhrase | EnveloppeSecours | EnveloppePrf | EnveloppeEtablissement;

const neuve = (hasard: Hasard) => ({ version: VERSION, sel: enBase64(hasard(TAILLE_SEL)) }) as const;

export function envelopperPhrase(
  cleCoffre: Octets,
  phrase: string,
  argon2: ParametresArgon2,
  hasard: Hasard = hasardSysteme,
): Promise<EnveloppePhrase> {
  const { memoireKio, iterations, parallelisme } = argon2;
  const kdf = { algo: 'argon2id', memoireKio, iterations, parallelisme } as const;
  return fermer({ genre: 'phrase', ...neuve(hasard), kdf }, cleDePhrase(phrase, kdf), cleCoffre, hasard);
}

/**
 * As all the others that follow: gives the vault key, which the caller must blank after use, or null when the
 * secret is not the right one. Throws `ErreurEnveloppeFausse` when no secret could be.
 */
export function developperPhrase(enveloppe: EnveloppePhrase, phrase: string): Promise<Octets | null> {
  return ouvrir(enveloppe, cleDePhrase(phrase, enveloppe.kdf));
}

/** `entropie`: the 16 bytes behind the words (`code-secours.ts`). */
export function envelopperSecours(
  cleCoffre: Octets,
  entropie: Octets,
  hasard: Hasard = hasardSysteme,
): Promise<EnveloppeSecours> {
  return fermer({ genre: 'secours', ...neuve(hasard) }, cleDeSecours(entropie), cleCoffre, hasard);
}

export function developperSecours(enveloppe: EnveloppeSecours, entropie: Octets): Promise<Octets | null> {
  return ouvrir(enveloppe, cleDeSecours(entropie));
}

/** `sortie`: the 32 bytes that the credential `identifiant` gives (`prf.ts`). */
export function envelopperPrf(
  cleCoffre: Octets,
  { identifiant, sortie }: { readonly identifiant: string; readonly sortie: Octets },
  hasard: Hasard = hasardSysteme,
): Promise<EnveloppePrf> {
  return fermer({ genre: 'prf', ...neuve(hasard), identifiant }, cleDePrf(sortie), cleCoffre, hasard);
}

export function developperPrf(enveloppe: EnveloppePrf, sortie: Octets): Promise<Octets | null> {
  return ouvrir(enveloppe, cleDePrf(sortie));
}

/** `destinataires`: `age1…`. Throws `ErreurFichierAge('cle-illisible')`. */
export async function envelopperEtablissement(
  cleCoffre: Octets,
  destinataires: readonly string[],
): Promise<EnveloppeEtablissement> {
  const fichier = enBase64(await chiffrerEntier(cleCoffre, { destinataires }));
  return { genre: 'etablissement', version: VERSION, destinataires, fichier };
}

/** Throws `ErreurFichierAge('cle-illisible')` when what was given is no key. */
export async function developperEtablissement(
  { fichier }: EnveloppeEtablissement,
  identite: string,
): Promise<Octets | null> {
  try {
    const cleCoffre = await dechiffrerEntier(seul(deBase64(fichier)), { identite }, TAILLE_CLE_COFFRE);
    if (cleCoffre.length === TAILLE_CLE_COFFRE) return cleCoffre;
  } catch (erreur) {
    const genre = erreur instanceof ErreurFichierAge ? erreur.genre : null;
    if (genre === 'autre-destinataire') return null;
    if (genre === 'cle-illisible') throw erreur;
  }
  throw new ErreurEnveloppeFausse();
}

type Derivation = (sel: Octets) => Promise<CryptoKey>;

const cleDePhrase =
  (phrase: string, kdf: ParametresArgon2): Derivation =>
  async (sel) =>
    cleAes(await deriverArgon2(normaliserPhrase(phrase), sel, kdf));

const cleDeSecours =
  (entropie: Octets): Derivation =>
  async (sel) =>
    deriverAes(await racineHkdf(entropie), sel, 'sillage|secours|v1');

const cleDePrf =
  (sortie: Octets): Derivation =>
  async (sel) =>
    deriverAes(await racineHkdf(sortie), sel, 'sillage|prf|v1');

const contexte = (parametres: object): string => `sillage|enveloppe|${canonique(parametres)}`;

async function fermer<P extends { readonly sel: string }>(
  parametres: P,
  deriver: Derivation,
  cleCoffre: Octets,
  hasard: Hasard,
): Promise<P & { readonly iv: string; readonly scelle: string }> {
  const cle = await deriver(deBase64(parametres.sel));
  const { iv, scelle } = await sceller(cle, cleCoffre, contexte(parametres), hasard);
  return { ...parametres, iv: enBase64(iv), scelle: enBase64(scelle) };
}

async function ouvrir(
  enveloppe: Exclude<Enveloppe, EnveloppeEtablissement>,
  deriver: Derivation,
): Promise<Octets | null> {
  const { iv, scelle, ...parametres } = enveloppe;
  if ('kdf' in parametres && !parametresPermis(parametres.kdf)) throw new ErreurEnveloppeFausse();
  const sel = champ(parametres.sel, TAILLE_SEL);
  const scellee = { iv: champ(iv, TAILLE_IV), scelle: champ(scelle, TAILLE_SCELLE) };
  return desceller(await deriver(sel), scellee, contexte(parametres));
}

/** An envelope is read before anything proves it is ours. */
function champ(texte: string, taille: number): Octets {
  try {
    const octets = deBase64(texte);
    if (octets.length === taille) return octets;
  } catch {
    // Not base64: falls through.
  }
  throw new ErreurEnveloppeFausse();
}
