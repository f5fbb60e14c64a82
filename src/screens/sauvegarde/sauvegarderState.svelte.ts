import type { Moment } from '../../domain/instant.ts';
import type { DerniereSauvegarde, GardeDuCoffre, PourSauvegarde } from '../../domain/portes.ts';
import type { Outils } from '../../domain/ports.ts';
import { NouvellePhrase, type JugeDePhrases } from '../partage/nouvellePhrase.svelte.ts';
import { nomDeSauvegarde } from './dire.ts';
import type { OuvrirSortie, Sortie, Telechargement } from './sortie.ts';

export interface Moyens {
  readonly garde: Pick<
    GardeDuCoffre,
    'sauvegarder' | 'sauvegardeFaite' | 'derniereSauvegarde' | 'serrures' | 'restaurer' | 'identite'
  >;
  readonly juge: JugeDePhrases;
  readonly outils: Outils;
  readonly ouvrirSortie: OuvrirSortie;
}

interface Faite {
  readonly a: Moment;
  readonly suivis: number;
}

const ADRESSE = /^age1[0-9a-z]+$/;

/** A backup: closed, made piece by piece, then where its owner wants it. */
export class SauvegarderState {
  readonly #moyens: Moyens;
  readonly phrase: NouvellePhrase;
  ecrite = $state(false);
  par = $state<'phrase' | 'adresses'>('phrase');
  /** `age1…`, one per line. */
  adresses = $state('');
  #derniere = $state.raw<DerniereSauvegarde | null | undefined>();
  #enCours = $state.raw(false);
  #part = $state.raw(0);
  #erreur = $state.raw('');
  #fichier = $state.raw<Telechargement | null>(null);
  #aRanger: { readonly suivis: number; readonly lignes: number } | null = null;
  #faite = $state.raw<Faite | null>(null);
  #sortie: Sortie | null = null;
  #arret: AbortController | null = null;
  #quittee = false;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
    this.phrase = new NouvellePhrase(moyens.juge);
  }

  /** Undefined until read. */
  get derniere(): DerniereSauvegarde | null | undefined {
    return this.#derniere;
  }
  get enCours(): boolean {
    return this.#enCours;
  }
  /** 0 to 1. */
  get part(): number {
    return this.#part;
  }
  get erreur(): string {
    return this.#erreur;
  }
  /** To be downloaded: this browser writes no file where one chooses. */
  get fichier(): Telechargement | null {
    return this.#fichier;
  }
  get faite(): Faite | null {
    return this.#faite;
  }

  /** What is still missing before a backup can be closed; empty when nothing is. */
  readonly manque = $derived.by((): string => {
    if (this.par === 'adresses') {
      const adresses = this.#lireAdresses();
      if (adresses.length === 0) return 'Écrivez au moins une adresse.';
      return adresses.every((a) => ADRESSE.test(a)) ? '' : 'Une adresse commence par «\u00a0age1\u00a0».';
    }
    if (!this.phrase.acceptee) return 'Choisissez d’abord une phrase.';
    return this.ecrite ? '' : 'Cochez la case ci-dessus.';
  });

  /** A lock meanwhile takes the screen away: then nothing is said. */
  async lire(): Promise<void> {
    const { garde } = this.#moyens;
    this.#derniere = await garde.derniereSauvegarde().catch(() => undefined);
    const serrures = await garde.serrures().catch(() => null);
    this.adresses = serrures?.etablissement.join('\n') ?? '';
  }

  /** From a tap: the browser then lets us ask where the file goes. */
  async faire(): Promise<void> {
    if (this.#enCours || this.manque !== '') return;
    this.#enCours = true;
    await this.#oublierFichier();
    this.#erreur = '';
    this.#faite = null;
    this.#part = 0;
    try {
      await this.#faire();
    } catch (erreur) {
      if (!this.#arret?.signal.aborted)
        this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
      await this.#oublierFichier();
    } finally {
      this.#enCours = false;
    }
  }

  arreter(): void {
    this.#arret?.abort();
  }

  /** The file is where its owner wanted it. */
  async ranger(): Promise<void> {
    const range = this.#aRanger;
    if (!range) return;
    const { garde, outils } = this.#moyens;
    try {
      await garde.sauvegardeFaite(range.lignes);
      this.#derniere = await garde.derniereSauvegarde();
      this.#faite = { a: outils.horloge(), suivis: range.suivis };
      this.phrase.oublier();
      this.ecrite = false;
    } catch (erreur) {
      this.#erreur = erreur instanceof Error ? erreur.message : String(erreur);
    }
  }

  async quitter(): Promise<void> {
    this.#quittee = true;
    this.arreter();
    if (!this.#enCours) await this.#oublierFichier();
  }

  async #faire(): Promise<void> {
    const { garde, outils, ouvrirSortie } = this.#moyens;
    const arret = new AbortController();
    this.#arret = arret;
    const pour = this.#pour();
    this.#sortie = await ouvrirSortie(nomDeSauvegarde(outils.horloge()));
    if (!this.#sortie) return;
    if (this.#quittee) arret.abort();
    arret.signal.throwIfAborted();
    this.#aRanger = await garde.sauvegarder(pour, {
      recevoir: this.#sortie.recevoir,
      avance: (part) => (this.#part = part),
      signal: arret.signal,
    });
    arret.signal.throwIfAborted();
    this.#fichier = await this.#sortie.finir();
    if (this.#fichier) return;
    this.#sortie = null;
    await this.ranger();
  }

  #pour(): PourSauvegarde {
    return this.par === 'phrase' ? { phrase: this.phrase.valeur } : { destinataires: this.#lireAdresses() };
  }

  #lireAdresses(): string[] {
    return this.adresses.split(/[\s,;]+/).filter(Boolean);
  }

  async #oublierFichier(): Promise<void> {
    const sortie = this.#sortie;
    this.#sortie = null;
    this.#fichier = null;
    this.#aRanger = null;
    await sortie?.abandonner();
  }
}
