/** Hand-overs as the screens see them. Types only: the app and the storage hold the real ones. */
import type { Adresse, Connaissance, Contact } from './carnet.ts';
import type { DateCivile } from './contenus.ts';
import type { NouveautesDeLaRemise } from './remise-apercu.ts';

/** A file made for one person. */
export interface RemiseFaite {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly lignes: number;
  /** Lines that are damaged here, or follow a damaged one: not in the file. */
  readonly laissees: number;
}

export interface ExpediteurDeRemise extends Adresse {
  readonly cle: string;
  /** As the carnet says, else as the file says of itself. */
  readonly fonction: string;
  readonly unite: string;
  readonly empreinte: string;
  readonly connaissance: Connaissance;
  /** This very device. */
  readonly moi: boolean;
}

export interface ApercuDeRemise extends NouveautesDeLaRemise {
  readonly suivi: string;
  /** Names the content that was shown: what is accepted is this one. */
  readonly empreinte: string;
  readonly de: ExpediteurDeRemise;
  /** ISO 8601. */
  readonly faiteLe: string;
  /** This coffre and the file tell two different stories: nothing can be taken. */
  readonly contraire: boolean;
}

export interface BilanDeRemise {
  readonly nouvelles: number;
  readonly effacees: number;
}

/** A Blob: this folder knows no platform. */
interface FichierChoisi {
  readonly size: number;
}

export interface PorteDesRemises {
  /** Of this coffre. */
  adresse(): Promise<Adresse & { readonly cle: string }>;
  carnet(): Promise<readonly Contact[]>;
  garderContact(contact: Contact): Promise<void>;
  oublierContact(destinataire: string): Promise<void>;
  preparer(suivi: string, destinataire: string): Promise<RemiseFaite>;
  /** Reads all of it and checks all of it; nothing enters the coffre. */
  ouvrir(fichier: FichierChoisi): Promise<ApercuDeRemise>;
  /** `compareeLe`: the fingerprint of who signed was just compared. `empreinte`: see `ApercuDeRemise`. */
  accepter(empreinte: string, compareeLe: DateCivile | null): Promise<BilanDeRemise>;
  refermer(): Promise<void>;
}
