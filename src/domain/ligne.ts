/**
 * A line as it is signed, kept and shipped: header, content and signature, in three fields separated by tabs. The
 * exact bytes are kept for ever: nothing is made canonical again after it was written.
 */
import { estIndelebile } from './adieu.ts';
import type { Corps, Ecriture, EnTete } from './ecriture.ts';
import { ErreurLigneFausse } from './erreurs.ts';
import { canonique, sha256Hex, verifierMaillons, type OptionsVerifier, type Verdict } from './registre.ts';

export interface LigneSignee {
  readonly ecriture: Ecriture;
  /** Canonical JSON (RFC 8785) of the header: the bytes that are chained and signed. */
  readonly octetsEntete: string;
  /** Canonical JSON of the content; null once it was erased. */
  readonly octetsCorps: string | null;
  /** Ed25519 over the UTF-8 bytes of the header, base64. */
  readonly signature: string;
}

export const ecrireLigne = ({ entete, corps }: Ecriture, signature: string): string =>
  [canonique(entete), corps ? canonique(corps) : '', signature].join('\t');

export const texteDeLigne = ({ octetsEntete, octetsCorps, signature }: LigneSignee): string =>
  [octetsEntete, octetsCorps ?? '', signature].join('\t');

/** The same line once its content was destroyed. */
export function sansCorps(texte: string): string {
  const [entete, , signature] = champs(texte);
  return [entete, '', signature].join('\t');
}

/** Throws `ErreurLigneFausse` on anything that `ecrireLigne` or `sansCorps` would not have written. */
export function lireLigne(texte: string): LigneSignee {
  const [octetsEntete, ecrit, signature] = champs(texte);
  if (!SIGNATURE.test(signature)) throw new ErreurLigneFausse();
  const entete = lireCanonique(octetsEntete);
  if (!estUnEntete(entete)) throw new ErreurLigneFausse();
  const octetsCorps = ecrit === '' ? null : ecrit;
  const corps = octetsCorps === null ? null : lireCorps(octetsCorps, entete);
  if (!corps && estIndelebile(entete.type)) throw new ErreurLigneFausse();
  return { ecriture: { entete, corps }, octetsEntete, octetsCorps, signature };
}

/** Signs: `signer` gives the base64 of the signature of these bytes. */
export async function ligneDe(
  ecriture: Ecriture,
  signer: (octetsEntete: string) => Promise<string>,
): Promise<LigneSignee> {
  const octetsEntete = canonique(ecriture.entete);
  const octetsCorps = ecriture.corps && canonique(ecriture.corps);
  return { ecriture, octetsEntete, octetsCorps, signature: await signer(octetsEntete) };
}

/** A line that a seal of ours already vouches for: nothing is checked again. Never for what comes from elsewhere. */
export function relireLigne(texte: string): LigneSignee {
  const [octetsEntete, ecrit, signature] = champs(texte);
  const octetsCorps = ecrit === '' ? null : ecrit;
  const corps = octetsCorps === null ? null : (JSON.parse(octetsCorps) as Corps);
  return {
    ecriture: { entete: JSON.parse(octetsEntete) as EnTete, corps },
    octetsEntete,
    octetsCorps,
    signature,
  };
}

/**
 * Checks one chain by its bytes. See `verifier`. `lues`: by `lireLigne`, which already held each content against its
 * digest.
 */
export const verifierLignes = (
  chaine: readonly LigneSignee[],
  { lues = false, ...options }: OptionsVerifier & { readonly lues?: boolean } = {},
): Verdict =>
  verifierMaillons(
    chaine.map(({ ecriture, octetsEntete, octetsCorps }) => ({
      ecriture,
      tete: () => sha256Hex(octetsEntete),
      empreinte: () => (lues ? null : octetsCorps && sha256Hex(octetsCorps)),
    })),
    options,
  );

/** 64 bytes in base64, in the one way there is to write them. */
const SIGNATURE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;

function champs(texte: string): readonly [string, string, string] {
  const [entete, corps, signature, ...reste] = texte.split('\t');
  if (entete === undefined || corps === undefined || signature === undefined || reste.length > 0)
    throw new ErreurLigneFausse();
  return [entete, corps, signature];
}

/** Keys written twice, other spaces, another order: whoever signed these bytes signed something else. */
function lireCanonique(octets: string): unknown {
  try {
    const valeur: unknown = JSON.parse(octets);
    if (canonique(valeur) === octets) return valeur;
  } catch {
    // Not JSON, too deep to be walked, half an emoji.
  }
  throw new ErreurLigneFausse();
}

function lireCorps(octets: string, { empreinte }: EnTete): Corps {
  const valeur = lireCanonique(octets);
  const juste = estUnObjet(valeur) && Object.keys(valeur).join() === 'contenu,sel';
  if (!juste || typeof valeur['sel'] !== 'string' || sha256Hex(octets) !== empreinte)
    throw new ErreurLigneFausse();
  return { sel: valeur['sel'], contenu: valeur['contenu'] };
}

type Objet = Readonly<Record<string, unknown>>;

const estUnObjet = (valeur: unknown): valeur is Objet => typeof valeur === 'object' && valeur !== null;
const estUnTexte = (valeur: unknown): boolean => typeof valeur === 'string' && valeur !== '';
const estUnRang = (valeur: unknown): boolean => Number.isSafeInteger(valeur) && Number(valeur) >= 1;
const estUneListe = (valeur: unknown, de: (element: unknown) => boolean): boolean =>
  valeur === undefined || (Array.isArray(valeur) && valeur.length > 0 && valeur.every(de));

const estUneTete = (valeur: unknown): boolean =>
  estUnObjet(valeur) &&
  estUnTexte(valeur['appareil']) &&
  estUnRang(valeur['seq']) &&
  estUnTexte(valeur['tete']);

const estUnInstant = (valeur: unknown): boolean =>
  estUnObjet(valeur) &&
  ['mural', 'monotone', 'decalage'].every((nom) => typeof valeur[nom] === 'number') &&
  typeof valeur['session'] === 'string';

/** What a chain and an order need; `enteteStrict` checks the rest of what comes from elsewhere. */
const estUnEntete = (valeur: unknown): valeur is EnTete =>
  estUnObjet(valeur) &&
  valeur['v'] === 1 &&
  ['suivi', 'appareil', 'id', 'type', 'auteur', 'empreinte', 'prev'].every((nom) =>
    estUnTexte(valeur[nom]),
  ) &&
  estUnRang(valeur['seq']) &&
  estUnInstant(valeur['instant']) &&
  estUneListe(valeur['efface'], estUnTexte) &&
  estUneListe(valeur['vu'], estUneTete);
