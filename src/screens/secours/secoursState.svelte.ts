import type { DateCivile } from '../../domain/contenus.ts';
import type { GardeDuCoffre } from '../../domain/portes.ts';
import { nomDuFichier, ouvrirAtelier, type AtelierPdf } from '../../reports/index.ts';
import { ancienneReste } from '../partage/ancienneSerrure.ts';
import { fichierPdf, oublierPdf, type FichierPdf } from '../partage/fichierPdf.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { memeMot } from './memeMot.ts';

/** How many words are typed again, to know that they were noted. */
const A_RETAPER = 3;

export interface Moyens {
  readonly garde: Pick<GardeDuCoffre, 'proposerSecours' | 'confirmerSecours' | 'secoursPose' | 'copies'>;
  /** Different places among `parmi`, from 1, in order. */
  readonly tirerDesPlaces: (nombre: number, parmi: number) => readonly number[];
  readonly creerWorkerPdf: () => Worker;
  readonly aujourdhui: DateCivile;
}

/** From the reason to the three words typed again. The words live here, and go with the screen. */
export class SecoursState {
  readonly #moyens: Moyens;
  /** There was a code before this one: its words stop opening once these are confirmed. */
  readonly remplace: boolean;
  readonly geste = new Geste();
  readonly gestePdf = new Geste();
  #etape = $state<'pourquoi' | 'mots' | 'verifier' | 'fait'>('pourquoi');
  #mots = $state.raw<readonly string[]>([]);
  #places = $state.raw<readonly number[]>([]);
  /** By place in the list. */
  reponses = $state<Record<number, string>>({});
  #fausses = $state.raw<readonly number[]>([]);
  #ancienneReste = $state.raw(false);
  #pdf = $state.raw<FichierPdf | null>(null);
  #atelier: Promise<AtelierPdf> | null = null;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
    this.remplace = moyens.garde.secoursPose;
  }

  get etape(): 'pourquoi' | 'mots' | 'verifier' | 'fait' {
    return this.#etape;
  }
  get mots(): readonly string[] {
    return this.#mots;
  }
  /** Which words are asked again, from 1. */
  get places(): readonly number[] {
    return this.#places;
  }
  get fausses(): readonly number[] {
    return this.#fausses;
  }
  /** The new words open, and the disk still holds what the former ones opened. */
  get ancienneReste(): boolean {
    return this.#ancienneReste;
  }
  get pdf(): FichierPdf | null {
    return this.#pdf;
  }
  get toutRepondu(): boolean {
    return this.#places.every((place) => (this.reponses[place] ?? '').trim() !== '');
  }

  montrer(): Promise<boolean> {
    return this.geste.tenter(async () => {
      this.#mots = await this.#moyens.garde.proposerSecours();
      this.#etape = 'mots';
    });
  }

  imprimer(): Promise<boolean> {
    return this.gestePdf.tenter(async () => {
      this.fermerPdf();
      const { creerWorkerPdf, aujourdhui } = this.#moyens;
      const demande = { document: 'code-secours', mots: [...this.#mots], jour: aujourdhui } as const;
      this.#atelier ??= ouvrirAtelier(creerWorkerPdf);
      const octets = await (await this.#atelier).generer(demande);
      // Left, or confirmed, while it was being made.
      if (this.#mots.length > 0) this.#pdf = fichierPdf(nomDuFichier(demande), octets);
    });
  }

  fermerPdf(): void {
    if (this.#pdf) oublierPdf(this.#pdf);
    this.#pdf = null;
  }

  noter(): void {
    this.fermerPdf();
    this.#places = this.#moyens.tirerDesPlaces(A_RETAPER, this.#mots.length);
    this.reponses = {};
    this.#fausses = [];
    this.#etape = 'verifier';
  }

  revoir(): void {
    this.geste.oublierErreur();
    this.#etape = 'mots';
  }

  /** False: some word is wrong, or the coffre refused. */
  async verifier(): Promise<boolean> {
    this.#fausses = this.#places.filter(
      (place) => !memeMot(this.reponses[place] ?? '', this.#mots[place - 1] ?? ''),
    );
    if (this.#fausses.length > 0) return false;
    return this.geste.tenter(async () => {
      await this.#moyens.garde.confirmerSecours();
      this.#ancienneReste = await ancienneReste(this.#moyens.garde);
      await this.quitter();
      this.#etape = 'fait';
    });
  }

  /** The words leave the page, and the Worker that printed them. */
  async quitter(): Promise<void> {
    this.#mots = [];
    this.reponses = {};
    this.fermerPdf();
    const atelier = this.#atelier;
    this.#atelier = null;
    (await atelier)?.fermer();
  }
}
