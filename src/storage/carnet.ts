import { avecContact, sansContact } from '../domain/carnet.ts';
import type { Contact } from '../domain/carnet.ts';
import { estUnDestinataire } from '../vault/age.ts';
import { ErreurFichierAge } from '../vault/erreurs.ts';
import type { Feuilles } from './feuilles.ts';

/** The addresses that this coffre knows: one sealed paper. */
export class Carnet {
  readonly #feuilles: Feuilles;

  constructor(feuilles: Feuilles) {
    this.#feuilles = feuilles;
  }

  async lire(): Promise<readonly Contact[]> {
    return ((await this.#feuilles.lire('carnet')) as readonly Contact[] | null) ?? [];
  }

  /** Throws `ErreurFichierAge('cle-illisible')` on an address that no file can be closed for. */
  async garder(contact: Contact): Promise<void> {
    if (!(await estUnDestinataire(contact.destinataire))) throw new ErreurFichierAge('cle-illisible');
    await this.#feuilles.ecrire('carnet', avecContact(await this.lire(), contact));
  }

  /** What a backup brings; what is here is more recent. */
  async completer(recus: readonly Contact[]): Promise<void> {
    const ici = await this.lire();
    const neufs = recus.filter((recu) => !ici.some((c) => c.destinataire === recu.destinataire));
    if (neufs.length > 0) await this.#feuilles.ecrire('carnet', neufs.reduce(avecContact, ici));
  }

  async oublier(destinataire: string): Promise<void> {
    await this.#feuilles.ecrire('carnet', sansContact(await this.lire(), destinataire));
  }
}
