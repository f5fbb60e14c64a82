import { parametresPermis } from '../vault/argon2.ts';
import type { ParametresArgon2 } from '../vault/argon2.ts';
import { developper, envelopper, Trousseau } from '../vault/cles.ts';
import type { Enveloppe } from '../vault/cles.ts';
import { enHex, enOctets, enTexte } from '../vault/octets.ts';
import type { Hasard, Octets } from '../vault/octets.ts';
import { CONTEXTE_ENTETE, desceller, sceller } from '../vault/sceller.ts';
import type { Scelle } from '../vault/sceller.ts';
import type { Base, Connexion } from './base.ts';
import {
  ErreurCalculCle,
  ErreurCoffreAbime,
  ErreurCoffreDejaCree,
  ErreurCoffreDisparu,
  ErreurVersionPlusRecente,
} from './erreurs.ts';

const VERSION = 1;
const CLE = 'coffre';

/** The one row that opens all the others. */
export interface EnteteCoffre {
  readonly version: number;
  readonly enveloppe: Enveloppe;
  /** `Identite`, under the vault key. */
  readonly scelle: Scelle;
}

interface Identite {
  /** Names this device in every registre; made at random once. */
  readonly appareil: string;
}

export interface CoffreOuvert extends Identite {
  readonly trousseau: Trousseau;
}

export async function lireEntete(base: Base): Promise<EnteteCoffre | null> {
  const entete = await base.lire((db) => db.get('entete', CLE));
  if (!entete) return null;
  if (!Number.isInteger(entete.version) || entete.version < 1) throw new ErreurCoffreAbime();
  if (entete.version > VERSION) throw new ErreurVersionPlusRecente();
  if (!parametresPermis(entete.enveloppe.kdf)) throw new ErreurCoffreAbime();
  return entete;
}

export async function creerEntete(
  base: Base,
  phrase: string,
  parametres: ParametresArgon2,
  hasard: Hasard,
): Promise<CoffreOuvert> {
  const cleCoffre = hasard(32);
  const enveloppe = await calculer(envelopper(cleCoffre, phrase, parametres, hasard));
  const trousseau = await Trousseau.depuis(cleCoffre);
  const identite: Identite = { appareil: enHex(hasard(16)) };
  const scelle = await sceller(trousseau.entete, enOctets(JSON.stringify(identite)), CONTEXTE_ENTETE, hasard);
  const entete: EnteteCoffre = { version: VERSION, enveloppe, scelle };
  await base
    .ecrire(['entete'], (tx) => [tx.objectStore('entete').add(entete, CLE)])
    .catch((erreur: unknown) => {
      // `add` and not `put`: two tabs may create at once, and the second must never replace the first one's keys.
      throw erreur instanceof DOMException && erreur.name === 'ConstraintError'
        ? new ErreurCoffreDejaCree()
        : erreur;
    });
  base.reconnaitre((db) => memeCoffre(db, scelle));
  return { trousseau, ...identite };
}

/** Null when the phrase is wrong. */
export async function ouvrirEntete(
  base: Base,
  entete: EnteteCoffre,
  phrase: string,
): Promise<CoffreOuvert | null> {
  const cleCoffre = await calculer(developper(entete.enveloppe, phrase));
  if (!cleCoffre) return null;
  const trousseau = await Trousseau.depuis(cleCoffre);
  const clair = await desceller(trousseau.entete, entete.scelle, CONTEXTE_ENTETE);
  if (!clair) throw new ErreurCoffreAbime();
  base.reconnaitre((db) => memeCoffre(db, entete.scelle));
  return { trousseau, ...(JSON.parse(enTexte(clair)) as Identite) };
}

/** False when the former phrase is wrong. Every suivi keeps its key: only the wrapping changes. */
export async function rechiffrerEntete(
  base: Base,
  entete: EnteteCoffre,
  phrases: { readonly ancienne: string; readonly nouvelle: string },
  parametres: ParametresArgon2,
  hasard: Hasard,
): Promise<boolean> {
  const cleCoffre = await calculer(developper(entete.enveloppe, phrases.ancienne));
  if (!cleCoffre) return false;
  const enveloppe = await calculer(envelopper(cleCoffre, phrases.nouvelle, parametres, hasard));
  cleCoffre.fill(0);
  await base.ecrire(['entete'], (tx) => [tx.objectStore('entete').put({ ...entete, enveloppe }, CLE)]);
  return true;
}

/** Writing under keys whose header is gone would be writing what nobody can ever read. */
async function memeCoffre(db: Connexion, attendu: Scelle): Promise<void> {
  const present = await db.get('entete', CLE);
  if (!present || !egaux(present.scelle.iv, attendu.iv)) throw new ErreurCoffreDisparu();
}

const egaux = (a: Octets, b: Octets): boolean => enHex(a) === enHex(b);

function calculer<T>(derivation: Promise<T>): Promise<T> {
  return derivation.catch((erreur: unknown) => {
    throw Object.assign(new ErreurCalculCle(), { cause: erreur });
  });
}
