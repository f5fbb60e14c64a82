/** The ways to the vault key, as they stand in the header: trying one, changing one. */
import type { ParametresArgon2 } from '../vault/argon2.ts';
import {
  developperEtablissement,
  developperPhrase,
  developperPrf,
  developperSecours,
  envelopperPhrase,
} from '../vault/enveloppes.ts';
import { ErreurEnveloppeFausse } from '../vault/erreurs.ts';
import { Identite } from '../vault/identite.ts';
import { deBase64, enBase64 } from '../vault/octets.ts';
import type { Hasard, Octets } from '../vault/octets.ts';
import { CONTEXTE, desceller, sceller } from '../vault/sceller.ts';
import { Trousseau } from '../vault/trousseau.ts';
import type { EnteteCoffre } from './entete.ts';
import { ErreurCalculCle, ErreurCoffreAbime } from './erreurs.ts';

/** What a person gives to open. `prf`: the 32 bytes that their device gives once it has recognised them. */
export type Cle =
  | { readonly phrase: string }
  | { readonly secours: string }
  | { readonly prf: Octets }
  | { readonly etablissement: string };

/** The vault key, which the caller must blank; null when this is not the right one, or when there is no such lock. */
export async function essayerCle({ serrures }: EnteteCoffre, cle: Cle): Promise<Octets | null> {
  if ('phrase' in cle) return calculer(developperPhrase(serrures.phrase, cle.phrase));
  if ('prf' in cle) return serrures.prf ? developperPrf(serrures.prf, cle.prf) : null;
  if ('etablissement' in cle)
    return serrures.etablissement ? developperEtablissement(serrures.etablissement, cle.etablissement) : null;
  if (!serrures.secours) return null;
  // The word list is heavy, and this door rarely opens.
  const { lireCode } = await import('../vault/code-secours.ts');
  const entropie = lireCode(cle.secours);
  try {
    return await developperSecours(serrures.secours, entropie);
  } finally {
    entropie.fill(0);
  }
}

export const serrureDePhrase = (
  cleCoffre: Octets,
  phrase: string,
  argon2: ParametresArgon2,
  hasard: Hasard,
): ReturnType<typeof envelopperPhrase> => calculer(envelopperPhrase(cleCoffre, phrase, argon2, hasard));

export interface Ouverture {
  readonly trousseau: Trousseau;
  readonly identite: Identite;
}

/** Blanks the vault key. */
export async function deverrouiller(
  { identite: { iv, scelle } }: EnteteCoffre,
  cleCoffre: Octets,
): Promise<Ouverture> {
  const trousseau = await Trousseau.depuis(cleCoffre);
  const scellee = { iv: deBase64(iv), scelle: deBase64(scelle) };
  const octets = await desceller(trousseau.entete, scellee, CONTEXTE.entete);
  if (!octets) throw new ErreurCoffreAbime();
  return { trousseau, identite: await Identite.depuis(octets) };
}

export async function scellerIdentite(
  trousseau: Trousseau,
  identite: Identite,
  hasard: Hasard,
): Promise<EnteteCoffre['identite']> {
  const octets = await identite.exporter();
  const { iv, scelle } = await sceller(trousseau.entete, octets, CONTEXTE.entete, hasard);
  octets.fill(0);
  return { iv: enBase64(iv), scelle: enBase64(scelle) };
}

function calculer<T>(derivation: Promise<T>): Promise<T> {
  return derivation.catch((erreur: unknown) => {
    if (erreur instanceof ErreurEnveloppeFausse) throw erreur;
    throw Object.assign(new ErreurCalculCle(), { cause: erreur });
  });
}
