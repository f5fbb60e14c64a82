import { empreinteDeSuivi } from '../vault/empreinte-de-suivi.ts';
import { enHex } from '../vault/octets.ts';
import type { Octets } from '../vault/octets.ts';
import type { Berceau } from './berceau.ts';
import type { FichierCles, Graine } from './disque/trousseau-fichier.ts';

/** Which seed of a suivi waits to be used. */
interface Preparation {
  readonly suivi: string;
  readonly epoque: number;
}

/** The seeds of the suivis: in the trousseau files, and in the berceau while these are very young. */
export class Graines {
  readonly #cles: FichierCles;
  readonly #berceau: Berceau;
  /** What the files hold, so that comparing ten thousand lines reads them once. */
  readonly #connues = new Map<string, Graine | null>();
  #preparees: ReadonlyMap<string, number> | null = null;
  #auBerceau: boolean;

  /** `auBerceau`: the files are too young to be trusted alone. */
  constructor(cles: FichierCles, berceau: Berceau, auBerceau: boolean) {
    this.#cles = cles;
    this.#berceau = berceau;
    this.#auBerceau = auBerceau;
  }

  de(suivi: string): Graine | null {
    const connue = this.#connues.get(suivi);
    if (connue !== undefined) return connue;
    const graine = this.#cles.graine(suivi);
    this.#connues.set(suivi, graine);
    return graine;
  }

  /**
   * Which lines of this suivi are alive. 0: none, only a refonte that never came to its end wrote some. Null: no
   * seed is known, what lies there is kept as it is.
   */
  epoqueVivante(suivi: string): number | null {
    return this.de(suivi)?.epoque ?? (this.#epoquesPreparees().has(nomDe(suivi)) ? 0 : null);
  }

  /** Never one that was prepared before, even in vain: its lines may still be in the first copy. */
  suivante(suivi: string): number {
    const preparee = this.#epoquesPreparees().get(nomDe(suivi)) ?? 0;
    return Math.max(this.de(suivi)?.epoque ?? 0, preparee) + 1;
  }

  get enAttente(): boolean {
    return this.#epoquesPreparees().size > 0;
  }

  attend(suivi: string, epoque: number): boolean {
    return this.#cles.preparees().some((p) => p.empreinte === nomDe(suivi) && p.epoque === epoque);
  }

  async creer(suivi: string, octets: Octets): Promise<Graine> {
    const epoque = this.suivante(suivi);
    this.preparer(suivi, { epoque, graine: octets });
    await this.activer([{ suivi, epoque }]);
    return { epoque, graine: octets };
  }

  preparer(suivi: string, { epoque, graine }: Graine): void {
    this.#preparees = null;
    this.#cles.preparer(suivi, epoque, graine);
  }

  /**
   * All at once for the berceau, which is renewed whole: a restore of sixty suivis renews it once. A kill before that
   * leaves former seeds there until `acheverRefontes`.
   */
  async activer(graines: Iterable<Preparation>): Promise<void> {
    for (const { suivi, epoque } of graines) this.#mettreEnUsage(suivi, epoque);
    await this.renouvelerLeBerceau();
  }

  /** The former seeds are destroyed first, everywhere: were the new one in use before, a kill would leave two. */
  #mettreEnUsage(suivi: string, epoque: number): void {
    this.#connues.delete(suivi);
    this.#preparees = null;
    for (let ancienne = this.#cles.graine(suivi); ancienne && ancienne.epoque < epoque;) {
      this.#cles.effacer(suivi, ancienne.epoque);
      ancienne = this.#cles.graine(suivi);
    }
    this.#cles.activer(suivi, epoque);
  }

  async renouvelerLeBerceau(): Promise<void> {
    if (this.#auBerceau) await this.#berceau.garder(this.#cles.copie());
  }

  /** Destroys the seeds that nothing was promised under; those of `restantes` stay known, so that they stay dead. */
  abandonnerPreparees(restantes: Iterable<readonly [suivi: string, epoque: number]>): void {
    const gardees = new Set([...restantes].map(([suivi, epoque]) => `${nomDe(suivi)}|${epoque}`));
    this.#preparees = null;
    for (const preparee of this.#cles.preparees())
      if (!gardees.has(`${preparee.empreinte}|${preparee.epoque}`)) this.#cles.abandonner(preparee);
  }

  /** The files are old enough to be trusted alone. */
  async quitterLeBerceau(): Promise<void> {
    if (!this.#auBerceau) return;
    await this.#berceau.oublier();
    this.#auBerceau = false;
  }

  /** Highest epoch that was prepared and is not in use, by suivi. */
  #epoquesPreparees(): ReadonlyMap<string, number> {
    if (this.#preparees) return this.#preparees;
    const epoques = new Map<string, number>();
    for (const { empreinte, epoque } of this.#cles.preparees())
      epoques.set(empreinte, Math.max(epoque, epoques.get(empreinte) ?? 0));
    this.#preparees = epoques;
    return epoques;
  }
}

const nomDe = (suivi: string): string => enHex(empreinteDeSuivi(suivi));
