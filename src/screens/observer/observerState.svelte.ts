import { reelA } from '../../domain/temps-reel.ts';
import { estLieuSensible } from '../../content/listes/lieux.ts';
import { rappelDuTour, type Rappel } from '../../content/postures.ts';
import { accordSuffit } from '../../domain/accord.ts';
import { cleDObserver } from '../../domain/cles-brouillons.ts';
import type { Personne } from '../../domain/contenus.ts';
import type { Instant } from '../../domain/instant.ts';
import { attentesEnCours, finDuJournal, pauseEnCours } from '../../domain/journal.ts';
import type { Attente, LigneJournal, Pause } from '../../domain/journal.ts';
import { etapesManquantes } from '../../domain/preparation.ts';
import type { Acces } from '../partage/acces.ts';
import { Brouillon } from '../partage/brouillon.svelte.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { AttenteState } from './attenteState.svelte.ts';
import { SaisieState } from './saisieState.svelte.ts';

export type Panneau = 'types' | 'changer' | 'pause' | 'arreter';
/** What the whole screen shows. */
export type Vue = 'retire' | 'refuse' | 'preparation' | 'accord' | 'depart' | 'observation' | 'termine';

/** One posture reminder for each stretch of ten minutes. */
const TOUR = 600_000;

interface Deplacement {
  readonly lieu: string;
  readonly qui: Personne;
  readonly avecSuiveur: boolean;
}

export class ObserverState {
  #panneau: Panneau | null = $state.raw(null);
  #danger = $state.raw(false);
  #cache = $state.raw(false);
  #sujet: Personne = $state.raw('patient');
  #ligne: string | null = $state.raw(null);
  #tourMasque: number | null = $state.raw(null);
  #redemander = $state.raw(false);
  #maintenant: Instant;
  readonly acces: Acces;
  readonly geste = new Geste();
  readonly saisie: SaisieState;
  readonly attente: AttenteState;
  readonly #brouillon: Brouillon;

  readonly #vue: Vue = $derived.by(() => this.#lireVue());
  readonly #pause = $derived.by(() => pauseEnCours(this.acces.ouvert.suivi.journal));
  readonly #attentes = $derived.by(() => attentesEnCours(this.acces.ouvert.suivi.journal));

  constructor(acces: Acces) {
    this.acces = acces;
    this.#maintenant = $state.raw(acces.outils.horloge());
    this.#brouillon = new Brouillon(cleDObserver(acces.ouvert.suivi.id), acces.outils);
    this.saisie = new SaisieState(acces, this.#brouillon);
    this.attente = new AttenteState(acces, this.#brouillon);
  }

  get vue(): Vue {
    return this.#vue;
  }
  get pause(): Pause | null {
    return this.#pause;
  }
  get attentes(): readonly Attente[] {
    return this.#attentes;
  }
  get panneau(): Panneau | null {
    return this.#panneau;
  }
  get danger(): boolean {
    return this.#danger;
  }
  get cache(): boolean {
    return this.#cache;
  }
  get sujet(): Personne {
    return this.#sujet;
  }
  get maintenant(): Instant {
    return this.#maintenant;
  }
  /** Now, in ms on the real axis. */
  get reel(): number {
    return reelA(this.acces.ouvert.suivi, this.#maintenant);
  }
  get debut(): number {
    return this.acces.ouvert.suivi.journal.lignes[0]?.reel ?? this.reel;
  }
  get ligne(): LigneJournal | null {
    const id = this.#ligne;
    return id === null ? null : (this.acces.ouvert.suivi.journal.lignes.find((l) => l.id === id) ?? null);
  }
  /** We changed place: the accord is asked again, aloud. */
  get redemander(): boolean {
    return this.#redemander;
  }
  get rappel(): Rappel | null {
    const tour = this.#tour;
    return tour === this.#tourMasque ? null : (rappelDuTour(tour) ?? null);
  }
  get #tour(): number {
    return Math.floor((this.reel - this.debut) / TOUR);
  }

  /** Reads what was being typed before a lock, a reload or a crash. */
  async retrouver(): Promise<void> {
    const feuilles = await this.#brouillon.lire();
    if (this.#vue === 'observation') this.attente.retrouver(feuilles['attente']);
    if (this.#vue === 'observation' || this.#vue === 'termine') this.saisie.retrouver(feuilles['saisie']);
    if (this.#vue === 'termine') this.saisie.fermer();
  }
  battre(): void {
    this.#maintenant = this.acces.outils.horloge();
  }
  ouvrir(panneau: Panneau): void {
    this.#panneau = panneau;
  }
  fermer(): void {
    this.#panneau = null;
    this.geste.oublierErreur();
  }
  ouvrirDanger(): void {
    this.#danger = true;
  }
  fermerDanger(): void {
    this.#danger = false;
  }
  cacher(oui: boolean): void {
    this.#cache = oui;
  }
  choisirSujet(sujet: Personne): void {
    this.#sujet = sujet;
  }
  voirLigne(id: string | null): void {
    this.#ligne = id;
  }
  masquerRappel(): void {
    if (this.#redemander) this.#redemander = false;
    else this.#tourMasque = this.#tour;
  }

  noter(type: string): void {
    this.fermer();
    if (type === 'attente-duree') this.attente.ouvrirAvecDetails(this.#sujet);
    else this.saisie.ouvrir(type, this.#sujet);
  }
  corriger(ligne: LigneJournal): void {
    this.#ligne = null;
    if (ligne.genre === 'releve') this.saisie.corriger(ligne);
    if (ligne.genre === 'attente') this.attente.ouvrir(ligne);
  }

  /** Only what changes is written. `lieu` is null when no hand touched the place: apart, they stay apart. */
  async situer(etape: string, lieu: Deplacement | null): Promise<boolean> {
    const { ouvert } = this.acces;
    const { position } = ouvert.suivi.journal;
    const bouge = lieu !== null && this.#deplace(lieu);
    return this.geste.tenter(async () => {
      if (etape !== position.etape) await ouvert.consigner('etape', { etape });
      if (bouge) await ouvert.consigner('lieu', lieu);
      this.#redemander = bouge && estLieuSensible(lieu.lieu);
      this.#panneau = null;
    });
  }
  #deplace({ lieu, qui, avecSuiveur }: Deplacement): boolean {
    const { position } = this.acces.ouvert.suivi.journal;
    const personnes = qui === 'ensemble' ? [position.patient, position.proche] : [position[qui]];
    return personnes.some((ou) => ou !== lieu) || (avecSuiveur && position.suiveur !== lieu);
  }

  async mettreEnPause(raison: string): Promise<void> {
    if (await this.geste.tenter(() => this.acces.ouvert.consigner('pause', { raison }))) this.fermer();
  }
  async reprendre(): Promise<void> {
    await this.geste.tenter(() => this.acces.ouvert.consigner('reprise', {}));
  }
  /** Typed and not yet noted: gone from the screen and from the drafts. */
  async oublierLesSaisies(): Promise<void> {
    await Promise.all([this.saisie.jeter(), this.attente.fermer()]);
  }
  /** True once the end is stored. */
  async arreter(raison: 'arrive' | 'interrompu'): Promise<boolean> {
    const fini = await this.geste.tenter(() => this.acces.ouvert.consigner('fin', { raison }));
    if (fini) this.fermer();
    return fini;
  }

  #lireVue(): Vue {
    const { suivi } = this.acces.ouvert;
    if (suivi.ligneRestante) return 'retire';
    const { journal, refus } = suivi;
    if (refus.includes('patient') && journal.actes === 0) return 'refuse';
    if (finDuJournal(journal)) return 'termine';
    if (!accordSuffit(suivi) && journal.actes > 0) return 'termine';
    if (etapesManquantes(suivi).length > 0) return 'preparation';
    if (!accordSuffit(suivi)) return 'accord';
    return journal.position.etape && journal.position.suiveur ? 'observation' : 'depart';
  }
}
