import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AEcrire, Corps, Ecriture, EnTete } from './ecriture.ts';

/** Head of an empty registre. */
export const TETE_VIDE = '0'.repeat(64);

/** RFC 8785 text of a plain JSON value; throws on NaN, lone surrogates, cycles and functions. */
export function canonique(valeur: unknown): string {
  const texte = canonicalize(valeur);
  if (texte === undefined) throw new TypeError('Valeur sans forme JSON');
  return texte;
}

const sha256Hex = (texte: string): string => bytesToHex(sha256(utf8ToBytes(texte)));

export const empreinteDe = (corps: Corps): string => sha256Hex(canonique(corps));
export const teteDe = (enTete: EnTete): string => sha256Hex(canonique(enTete));

/** Place of the next ecriture in the chain of one (suivi, appareil). */
export interface Fil {
  readonly appareil: string;
  readonly seq: number;
  readonly tete: string;
}

export const filVide = (appareil: string): Fil => ({ appareil, seq: 0, tete: TETE_VIDE });

/** Gives an ecriture its place, its digest and its link. `sel`: 16 random bytes, hex. */
export function enchainer(fil: Fil, brute: AEcrire, sel: string): { ecriture: Ecriture; fil: Fil } {
  const corps: Corps = { sel, contenu: brute.contenu };
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
  };
  return { ecriture: { entete, corps }, fil: { ...fil, seq: entete.seq, tete: teteDe(entete) } };
}

/** Destroys the words, keeps the link. */
export const effacerCorps = (ecriture: Ecriture): Ecriture => ({ entete: ecriture.entete, corps: null });

export type Defaut = 'ordre' | 'lien' | 'contenu';
export type Verdict =
  | { readonly juste: true; readonly tete: string; readonly nombre: number }
  | { readonly juste: false; readonly defaut: Defaut; readonly seq: number };

/**
 * Checks one chain, in order of `seq`. A registre starts at seq 1, or at the withdrawal that destroyed what
 * was before. Says where the first wrong line is.
 */
export function verifier(chaine: readonly Ecriture[]): Verdict {
  const premiere = chaine[0];
  if (!premiere) return { juste: true, tete: TETE_VIDE, nombre: 0 };
  const debutPermis = premiere.entete.seq === 1 || premiere.entete.type === 'retrait';
  if (!debutPermis) return { juste: false, defaut: 'ordre', seq: premiere.entete.seq };
  let { seq, prev } = premiere.entete;
  if (seq === 1 && prev !== TETE_VIDE) return { juste: false, defaut: 'lien', seq };
  for (const { entete, corps } of chaine) {
    const faux = (defaut: Defaut): Verdict => ({ juste: false, defaut, seq: entete.seq });
    if (entete.seq !== seq || entete.appareil !== premiere.entete.appareil) return faux('ordre');
    if (entete.prev !== prev) return faux('lien');
    if (corps && empreinteDe(corps) !== entete.empreinte) return faux('contenu');
    prev = teteDe(entete);
    seq += 1;
  }
  return { juste: true, tete: prev, nombre: chaine.length };
}
