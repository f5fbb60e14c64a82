import { cleDeLaFiche } from '../../domain/cles-brouillons.ts';
import type { PartieFiche, PartiesFiche } from '../../domain/contenus.ts';
import type { Moment } from '../../domain/instant.ts';
import type { Acces } from '../partage/acces.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { fautesDe, type Faute } from './fautes.ts';
import { lireSaisie } from './saisieLue.ts';
import { estVide, memes, nettoyer, VIDES } from './valeurs.ts';

/** One part of the fiche: typed, kept as a draft, then saved alone. */
export class PartieState<P extends PartieFiche> {
  readonly partie: P;
  /** Null: nothing is being typed, the saved value shows. */
  #saisie: PartiesFiche[P] | null = $state.raw(null);
  #fautes: readonly Faute[] = $state.raw([]);
  /** Before the last removal, until the hand goes on. */
  #avantRetrait: PartiesFiche[P] | null = $state.raw(null);
  #gardeA: Moment | null = $state.raw(null);
  #enregistreA: Moment | null = $state.raw(null);
  readonly geste = new Geste();
  readonly #dep: Acces;

  constructor(partie: P, dep: Acces) {
    this.partie = partie;
    this.#dep = dep;
  }
  get enregistree(): PartiesFiche[P] | undefined {
    return this.#dep.ouvert.suivi.fiche[this.partie];
  }
  get valeur(): PartiesFiche[P] {
    return this.#saisie ?? this.enregistree ?? VIDES[this.partie];
  }
  get modifiee(): boolean {
    return this.#saisie !== null;
  }
  get ecrite(): boolean {
    return this.enregistree !== undefined && !estVide(this.partie, this.enregistree);
  }
  get fautes(): readonly Faute[] {
    return this.#fautes;
  }
  get gardeA(): Moment | null {
    return this.#gardeA;
  }
  get enregistreA(): Moment | null {
    return this.#enregistreA;
  }
  get retablissable(): boolean {
    return this.#avantRetrait !== null;
  }
  fautesDu(rang: number): readonly string[] {
    return this.#fautes.filter((f) => f.rang === rang).map((f) => f.phrase);
  }

  changer(valeur: PartiesFiche[P]): void {
    this.#saisie = valeur;
    this.#fautes = [];
    this.#avantRetrait = null;
    const { brouillons, horloge } = this.#dep.outils;
    brouillons.garder(this.#cle, valeur).then(
      (mural) => (this.#gardeA = { mural, decalage: horloge().decalage }),
      // A lock between two keystrokes refuses the write: the former one is kept.
      () => (this.#gardeA = null),
    );
  }
  /** An element goes; it can still come back. */
  enlever(valeur: PartiesFiche[P]): void {
    const avant = this.valeur;
    this.changer(valeur);
    this.#avantRetrait = avant;
  }
  retablir(): void {
    if (this.#avantRetrait !== null) this.changer(this.#avantRetrait);
  }
  /** After a lock, a reload or a crash. */
  async retrouver(): Promise<void> {
    const garde = lireSaisie(this.partie, await this.#dep.outils.brouillons.lire(this.#cle));
    // What was typed meanwhile wins.
    if (this.#saisie === null) this.#saisie = garde;
  }
  async annuler(): Promise<void> {
    this.#saisie = null;
    this.#fautes = [];
    this.#avantRetrait = null;
    this.#gardeA = null;
    this.geste.oublierErreur();
    await this.#dep.outils.brouillons.oublier(this.#cle);
  }

  /** True when what was typed is saved, or needs not be. Otherwise all of it stays in the fields. */
  async enregistrer(): Promise<boolean> {
    const saisie = this.#saisie;
    if (saisie === null) return true;
    const valeur = nettoyer(this.partie, saisie);
    const avant = this.enregistree ?? VIDES[this.partie];
    if (memes(valeur, avant)) {
      await this.annuler();
      return true;
    }
    this.#fautes = fautesDe(this.#dep.ouvert.suivi, this.partie, valeur);
    if (this.#fautes.length > 0) {
      this.#montrerPropre(valeur);
      return false;
    }
    const contenu = { partie: this.partie, valeur };
    const fait = await this.geste.tenter(() => this.#dep.ouvert.consigner('fiche', contenu));
    if (fait) this.#enregistreA = this.#dep.ouvert.enregistreA;
    // Typed during the save: it stays, and its draft too.
    if (fait && this.#saisie === saisie) await this.annuler();
    return fait;
  }

  /** Faults point at ranks of the cleaned list: that is what must be on screen. */
  #montrerPropre(valeur: PartiesFiche[P]): void {
    this.#saisie = valeur;
  }
  get #cle(): string {
    return cleDeLaFiche(this.#dep.ouvert.suivi.id, this.partie);
  }
}
