import type { AEcrire, Tete } from '../domain/ecriture.ts';
import type { Instant } from '../domain/instant.ts';
import { ligneDe } from '../domain/ligne.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import { enchainer, filVide, teteDe } from '../domain/registre.ts';
import type { Fil } from '../domain/registre.ts';
import { vuDepuis } from '../domain/union.ts';
import type { Identite } from '../vault/identite.ts';
import { enHex } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import { ErreurLigneRefusee, ErreurRegistreAbime } from './erreurs.ts';
import type { Feuilles } from './feuilles.ts';
import { Fins } from './fins.ts';
import type { LignesDuCoffre } from './lignes-du-coffre.ts';
import type { CleRangee } from './rangees.ts';
import { estRelisible } from './sauvegarde/relisible.ts';

interface MoyensDesFils {
  readonly lignes: LignesDuCoffre;
  readonly identite: Identite;
  readonly feuilles: Feuilles;
  readonly hasard: Hasard;
  /** Wall clock, ms. */
  readonly mural: () => number;
}

interface Signee {
  readonly ligne: LigneSignee;
  /** Where the chain goes on. */
  readonly fil: Fil;
}

/** This device's own chains: where each has come to, and what is signed next. */
export class Fils {
  readonly #moyens: MoyensDesFils;
  /** Ends of the chains already written to, so that an append reads nothing. */
  readonly #connus = new Map<string, Fil>();
  readonly #fins: Fins;

  constructor(moyens: MoyensDesFils) {
    this.#moyens = moyens;
    this.#fins = new Fins(moyens.feuilles);
  }

  async de(suivi: string): Promise<Fil> {
    const connu = this.#connus.get(suivi);
    if (connu) return connu;
    const derniere = this.#maDerniere(suivi);
    if (!derniere) return this.#sansLigne(suivi);
    const ligne = await this.#moyens.lignes.ligne(derniere);
    const fil = ligne && this.finDe([ligne]);
    if (!fil) throw new ErreurRegistreAbime();
    return fil;
  }

  retenir(suivi: string, fil: Fil): void {
    this.#connus.set(suivi, fil);
  }

  /** It is read again the next time. */
  oublier(suivi: string): void {
    this.#connus.delete(suivi);
  }

  /** Of a last line that cannot be read, the place at least: after an adieu a chain follows any head. */
  async place(suivi: string): Promise<Fil> {
    try {
      return await this.de(suivi);
    } catch (erreur) {
      if (!(erreur instanceof ErreurRegistreAbime)) throw erreur;
      return { ...filVide(this.#moyens.identite.appareil), seq: this.#maDerniere(suivi)?.[3] ?? 0 };
    }
  }

  /** Around a refonte in which chains of this device go whole: see `Fins`. */
  async garderLesFins(fins: ReadonlyMap<string, Fil>, refondre: () => Promise<void>): Promise<void> {
    await this.#fins.retenir(fins);
    await refondre();
    await this.#fins.oublier((suivi) => this.#maDerniere(suivi) !== undefined);
  }

  /** The end of this device's chain in these lines; null when they hold none of it. */
  finDe(lignes: readonly LigneSignee[]): Fil | null {
    const { appareil } = this.#moyens.identite;
    const derniere = lignes.findLast(({ ecriture }) => ecriture.entete.appareil === appareil);
    return derniere
      ? { appareil, seq: derniere.ecriture.entete.seq, tete: teteDe(derniere.ecriture.entete) }
      : null;
  }

  /** Where its chain goes on in a suivi that is about to hold these lines. */
  async apres(suivi: string, lignes: readonly LigneSignee[]): Promise<Fil> {
    return this.finDe(lignes) ?? (await this.#sansLigne(suivi));
  }

  /** What other appareils wrote here and this one has not cited yet. Costs nothing to a suivi of one appareil. */
  async vu(suivi: string): Promise<readonly Tete[]> {
    const { lignes, identite } = this.#moyens;
    const seul = lignes.cles(suivi).every(([, , appareil]) => appareil === identite.appareil);
    return seul ? [] : vuDepuis((await lignes.lire(suivi)).ecritures, identite.appareil);
  }

  /**
   * Throws `ErreurLigneRefusee` for what no reader of a backup would take: it would be shown as saved, and refused on
   * the day it is needed, with the whole file.
   */
  async signer(avant: Fil, vu: readonly Tete[], aEcrire: AEcrire): Promise<Signee> {
    const { identite, hasard } = this.#moyens;
    const { ecriture, fil } = enchainer(avant, aEcrire, enHex(hasard(16)), { vu });
    const ligne = await ligneDe(ecriture, (octets) => identite.signer(octets));
    if (!estRelisible(ligne)) throw new ErreurLigneRefusee();
    return { ligne, fil };
  }

  /** For what no screen writes. */
  get idNeuf(): string {
    return enHex(this.#moyens.hasard(16));
  }

  /** Of no page: a stretch of its own, which says nothing of durations. */
  get instant(): Instant {
    const mural = this.#moyens.mural();
    const session = enHex(this.#moyens.hasard(16));
    return { mural, monotone: 0, session, decalage: -new Date(mural).getTimezoneOffset() };
  }

  /** Place of the last line that this appareil wrote and that is still there. */
  #maDerniere(suivi: string): CleRangee | undefined {
    const { lignes, identite } = this.#moyens;
    return lignes.cles(suivi).findLast(([, , appareil]) => appareil === identite.appareil);
  }

  /** Nothing of this appareil is there: never was, or went with an adieu. */
  async #sansLigne(suivi: string): Promise<Fil> {
    return (await this.#fins.de(suivi)) ?? filVide(this.#moyens.identite.appareil);
  }
}
