import { enOctets, enTexte, joindre } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import type { Scelle } from '../vault/sceller.ts';

/** `suivi`, in clear as in `CleRangee`: so that its drafts go with it, even while the coffre is locked. */
export interface BrouillonScelle extends Scelle {
  readonly suivi?: string;
}

export interface BrouillonNomme extends BrouillonScelle {
  readonly nom: string;
}

/** Place of one sealed line. Random ids and ranks: nothing else can be read on the disk. */
export type CleRangee = [suivi: string, epoque: number, appareil: string, seq: number];

/** One sealed line, the same in both copies. */
export interface Rangee {
  readonly cle: CleRangee;
  readonly scelle: Scelle;
}

export const nomDeCle = (cle: CleRangee): string => cle.join('|');

/** Null for a name that no coffre writes. */
export function cleDeNom(nom: string): CleRangee | null {
  const [suivi, epoque, appareil, seq, ...reste] = nom.split('|');
  if (!suivi || !appareil || reste.length > 0) return null;
  const cle: CleRangee = [suivi, Number(epoque), appareil, Number(seq)];
  return Number.isInteger(cle[1]) && Number.isInteger(cle[3]) ? cle : null;
}

/** Name in the journal of a draft that a refonte sealed anew: it counts once that seed is in use. */
export const nomDeRefonte = (
  nom: string,
  { suivi, epoque }: { readonly suivi: string; readonly epoque: number },
): string => `${nom}|${suivi}|${epoque}`;

export const RIEN: Octets = new Uint8Array(0);

const IV = 12;

/** One run of bytes: the iv, then what it sealed. */
export function enCharge({ iv, scelle }: Scelle): Octets {
  const charge = new Uint8Array(IV + scelle.length);
  charge.set(iv);
  charge.set(scelle, IV);
  return charge;
}

export const deCharge = (charge: Octets): Scelle => ({ iv: charge.slice(0, IV), scelle: charge.slice(IV) });

/** To be opened at once: the whole of what it was read with would go where it goes. */
export const vueDeCharge = (charge: Octets): Scelle => ({
  iv: charge.subarray(0, IV),
  scelle: charge.subarray(IV),
});

/** Nothing: forgotten. Else the suivi, a zero, then what is sealed. */
export const chargeDeBrouillon = (brouillon: BrouillonScelle | null): Octets =>
  joindre(brouillon ? [enOctets(`${brouillon.suivi ?? ''}\0`), enCharge(brouillon)] : []);

export function brouillonDeCharge(charge: Octets): BrouillonScelle | null {
  if (charge.length === 0) return null;
  const fin = charge.indexOf(0);
  const suivi = enTexte(charge.subarray(0, fin));
  return { ...deCharge(charge.slice(fin + 1)), ...(suivi && { suivi }) };
}
