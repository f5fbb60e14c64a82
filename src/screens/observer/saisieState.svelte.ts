import type { Personne, QuiParle, Source } from '../../domain/contenus.ts';
import { ErreurMoment } from '../../domain/erreurs.ts';
import type { Moment } from '../../domain/instant.ts';
import { finDuJournal, type Releve } from '../../domain/journal.ts';
import { assainir, contientDesControles } from '../../domain/limites.ts';
import type { Acces, Brouillon } from './brouillon.svelte.ts';
import {
  aDesMots,
  avecQui,
  avecSource,
  champsDe,
  champsLus,
  champsPour,
  contenuDe,
  differences,
  type Champs,
  type ChoixRessenti,
} from './champs.ts';
import { Geste } from './geste.svelte.ts';
import { heureMachine, momentPasse } from './heures.ts';

const FEUILLE = 'saisie';

/** A relevé being typed, or corrected. Each keystroke is in the draft; nothing is lost by closing. */
export class SaisieState {
  #champs: Champs | null = $state.raw(null);
  #ouverte = $state.raw(false);
  #nettoye = $state.raw(false);
  readonly geste = new Geste();
  readonly #acces: Acces;
  readonly #brouillon: Brouillon;

  constructor(acces: Acces, brouillon: Brouillon) {
    this.#acces = acces;
    this.#brouillon = brouillon;
  }

  get champs(): Champs | null {
    return this.#champs;
  }
  get ouverte(): boolean {
    return this.#ouverte;
  }
  /** Closed with words in it. */
  get enAttente(): boolean {
    return this.#champs !== null && !this.#ouverte;
  }
  /** Invisible characters were taken out of what was pasted. */
  get nettoye(): boolean {
    return this.#nettoye;
  }
  get gardeA(): Moment | null {
    return this.#brouillon.gardeA;
  }
  /** A tap on a face writes at once. */
  get visageSuffit(): boolean {
    return this.#champs?.type === 'ressenti' && !this.#champs.detail && !this.#champs.cible;
  }

  /** Words typed before and not yet noted follow into the new type: nothing is lost. */
  ouvrir(type: string, sujet: Personne): void {
    const deja = this.#champs?.cible === null ? this.#champs : undefined;
    this.#ouverte = true;
    this.#poser(champsPour(type, sujet, deja));
  }
  corriger(releve: Releve): void {
    this.#ouverte = true;
    this.#poser(champsDe(releve));
  }
  /** After a lock, a reload or a crash. */
  retrouver(garde: unknown): void {
    if (this.#champs) return;
    const { champs, ouverte } = (garde ?? {}) as { champs?: unknown; ouverte?: unknown };
    this.#champs = champsLus(champs);
    this.#ouverte = this.#champs !== null && ouverte === true;
  }
  /** Once the suivi is over, words are noted after the fact. */
  reprendre(): void {
    const fin = finDuJournal(this.#acces.ouvert.suivi.journal);
    this.#ouverte = this.#champs !== null;
    if (fin) this.changer({ apresCoup: true, heure: heureMachine(fin.instant) });
  }
  fermer(): void {
    this.#ouverte = false;
    this.geste.oublierErreur();
    if (this.#champs && aDesMots(this.#champs)) this.#garder();
    else void this.jeter();
  }
  async jeter(): Promise<void> {
    this.#champs = null;
    this.#ouverte = false;
    this.#nettoye = false;
    this.geste.oublierErreur();
    await this.#brouillon.oublier(FEUILLE);
  }

  ecrire(texte: string): void {
    this.#nettoye ||= contientDesControles(texte);
    this.changer({ texte: contientDesControles(texte) ? assainir(texte) : texte });
  }
  changer(partiel: Partial<Champs>): void {
    if (this.#champs) this.#poser({ ...this.#champs, ...partiel });
  }
  changerSource(source: Source): void {
    if (this.#champs) this.#poser(avecSource(this.#champs, source));
  }
  changerQui(qui: QuiParle): void {
    if (this.#champs) this.#poser(avecQui(this.#champs, qui));
  }
  apresCoup(oui: boolean): void {
    const heure = this.#champs?.heure || heureMachine(this.#acces.outils.horloge());
    this.changer({ apresCoup: oui, heure });
  }
  async choisirVisage(ressenti: ChoixRessenti): Promise<void> {
    const suffit = this.visageSuffit;
    this.changer({ ressenti });
    if (suffit) await this.noter();
  }

  /** Stores, then forgets the draft, then closes. On failure everything stays in the sheet. */
  async noter(): Promise<boolean> {
    const champs = this.#champs;
    if (!champs) return false;
    const note = await this.geste.tenter(async () => {
      if (champs.cible === null) await this.#consigner(champs);
      else await this.#consignerCorrection(champs, champs.cible);
    });
    if (note) await this.jeter();
    return note;
  }

  #consigner(champs: Champs): Promise<string> {
    return this.#acces.ouvert.consigner('releve', contenuDe(champs, this.#moment(champs)), this.#fini);
  }

  async #consignerCorrection(champs: Champs, cible: string): Promise<void> {
    const { ouvert } = this.#acces;
    const releve = ouvert.suivi.journal.lignes.find((l) => l.id === cible);
    if (releve?.genre !== 'releve') return;
    const corriges = differences(contenuDe(champs, this.#moment(champs)), releve);
    await ouvert.consigner('correction', { cible, raison: champs.raison, champs: corriges }, this.#fini);
  }

  get #fini() {
    return this.#brouillon.finiAvec(FEUILLE);
  }

  #moment({ apresCoup, heure }: Champs): Moment | null {
    if (!apresCoup) return null;
    const { ouvert, outils } = this.#acces;
    const debut = ouvert.suivi.journal.lignes[0]?.instant;
    const moment = debut ? momentPasse(heure, outils.horloge(), debut) : null;
    if (!moment) throw new ErreurMoment();
    return moment;
  }

  #poser(champs: Champs): void {
    this.#champs = champs;
    this.#garder();
  }
  #garder(): void {
    this.#brouillon.garder(FEUILLE, { champs: this.#champs, ouverte: this.#ouverte });
  }
}
