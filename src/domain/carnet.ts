/** The addresses of coffres, and who is behind them. None is secret. */
import type { DateCivile } from './contenus.ts';
import { sha256Hex } from './registre.ts';

export interface Adresse {
  /** `age1…`: what files are closed for. */
  readonly destinataire: string;
  /** Raw Ed25519 public key, base64: what signs its files. Null when only `age1…` was given, until a file comes. */
  readonly cle: string | null;
}

/** One person of the carnet: a function and a unit, never a name. */
export interface Contact extends Adresse {
  readonly fonction: string;
  readonly unite: string;
  /** When both people read the fingerprint to each other; null: not yet. */
  readonly compareeLe: DateCivile | null;
}

const DESTINATAIRE = /age1[02-9ac-hj-np-z]{58}/;
/** `age1…`, then a dot and the signing key, in base64 for addresses (RFC 4648, §5). */
const ADRESSE = new RegExp(`^(${DESTINATAIRE.source})(?:\\.([A-Za-z0-9_-]{43}))?$`);

/** One word, to be copied, or read by a camera. */
export const ecrireAdresse = ({ destinataire, cle }: Adresse): string =>
  cle === null
    ? destinataire
    : `${destinataire}.${cle.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')}`;

export interface AdresseLue extends Adresse {
  readonly fonction: string;
  readonly unite: string;
}

/** What was pasted, or an address file: its next lines say the function and the unit. Null: no address there. */
export function lireAdresse(texte: string): AdresseLue | null {
  const [mot = '', fonction = '', unite = ''] = texte
    .trim()
    .split(/\r?\n/)
    .map((ligne) => ligne.trim());
  const [, destinataire, court] = ADRESSE.exec(mot) ?? [];
  if (destinataire === undefined) return null;
  const cle = court === undefined ? null : `${court.replaceAll('-', '+').replaceAll('_', '/')}=`;
  return { destinataire, cle, fonction, unite };
}

/** The content of an address file. */
export const ecrireFichierAdresse = ({ fonction, unite, ...adresse }: AdresseLue): string =>
  `${ecrireAdresse(adresse)}\n${fonction}\n${unite}\n`;

/** Of both keys, short enough to be read aloud: « 21fe 31df a154 a261 626b ». Null without the signing key. */
export function empreinteDAdresse({ destinataire, cle }: Adresse): string | null {
  if (cle === null) return null;
  const hex = sha256Hex(`sillage|adresse|v1|${destinataire}|${cle}`).slice(0, 20);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** `a-comparer`: nobody has compared the fingerprint yet. `autre-cle`: not the key that the carnet knows. */
export type Connaissance = 'compare' | 'a-comparer' | 'inconnu' | 'autre-cle';

/** What the carnet says of who signed. */
export function reconnaitre(
  carnet: readonly Contact[],
  { destinataire, cle }: Adresse,
): { readonly contact: Contact | null; readonly connaissance: Connaissance } {
  const contact = carnet.find((c) => c.destinataire === destinataire || (cle !== null && c.cle === cle));
  if (!contact) return { contact: null, connaissance: 'inconnu' };
  if (contact.destinataire !== destinataire || (contact.cle ?? cle) !== cle)
    return { contact, connaissance: 'autre-cle' };
  return {
    contact,
    connaissance: contact.cle !== null && contact.compareeLe !== null ? 'compare' : 'a-comparer',
  };
}

/** One entry per address. What was learned of its key, and compared, stays until another key comes. */
export function avecContact(carnet: readonly Contact[], contact: Contact): Contact[] {
  const connu = carnet.find((c) => c.destinataire === contact.destinataire);
  const cle = contact.cle ?? connu?.cle ?? null;
  const compareeLe = contact.compareeLe ?? (connu?.cle === cle ? connu.compareeLe : null);
  return [...sansContact(carnet, contact.destinataire), { ...contact, cle, compareeLe }];
}

export const sansContact = (carnet: readonly Contact[], destinataire: string): Contact[] =>
  carnet.filter((c) => c.destinataire !== destinataire);
