import type { Personne } from '../../domain/contenus.ts';
import { ErreurMoment } from '../../domain/erreurs.ts';
import type { Moment } from '../../domain/instant.ts';
import { finDuJournal, type Releve } from '../../domain/journal.ts';
import { assainir, contientDesControles } from '../../domain/limites.ts';
import type { Acces } from '../partage/acces.ts';
import type { Brouillon } from '../partage/brouillon.svelte.ts';
import { champsLus, contenuDe, differences, type ChoixRessenti } from '../partage/champs.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { heureMachine } from '../partage/heures.ts';
import { aDesMots, SAISIE_VIDE, saisieDe, saisiePour, type Saisie } from './champs.ts';
import { momentPasse } from './chrono.ts';

const FEUILLE = 'saisie';

/** A relevé being typed, or corrected. Each keystroke is in the draft; nothing is lost by closing. */
export class SaisieState {
  #champs: Saisie | null = $state.raw(null);
  #ouverte = $state.raw(false);
  #nettoye = $state.raw(false);
  readonly geste = new Geste();
  readonly #acces: Acces;
  readonly #brouillon: Brouillon;

  constructor(acces: Acces, brouillon: Brouillon) {
    this.#acces = acces;
    this.#brouillon = brouillon;
  }

  get champs(): Saisie | null {
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
    this.#poser(saisiePour(type, sujet, deja));
  }
  corriger(releve: Releve): void {
    this.#ouverte = true;
    this.#poser(saisieDe(releve));
  }
  /** After a lock, a reload or a crash. */
  retrouver(garde: unknown): void {
    if (this.#champs) return;
    const { champs, ouverte } = (garde ?? {}) as { champs?: unknown; ouverte?: unknown };
    this.#champs = champsLus(champs, SAISIE_VIDE);
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
  changer(partiel: Partial<Saisie>): void {
    if (this.#champs) this.#poser({ ...this.#champs, ...partiel });
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

  #consigner(champs: Saisie): Promise<string> {
    return this.#acces.ouvert.consigner('releve', contenuDe(champs, this.#moment(champs)), this.#fini);
  }

  async #consignerCorrection(champs: Saisie, cible: string): Promise<void> {
    const { ouvert } = this.#acces;
    const releve = ouvert.suivi.journal.lignes.find((l) => l.id === cible);
    if (releve?.genre !== 'releve') return;
    const corriges = differences(saisieDe(releve), champs, this.#moment(champs));
    await ouvert.consigner('correction', { cible, raison: champs.raison, champs: corriges }, this.#fini);
  }

  get #fini() {
    return this.#brouillon.finiAvec(FEUILLE);
  }

  #moment({ apresCoup, heure }: Saisie): Moment | null {
    if (!apresCoup) return null;
    const { ouvert, outils } = this.#acces;
    const debut = ouvert.suivi.journal.lignes[0]?.instant;
    const moment = debut ? momentPasse(heure, outils.horloge(), debut) : null;
    if (!moment) throw new ErreurMoment();
    return moment;
  }

  #poser(champs: Saisie): void {
    this.#champs = champs;
    this.#garder();
  }
  #garder(): void {
    this.#brouillon.garder(FEUILLE, { champs: this.#champs, ouverte: this.#ouverte });
  }
}
