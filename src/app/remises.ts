import type { Adresse, Contact } from '../domain/carnet.ts';
import type { DateCivile } from '../domain/contenus.ts';
import type { ApercuDeRemise, BilanDeRemise, PorteDesRemises, RemiseFaite } from '../domain/portes-remise.ts';
import type { Coffre } from '../storage/coffre.ts';

/** What the screens may ask of the open coffre about hand-overs. */
export class Remises implements PorteDesRemises {
  readonly #coffre: Coffre;

  constructor(coffre: Coffre) {
    this.#coffre = coffre;
  }

  async adresse(): Promise<Adresse & { readonly cle: string }> {
    const { destinataire, cle } = await this.#coffre.identite();
    return { destinataire, cle };
  }
  carnet(): Promise<readonly Contact[]> {
    return this.#coffre.carnet();
  }
  garderContact(contact: Contact): Promise<void> {
    return this.#coffre.garderContact(contact);
  }
  oublierContact(destinataire: string): Promise<void> {
    return this.#coffre.oublierContact(destinataire);
  }
  preparer(suivi: string, destinataire: string): Promise<RemiseFaite> {
    return this.#coffre.preparerRemise(suivi, destinataire, __VERSION__);
  }
  ouvrir(fichier: Blob): Promise<ApercuDeRemise> {
    return this.#coffre.ouvrirRemise(fichier);
  }
  accepter(empreinte: string, compareeLe: DateCivile | null): Promise<BilanDeRemise> {
    return this.#coffre.accepterRemise(empreinte, compareeLe);
  }
  refermer(): Promise<void> {
    return this.#coffre.refermerRemise();
  }
}
