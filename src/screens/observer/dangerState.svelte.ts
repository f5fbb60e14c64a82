import type { NiveauAlerte } from '../../domain/contenus.ts';
import { finDuJournal } from '../../domain/journal.ts';
import { heureMachine } from '../partage/heures.ts';
import type { Acces } from '../partage/acces.ts';
import { choisi } from '../partage/champs.ts';
import { Geste } from '../partage/geste.svelte.ts';
import { momentPasse } from './chrono.ts';

/** `alerter`: what to do. `ligne`: the one line kept, after. `suite`: a red stops the suivi. */
type Temps = 'alerter' | 'ligne' | 'suite';

/** Keeps one line of an alert, never its story. Calls nobody. */
export class DangerState {
  #temps: Temps = $state.raw('alerter');
  #niveau: NiveauAlerte | null = $state.raw(null);
  #signaleA = $state.raw('');
  #heure = $state.raw('');
  #manque = $state.raw('');
  readonly geste = new Geste();
  readonly #acces: Acces;

  constructor(acces: Acces) {
    this.#acces = acces;
  }
  get temps(): Temps {
    return this.#temps;
  }
  get niveau(): NiveauAlerte | null {
    return this.#niveau;
  }
  get signaleA(): string {
    return this.#signaleA;
  }
  get heure(): string {
    return this.#heure;
  }
  get erreur(): string {
    return this.#manque || this.geste.erreur;
  }

  /** After the alert was given, not before. */
  preparerLaLigne(): void {
    this.#heure = heureMachine(this.#acces.outils.horloge());
    this.#temps = 'ligne';
  }
  recommencer(): void {
    this.#temps = 'alerter';
    this.#niveau = null;
    this.#signaleA = '';
    this.#manque = '';
    this.geste.oublierErreur();
  }
  choisirNiveau(niveau: NiveauAlerte): void {
    this.#niveau = niveau;
  }
  choisirFonction(fonction: string): void {
    this.#signaleA = fonction;
  }
  choisirHeure(heure: string): void {
    this.#heure = heure;
  }

  /** True when the line is kept and there is nothing more to decide. */
  async garder(): Promise<boolean> {
    const niveau = this.#niveau;
    const signaleA = choisi(this.#signaleA);
    const { ouvert, outils } = this.#acces;
    const maintenant = outils.horloge();
    const debut = ouvert.suivi.journal.lignes[0]?.instant ?? maintenant;
    const signaleQuand = momentPasse(this.#heure, maintenant, debut);
    this.#manque =
      niveau && signaleA && signaleQuand
        ? ''
        : 'Il manque le niveau, la fonction ou l’heure. Rien n’est perdu. Complétez la ligne.';
    if (!niveau || !signaleA || !signaleQuand) return false;
    const garde = await this.geste.tenter(() =>
      ouvert.consigner('alerte', { niveau, signaleA, signaleQuand }),
    );
    const doitArreter = garde && niveau === 'rouge' && !finDuJournal(ouvert.suivi.journal);
    if (doitArreter) this.#temps = 'suite';
    return garde && !doitArreter;
  }
}
