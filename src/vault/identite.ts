import { sha256 } from '@noble/hashes/sha2.js';
import { destinataireDe } from './age.ts';
import { ErreurIdentiteIllisible, ErreurNavigateurAncien } from './erreurs.ts';
import { deBase64, enBase64, enHex, enOctets, hasardSysteme, joindre } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';

const ED25519 = { name: 'Ed25519' } as const;
const X25519 = { name: 'X25519' } as const;

/** PKCS #8 of a 32-byte private key, but for these 32 bytes (RFC 8410, §7): WebCrypto imports no raw one. */
const PKCS8 = {
  Ed25519: [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20],
  X25519: [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20],
} as const;

const TAILLE = 32;
const VERSION = 1;
const DESTINATAIRE = /^age1[02-9ac-hj-np-z]{58}$/;

/** The age half of an identity. */
export interface IdentiteAge {
  /** `age1…`: what others close a file for. */
  readonly destinataire: string;
  /** X25519; opens those files. */
  readonly cle: CryptoKey;
}

/** Who this device is: the key that signs every line, and the key that files are closed for. */
export class Identite {
  readonly clePublique: Octets;
  readonly appareil: string;
  readonly age: IdentiteAge;
  readonly #cle: CryptoKey;

  private constructor(cle: CryptoKey, clePublique: Octets, age: IdentiteAge) {
    this.#cle = cle;
    this.clePublique = clePublique;
    this.appareil = appareilDe(clePublique);
    this.age = age;
  }

  /** What `exporter` gave. Blanks the bytes given. Throws `ErreurIdentiteIllisible`, `ErreurNavigateurAncien`. */
  static async depuis(octets: Octets): Promise<Identite> {
    const [version] = octets;
    const signature = octets.slice(1, 1 + TAILLE);
    const age = octets.slice(1 + TAILLE, 1 + 2 * TAILLE);
    const destinataire = String.fromCharCode(...octets.subarray(1 + 2 * TAILLE));
    octets.fill(0);
    if (version !== VERSION || !DESTINATAIRE.test(destinataire)) throw new ErreurIdentiteIllisible();
    return Identite.#importer(signature, age, () => Promise.resolve(destinataire));
  }

  /** From two private keys of 32 bytes, which are blanked. */
  static async neuve(signature: Octets, age: Octets): Promise<Identite> {
    return Identite.#importer(signature, age, destinataireDe);
  }

  static async #importer(
    signature: Octets,
    age: Octets,
    destinataire: (cle: CryptoKey) => Promise<string>,
  ): Promise<Identite> {
    try {
      const cle = await importerPrivee(ED25519, signature);
      const cleAge = await importerPrivee(X25519, age);
      const publique = await clePubliqueDe(cle);
      return new Identite(cle, publique, { cle: cleAge, destinataire: await destinataire(cleAge) });
    } catch (erreur) {
      throw nonPrisEnCharge(erreur) ? new ErreurNavigateurAncien() : erreur;
    } finally {
      signature.fill(0);
      age.fill(0);
    }
  }

  /** Ed25519 over the UTF-8 bytes of `texte`, in base64. */
  async signer(texte: string): Promise<string> {
    // Two texts that differ by a lone surrogate have the same UTF-8 bytes.
    if (!texte.isWellFormed()) throw new TypeError('Texte sans forme UTF-8');
    return enBase64(new Uint8Array(await crypto.subtle.sign(ED25519, this.#cle, enOctets(texte))));
  }

  /** To be sealed under the vault key at once, then blanked: 1 version byte, two private keys, the recipient. */
  async exporter(): Promise<Octets> {
    const [signature, age] = await Promise.all([exporterPrivee(this.#cle), exporterPrivee(this.age.cle)]);
    const octets = joindre([Uint8Array.of(VERSION), signature, age, enOctets(this.age.destinataire)]);
    signature.fill(0);
    age.fill(0);
    return octets;
  }

  /** Says that the former id of a version-1 coffre is this device: that id was drawn at random, it certifies no key. */
  rattacher(ancienAppareil: string): Promise<string> {
    return this.signer(texteDeRattachement(ancienAppareil, this.appareil));
  }
}

export function creerIdentite(hasard: Hasard = hasardSysteme): Promise<Identite> {
  return Identite.neuve(hasard(TAILLE), hasard(TAILLE));
}

/** True for the base64 of this key's signature over the UTF-8 bytes of `texte`; false for anything else. */
type Verificateur = (texte: string, signature: string) => Promise<boolean>;

/**
 * For many lines: the key is read once. What is not even a key says false to everything. Throws
 * `ErreurNavigateurAncien`.
 */
export async function verificateurDe(clePublique: Octets): Promise<Verificateur> {
  const cle = await importerPublique(clePublique);
  return async (texte, signature) => {
    if (!cle || !texte.isWellFormed()) return false;
    try {
      return await crypto.subtle.verify(ED25519, cle, deBase64(signature), enOctets(texte));
    } catch {
      // Not the base64 that we write.
      return false;
    }
  };
}

/** See `verificateurDe`. */
export async function verifierSignature(
  clePublique: Octets,
  texte: string,
  signature: string,
): Promise<boolean> {
  return (await verificateurDe(clePublique))(texte, signature);
}

async function importerPublique(clePublique: Octets): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', clePublique, ED25519, false, ['verify']);
  } catch (erreur) {
    if (nonPrisEnCharge(erreur)) throw new ErreurNavigateurAncien();
    return null;
  }
}

export function verifierRattachement(
  clePublique: Octets,
  ancienAppareil: string,
  rattachement: string,
): Promise<boolean> {
  const texte = texteDeRattachement(ancienAppareil, appareilDe(clePublique));
  return verifierSignature(clePublique, texte, rattachement);
}

const texteDeRattachement = (ancien: string, nouveau: string): string =>
  `sillage|rattachement|v1|${ancien}|${nouveau}`;

/** SHA-256 hex of the raw public key (32 bytes). */
export const empreinteDeCle = (clePublique: Octets): string => enHex(sha256(clePublique));

/** The id of a device certifies its key. */
export const appareilDe = (clePublique: Octets): string => empreinteDeCle(clePublique).slice(0, 32);

/** For two people who compare: « 21fe 31df a154 a261 626b f854 046f d227 ». */
export const empreinteLisible = (clePublique: Octets): string =>
  (appareilDe(clePublique).match(/.{4}/g) ?? []).join(' ');

const USAGE: Record<keyof typeof PKCS8, KeyUsage[]> = { Ed25519: ['sign'], X25519: ['deriveBits'] };

/** Extractable: `exporter` takes it out again, and JWK is the only way WebCrypto has to tell the public half. */
async function importerPrivee(algo: { name: keyof typeof PKCS8 }, privee: Octets): Promise<CryptoKey> {
  const pkcs8 = Uint8Array.of(...PKCS8[algo.name], ...privee);
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, algo, true, USAGE[algo.name]);
  } finally {
    pkcs8.fill(0);
  }
}

async function exporterPrivee(cle: CryptoKey): Promise<Octets> {
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', cle));
  const privee = pkcs8.slice(-TAILLE);
  pkcs8.fill(0);
  return privee;
}

async function clePubliqueDe(cle: CryptoKey): Promise<Octets> {
  const { x = '' } = await crypto.subtle.exportKey('jwk', cle);
  return deBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`);
}

const nonPrisEnCharge = (erreur: unknown): boolean =>
  erreur instanceof DOMException && erreur.name === 'NotSupportedError';
