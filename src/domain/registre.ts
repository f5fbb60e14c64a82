import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { estUnAdieu } from './adieu.ts';
import type { AEcrire, Corps, Ecriture, EnTete, Tete } from './ecriture.ts';

/** Head of an empty registre. */
export const TETE_VIDE = '0'.repeat(64);

/** RFC 8785 text of a plain JSON value; throws on NaN, lone surrogates, cycles and functions. */
export function canonique(valeur: unknown): string {
  const texte = canonicalize(valeur);
  if (texte === undefined) throw new TypeError('Valeur sans forme JSON');
  return texte;
}

export const sha256Hex = (texte: string): string => bytesToHex(sha256(utf8ToBytes(texte)));

export const empreinteDe = (corps: Corps): string => sha256Hex(canonique(corps));
export const teteDe = (enTete: EnTete): string => sha256Hex(canonique(enTete));

/** Place of the next ecriture in the chain of one (suivi, appareil). */
export interface Fil {
  readonly appareil: string;
  readonly seq: number;
  readonly tete: string;
}

export const filVide = (appareil: string): Fil => ({ appareil, seq: 0, tete: TETE_VIDE });

/** What an ecriture does to the rest of the registre, and what its writer knew of it. See `EnTete`. */
export interface Plus {
  readonly efface?: readonly string[];
  readonly vu?: readonly Tete[];
}

/**
 * Gives an ecriture its place, its digest and its link. `sel`: 16 random bytes, hex. What `plus` does not say to
 * erase is what the ecriture itself says.
 */
export function enchainer(
  fil: Fil,
  brute: AEcrire,
  sel: string,
  plus: Plus = {},
): { ecriture: Ecriture; fil: Fil } {
  const corps: Corps = { sel, contenu: brute.contenu };
  const efface = [...new Set(plus.efface ?? brute.efface)].sort();
  const vu = [...(plus.vu ?? [])].sort((a, b) => (a.appareil < b.appareil ? -1 : 1));
  const entete: EnTete = {
    v: 1,
    suivi: brute.suivi,
    appareil: fil.appareil,
    seq: fil.seq + 1,
    id: brute.id,
    type: brute.type,
    instant: brute.instant,
    auteur: brute.auteur,
    empreinte: empreinteDe(corps),
    prev: fil.tete,
    ...(efface.length > 0 && { efface }),
    ...(vu.length > 0 && { vu }),
  };
  return { ecriture: { entete, corps }, fil: { ...fil, seq: entete.seq, tete: teteDe(entete) } };
}

/** Destroys the words, keeps the link. */
export const effacerCorps = (ecriture: Ecriture): Ecriture => ({ entete: ecriture.entete, corps: null });

export type Defaut = 'ordre' | 'lien' | 'contenu';
export type Verdict =
  | { readonly juste: true; readonly tete: string; readonly nombre: number }
  | { readonly juste: false; readonly defaut: Defaut; readonly seq: number };

/** A line as a chain sees it, with the digests of its own bytes. */
export interface Maillon {
  readonly ecriture: Ecriture;
  /** Head once this line is added. */
  readonly tete: () => string;
  /** Digest of the content; null once it was erased. */
  readonly empreinte: () => string | null;
}

export interface OptionsVerifier {
  /**
   * The suivi holds an adieu, of any appareil: what came before it is gone, and the chain starts anywhere. When
   * nothing is said: whether this chain starts at one.
   */
  readonly adieu?: boolean;
}

/**
 * Checks one chain, in order of `seq`. A registre starts at seq 1, or where an adieu destroyed what was before.
 * Says where the first wrong line is.
 */
export const verifier = (chaine: readonly Ecriture[], options?: OptionsVerifier): Verdict =>
  verifierMaillons(
    chaine.map((ecriture) => ({
      ecriture,
      tete: () => teteDe(ecriture.entete),
      empreinte: () => ecriture.corps && empreinteDe(ecriture.corps),
    })),
    options,
  );

export function verifierMaillons(chaine: readonly Maillon[], { adieu }: OptionsVerifier = {}): Verdict {
  const premiere = chaine[0]?.ecriture;
  if (!premiere) return { juste: true, tete: TETE_VIDE, nombre: 0 };
  let { seq, prev } = premiere.entete;
  if (seq !== 1 && !(adieu ?? estUnAdieu(premiere))) return { juste: false, defaut: 'ordre', seq };
  if (seq === 1 && prev !== TETE_VIDE) return { juste: false, defaut: 'lien', seq };
  for (const { ecriture, tete, empreinte } of chaine) {
    const { entete } = ecriture;
    const faux = (defaut: Defaut): Verdict => ({ juste: false, defaut, seq: entete.seq });
    if (entete.seq !== seq || entete.appareil !== premiere.entete.appareil) return faux('ordre');
    if (entete.prev !== prev) return faux('lien');
    if ((empreinte() ?? entete.empreinte) !== entete.empreinte) return faux('contenu');
    prev = tete();
    seq += 1;
  }
  return { juste: true, tete: prev, nombre: chaine.length };
}
