import {
  ecrireAdresse,
  ecrireFichierAdresse,
  empreinteDAdresse,
  lireAdresse,
  type AdresseLue,
  type Contact,
} from '../../domain/carnet.ts';
import { heureLocale } from '../../domain/instant.ts';
import { assainir, LIMITES } from '../../domain/limites.ts';
import type { PorteDesRemises } from '../../domain/portes-remise.ts';
import type { Outils } from '../../domain/ports.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { aPrendre, lacher, type FichierAPrendre } from './fichier.ts';

export interface MoyensDuCarnet {
  readonly remises: Pick<PorteDesRemises, 'adresse' | 'carnet' | 'garderContact' | 'oublierContact'>;
  readonly outils: Outils;
}

interface Mienne extends FichierAPrendre {
  readonly texte: string;
  readonly empreinte: string;
}

const PAS_UNE_ADRESSE =
  'Ce n’est pas une adresse de Sillage. Ce que vous avez écrit reste là. Copiez-la entière\u00a0: elle commence par age1.';

/** A file of three short lines. */
const PLAFOND_ADRESSE = 4_096;

/** My address, and those of others. */
export class CarnetState {
  readonly #moyens: MoyensDuCarnet;
  readonly geste = new Geste();
  #mienne = $state.raw<Mienne | null>(null);
  #contacts = $state.raw<readonly Contact[]>([]);
  texte = $state('');
  fonction = $state('');
  unite = $state('');

  constructor(moyens: MoyensDuCarnet) {
    this.#moyens = moyens;
    void this.geste.tenter(() => this.#lire());
  }

  get mienne(): Mienne | null {
    return this.#mienne;
  }
  get contacts(): readonly Contact[] {
    return this.#contacts;
  }
  readonly lue = $derived.by((): AdresseLue | null => lireAdresse(this.texte));
  readonly manque = $derived.by((): string => {
    if (!this.lue) return 'Collez d’abord une adresse, ou choisissez son fichier.';
    return this.fonction.trim() === '' ? 'Écrivez sa fonction.' : '';
  });
  readonly fausse = $derived.by((): string | undefined =>
    this.texte.trim() !== '' && !this.lue ? PAS_UNE_ADRESSE : undefined,
  );

  async choisir(fichier: File | null | undefined): Promise<void> {
    if (!fichier) return;
    this.texte = fichier.size > PLAFOND_ADRESSE ? fichier.name : await fichier.text();
    this.completer();
  }

  /** An address file says the function and the unit: nobody types them again. */
  completer(): void {
    this.fonction ||= assainir(this.lue?.fonction ?? '').slice(0, LIMITES.court);
    this.unite ||= assainir(this.lue?.unite ?? '').slice(0, LIMITES.court);
  }

  ajouter(): Promise<boolean> {
    const { lue } = this;
    if (!lue || this.manque !== '') return Promise.resolve(true);
    return this.geste.tenter(async () => {
      const { destinataire, cle } = lue;
      await this.#moyens.remises.garderContact({
        destinataire,
        cle,
        fonction: this.fonction.trim(),
        unite: this.unite.trim(),
        compareeLe: null,
      });
      this.texte = this.fonction = this.unite = '';
      await this.#relire();
    });
  }

  comparer(contact: Contact): Promise<boolean> {
    return this.geste.tenter(async () => {
      const compareeLe = heureLocale(this.#moyens.outils.horloge()).date;
      await this.#moyens.remises.garderContact({ ...contact, compareeLe });
      await this.#relire();
    });
  }

  retirer({ destinataire }: Contact): Promise<boolean> {
    return this.geste.tenter(async () => {
      await this.#moyens.remises.oublierContact(destinataire);
      await this.#relire();
    });
  }

  quitter(): void {
    if (this.#mienne) lacher(this.#mienne);
  }

  async #lire(): Promise<void> {
    const { remises, outils } = this.#moyens;
    const adresse = await remises.adresse();
    const { suiveurFonction: fonction, unites } = outils.reglages;
    const contenu = ecrireFichierAdresse({ ...adresse, fonction, unite: unites[0] ?? '' });
    this.#mienne = {
      ...aPrendre('sillage-adresse.txt', contenu, 'text/plain'),
      texte: ecrireAdresse(adresse),
      empreinte: empreinteDAdresse(adresse) ?? '',
    };
    await this.#relire();
  }

  async #relire(): Promise<void> {
    this.#contacts = await this.#moyens.remises.carnet();
  }
}
