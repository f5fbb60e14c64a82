import { deriverArgon2 } from './argon2.ts';
import type { ParametresArgon2 } from './argon2.ts';
import { enHex, enOctets, hasardSysteme } from './octets.ts';
import type { Hasard, Octets } from './octets.ts';
import { normaliserPhrase } from './phrase.ts';
import { desceller, sceller } from './sceller.ts';
import type { Scelle } from './sceller.ts';

/** How the vault key is kept on disk: wrapped by a key that only the passphrase gives. */
export interface Enveloppe {
  readonly kdf: ParametresArgon2 & { readonly algo: 'argon2id'; readonly sel: Octets };
  readonly cle: Scelle;
}

/** The parameters are under the seal: nobody can lower them in an existing header. */
function contexteEnveloppe({ algo, memoireKio, iterations, parallelisme, sel }: Enveloppe['kdf']): string {
  return ['coffre', 'v1', algo, memoireKio, iterations, parallelisme, enHex(sel)].join('|');
}

async function cleDePhrase(phrase: string, kdf: Enveloppe['kdf']): Promise<CryptoKey> {
  const octets = await deriverArgon2(normaliserPhrase(phrase), kdf.sel, kdf);
  const cle = await crypto.subtle.importKey('raw', octets, 'AES-GCM', false, ['encrypt', 'decrypt']);
  octets.fill(0);
  return cle;
}

export async function envelopper(
  cleCoffre: Octets,
  phrase: string,
  parametres: ParametresArgon2,
  hasard: Hasard = hasardSysteme,
): Promise<Enveloppe> {
  const kdf = { algo: 'argon2id', ...parametres, sel: hasard(16) } as const;
  const cle = await sceller(await cleDePhrase(phrase, kdf), cleCoffre, contexteEnveloppe(kdf), hasard);
  return { kdf, cle };
}

/** The vault key, or null when the phrase is not the right one. The caller must blank it after use. */
export async function developper({ kdf, cle }: Enveloppe, phrase: string): Promise<Octets | null> {
  return desceller(await cleDePhrase(phrase, kdf), cle, contexteEnveloppe(kdf));
}

const AES = { name: 'AES-GCM', length: 256 } as const;
const HMAC = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

/** Keys of an open coffre. They live in the memory of one Worker and are never stored, not even as CryptoKey. */
export class Trousseau {
  readonly #racine: CryptoKey;
  readonly #parSuivi = new Map<string, Promise<CryptoKey>>();
  readonly entete: CryptoKey;
  readonly brouillons: CryptoKey;
  readonly reglages: CryptoKey;
  readonly #noms: CryptoKey;

  private constructor(racine: CryptoKey, cles: readonly [CryptoKey, CryptoKey, CryptoKey, CryptoKey]) {
    this.#racine = racine;
    [this.entete, this.brouillons, this.reglages, this.#noms] = cles;
  }

  /** Blanks the bytes given. */
  static async depuis(cleCoffre: Octets): Promise<Trousseau> {
    const racine = await crypto.subtle.importKey('raw', cleCoffre, 'HKDF', false, ['deriveKey']);
    cleCoffre.fill(0);
    const cles = await Promise.all([
      deriver(racine, '', 'sillage|entete|v1'),
      deriver(racine, '', 'sillage|brouillons|v1'),
      deriver(racine, '', 'sillage|reglages|v1'),
      deriver(racine, '', 'sillage|noms|v1', HMAC),
    ]);
    return new Trousseau(racine, cles);
  }

  suivi(id: string): Promise<CryptoKey> {
    let cle = this.#parSuivi.get(id);
    if (!cle) {
      cle = deriver(this.#racine, id, 'sillage|suivi|v1');
      this.#parSuivi.set(id, cle);
    }
    return cle;
  }

  /** A name that tells nothing on disk, yet finds its row again. */
  async nomOpaque(nom: string): Promise<string> {
    return enHex(new Uint8Array(await crypto.subtle.sign('HMAC', this.#noms, enOctets(nom))));
  }
}

function deriver(
  racine: CryptoKey,
  sel: string,
  info: string,
  pour: typeof AES | typeof HMAC = AES,
): Promise<CryptoKey> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: enOctets(sel), info: enOctets(info) };
  return crypto.subtle.deriveKey(hkdf, racine, pour, false, pour === AES ? ['encrypt', 'decrypt'] : ['sign']);
}
