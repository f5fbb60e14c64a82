/** Who wrote: the public keys by which the lines of a suivi are verified. */
import { appareilDe, verifierRattachement } from '../vault/identite.ts';
import type { Identite } from '../vault/identite.ts';
import { deBase64, enBase64 } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import type { Rattachement } from './entete.ts';
import { ErreurSauvegardeFausse } from './erreurs.ts';
import type { Feuilles } from './feuilles.ts';

export interface IdentitePublique {
  readonly appareil: string;
  /** Raw Ed25519 public key, base64. */
  readonly cle: string;
  /** `age1…` */
  readonly destinataire: string;
}

export interface AppareilConnu {
  readonly appareil: string;
  /** Raw Ed25519 public key, base64. */
  readonly cle: string;
  /** Present when the id does not certify the key: a former id, claimed by the owner of the key. */
  readonly rattachement?: string;
}

/** Public key by id of appareil. */
export type AppareilsConnus = ReadonlyMap<string, Octets>;

export const publique = ({ appareil, clePublique, age }: Identite): IdentitePublique => ({
  appareil,
  cle: enBase64(clePublique),
  destinataire: age.destinataire,
});

/** An id that is the digest of the key certifies it; a former id needs the signature of that key. */
export async function estAuthentique({ appareil, cle, rattachement }: AppareilConnu): Promise<boolean> {
  if (estCertifie({ appareil, cle })) return true;
  return rattachement !== undefined && verifierRattachement(deBase64(cle), appareil, rattachement);
}

const estCertifie = ({ appareil, cle }: AppareilConnu): boolean => appareilDe(deBase64(cle)) === appareil;

/** This device first, then its former ids, then those that others' files made known. */
export async function listerAppareils(
  feuilles: Feuilles,
  identite: Identite,
  anciens: readonly Rattachement[],
): Promise<AppareilConnu[]> {
  const cle = enBase64(identite.clePublique);
  const autres = ((await feuilles.lire('appareils')) as readonly AppareilConnu[] | null) ?? [];
  return [
    { appareil: identite.appareil, cle },
    ...anciens.map(({ appareil, signature }) => ({ appareil, cle, rattachement: signature })),
    ...autres,
  ];
}

export async function appareilsConnus(
  feuilles: Feuilles,
  identite: Identite,
  anciens: readonly Rattachement[],
): Promise<AppareilsConnus> {
  return clesPubliques(await listerAppareils(feuilles, identite, anciens));
}

export const clesPubliques = (appareils: readonly AppareilConnu[]): AppareilsConnus =>
  new Map(appareils.map(({ appareil, cle }) => [appareil, deBase64(cle)]));

/**
 * Keeps the keys that a file made known, once `estAuthentique` held for each. Throws `ErreurSauvegardeFausse` when
 * the file gives another key to a device already known: its lines would then be anybody's.
 */
export async function apprendreAppareils(
  feuilles: Feuilles,
  identite: Identite,
  anciens: readonly Rattachement[],
  recus: readonly AppareilConnu[],
): Promise<void> {
  const connus = new Map<string, AppareilConnu>();
  for (const connu of await listerAppareils(feuilles, identite, anciens)) connus.set(connu.appareil, connu);
  let change = false;
  for (const recu of recus) {
    const connu = connus.get(recu.appareil);
    if (connu && connu.cle === recu.cle) continue;
    // Anybody may claim a former id; nobody else has the key whose digest is the id.
    if (connu && !(estCertifie(recu) && !estCertifie(connu))) throw new ErreurSauvegardeFausse('signature');
    connus.set(recu.appareil, recu);
    change = true;
  }
  if (!change) return;
  const miens = new Set([identite.appareil, ...anciens.map(({ appareil }) => appareil)]);
  await feuilles.ecrire(
    'appareils',
    [...connus.values()].filter(({ appareil }) => !miens.has(appareil)),
  );
}
