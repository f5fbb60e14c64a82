import type { Brouillon } from './brouillon.svelte.ts';
import { Geste } from './geste.svelte.ts';

interface Nature<C> {
  readonly nom: string;
  /** Two sheets with the same key are the same work. */
  readonly cle: (champs: C) => string;
  readonly lire: (garde: unknown) => C | null;
  readonly envoyer: (champs: C) => Promise<unknown>;
}

interface Garde {
  readonly champs: unknown;
  readonly ouverte: boolean;
}
const estGarde = (valeur: unknown): valeur is Garde =>
  typeof valeur === 'object' && valeur !== null && 'champs' in valeur && 'ouverte' in valeur;

/** A sheet of this screen: each keystroke is in the draft, closing loses nothing, sending forgets the draft. */
export class FeuilleState<C extends object> {
  #champs: C | null = $state.raw(null);
  readonly geste = new Geste();
  readonly #gardes = new Map<string, C>();
  readonly #nature: Nature<C>;
  readonly #brouillon: Brouillon;

  constructor(brouillon: Brouillon, nature: Nature<C>) {
    this.#brouillon = brouillon;
    this.#nature = nature;
  }
  get champs(): C | null {
    return this.#champs;
  }

  /** What was typed before for the same thing comes back. */
  ouvrir(champs: C): void {
    this.geste.oublierErreur();
    this.#champs = this.#gardes.get(this.#nature.cle(champs)) ?? champs;
  }
  changer(partiel: Partial<C>): void {
    if (!this.#champs) return;
    this.#champs = { ...this.#champs, ...partiel };
    this.#garder(this.#champs, true);
  }
  fermer(): void {
    const champs = this.#champs;
    this.#champs = null;
    if (champs && this.#gardes.has(this.#nature.cle(champs))) this.#garder(champs, false);
  }
  async jeter(): Promise<void> {
    const champs = this.#champs;
    this.#champs = null;
    if (champs) await this.oublier(this.#nature.cle(champs));
  }
  /** After a lock, a reload or a crash. */
  retrouver(feuilles: Readonly<Record<string, unknown>>): void {
    for (const [nom, garde] of Object.entries(feuilles)) {
      if (!nom.startsWith(`${this.#nature.nom}:`) || !estGarde(garde)) continue;
      const champs = this.#nature.lire(garde.champs);
      if (!champs) continue;
      this.#gardes.set(this.#nature.cle(champs), champs);
      if (garde.ouverte) this.#champs = champs;
    }
  }

  /** Stores, then forgets the draft, then closes. On failure everything stays in the sheet. */
  async envoyer(): Promise<boolean> {
    const champs = this.#champs;
    if (!champs) return false;
    const fait = await this.geste.tenter(() => this.#nature.envoyer(champs));
    if (fait) await this.jeter();
    return fait;
  }
  async oublier(cle: string): Promise<void> {
    if (this.#gardes.delete(cle)) await this.#brouillon.oublier(this.#nomDe(cle));
  }

  #garder(champs: C, ouverte: boolean): void {
    const cle = this.#nature.cle(champs);
    this.#gardes.set(cle, champs);
    this.#brouillon.garder(this.#nomDe(cle), { champs, ouverte });
  }
  #nomDe(cle: string): string {
    return `${this.#nature.nom}:${cle}`;
  }
}
