import type { BilanRestauration, CleDeSauvegarde, GardeDuCoffre } from '../../domain/portes.ts';
import { Geste } from '../partage/geste.svelte.ts';

/** Bytes: as much as the coffre reads at once. */
const PLAFOND = 64 * 1024 * 1024;

export interface MoyensDeRestaurer {
  readonly garde: Pick<GardeDuCoffre, 'restaurer'>;
  /** The suivis and the settings are read again. */
  readonly relire: () => Promise<void>;
}

/** A backup taken in: the file, what opens it, and what came of it. */
export class RestaurerState {
  readonly #moyens: MoyensDeRestaurer;
  readonly geste = new Geste();
  avec = $state<'phrase' | 'cle' | 'ici'>('phrase');
  phrase = $state('');
  /** `AGE-SECRET-KEY-1…` */
  cle = $state('');
  #fichier = $state.raw<File | null>(null);
  #bilan = $state.raw<BilanRestauration | null>(null);

  constructor(moyens: MoyensDeRestaurer) {
    this.#moyens = moyens;
  }

  get bilan(): BilanRestauration | null {
    return this.#bilan;
  }
  get tropGros(): boolean {
    return this.#fichier !== null && this.#fichier.size > PLAFOND;
  }

  readonly manque = $derived.by((): string => {
    if (!this.#fichier || this.tropGros) return 'Choisissez d’abord un fichier.';
    if (this.avec === 'phrase' && this.phrase.trim() === '') return 'Écrivez la phrase du fichier.';
    return this.avec === 'cle' && this.cle.trim() === '' ? 'Écrivez la clé du fichier.' : '';
  });

  choisir(fichier: File | null): void {
    this.#fichier = fichier;
    this.#bilan = null;
    this.geste.oublierErreur();
  }

  restaurer(): Promise<boolean> {
    const fichier = this.#fichier;
    if (!fichier || this.manque !== '') return Promise.resolve(true);
    return this.geste.tenter(async () => {
      this.#bilan = null;
      const bilan = await this.#moyens.garde.restaurer(fichier, this.#avec());
      this.phrase = '';
      this.cle = '';
      await this.#moyens.relire();
      this.#bilan = bilan;
    });
  }

  #avec(): CleDeSauvegarde {
    if (this.avec === 'phrase') return { phrase: this.phrase };
    return this.avec === 'cle' ? { identite: this.cle } : { ici: true };
  }
}
