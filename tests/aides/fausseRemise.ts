/** The door of the hand-overs, in memory, for the tests of screens. */
import { avecContact, sansContact, type Adresse, type Contact } from '../../src/domain/carnet.ts';
import type {
  ApercuDeRemise,
  BilanDeRemise,
  PorteDesRemises,
  RemiseFaite,
} from '../../src/domain/portes-remise.ts';

const ADRESSE = `age1${'q'.repeat(58)}`;

export const unContact = (champs: Partial<Contact> = {}): Contact => ({
  destinataire: ADRESSE,
  cle: null,
  fonction: 'Cadre de santé',
  unite: '',
  compareeLe: null,
  ...champs,
});

export const unApercu = (champs: Partial<ApercuDeRemise> = {}): ApercuDeRemise => ({
  suivi: 'essai',
  empreinte: 'empreinte-du-contenu',
  de: {
    destinataire: ADRESSE,
    cle: 'cle',
    fonction: 'Adjoint administratif',
    unite: '',
    empreinte: '1a2b 3c4d 5e6f 7081 92a3',
    connaissance: 'inconnu',
    moi: false,
  },
  faiteLe: '2026-09-27T10:20:00.000Z',
  contraire: false,
  prevu: null,
  deja: false,
  efface: false,
  ficheLisible: true,
  nouvelles: { fiche: 2, revue: 0, suites: 0, accord: 1, journal: 0, autres: 0, muettes: 3 },
  effacees: 0,
  ...champs,
});

export class FaussesRemises implements PorteDesRemises {
  contacts: readonly Contact[];
  apercu: ApercuDeRemise | Error = unApercu();
  /** What was asked, in order. */
  readonly demandes: string[] = [];

  constructor(contacts: readonly Contact[] = [unContact()]) {
    this.contacts = contacts;
  }

  adresse(): Promise<Adresse & { readonly cle: string }> {
    return Promise.resolve({ destinataire: ADRESSE, cle: 'cle' });
  }
  carnet(): Promise<readonly Contact[]> {
    return Promise.resolve(this.contacts);
  }
  garderContact(contact: Contact): Promise<void> {
    this.contacts = avecContact(this.contacts, contact);
    return Promise.resolve();
  }
  oublierContact(destinataire: string): Promise<void> {
    this.contacts = sansContact(this.contacts, destinataire);
    return Promise.resolve();
  }
  preparer(suivi: string): Promise<RemiseFaite> {
    this.demandes.push(`préparer ${suivi}`);
    return Promise.resolve({ octets: new Uint8Array([1, 2, 3]), lignes: 3, laissees: 0 });
  }
  ouvrir(): Promise<ApercuDeRemise> {
    return this.apercu instanceof Error ? Promise.reject(this.apercu) : Promise.resolve(this.apercu);
  }
  accepter(empreinte: string, compareeLe: string | null): Promise<BilanDeRemise> {
    this.demandes.push(`accepter ${empreinte} ${compareeLe ?? 'sans comparer'}`);
    return Promise.resolve({ nouvelles: 6, effacees: 0 });
  }
  refermer(): Promise<void> {
    this.demandes.push('refermer');
    return Promise.resolve();
  }
}
