import type { Ecriture } from '../domain/ecriture.ts';
import { relireLigne } from '../domain/ligne.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import { ordonner } from '../domain/union.ts';
import { enTexte } from '../vault/octets.ts';
import type { Hasard, Octets } from '../vault/octets.ts';
import { TAILLE_GRAINE } from '../vault/trousseau.ts';
import type { Trousseau } from '../vault/trousseau.ts';
import type { Copies } from './copies.ts';
import type { Graine } from './disque/trousseau-fichier.ts';
import { ErreurRegistreAbime } from './erreurs.ts';
import type { Graines } from './graines.ts';
import { descellerRangee, examiner, scellerLigne } from './lignes.ts';
import type { Lecture, Sceau } from './lignes.ts';
import { nomDeCle } from './rangees.ts';
import type { CleRangee, Rangee } from './rangees.ts';

export interface MoyensDesLignes {
  readonly copies: Copies;
  readonly graines: Graines;
  readonly trousseau: Trousseau;
  readonly hasard: Hasard;
}

/** Many at once: WebCrypto works in parallel, but ten thousand promises at a time would only fill the memory. */
const LOT = 500;

/** Opens and seals the lines of every suivi. Nothing here writes, but for a line that one copy gives back to the other. */
export class LignesDuCoffre {
  readonly #moyens: MoyensDesLignes;
  readonly #sceaux = new Map<string, Sceau>();
  /** Whole suivis that are being opened, by their ids. */
  readonly #enCours = new Map<string, LectureEnCours>();

  constructor(moyens: MoyensDesLignes) {
    this.#moyens = moyens;
  }

  /** Places of the lines of a suivi: each chain in order. */
  cles(suivi: string): readonly CleRangee[] {
    return this.#moyens.copies.cles(suivi);
  }

  async lire(suivi: string): Promise<Lecture> {
    const cles = this.cles(suivi);
    return examiner(cles, await this.#relire(suivi, cles));
  }

  /** The lines as they were signed; those that no copy gives back any more are left out. */
  async lignes(suivi: string): Promise<LigneSignee[]> {
    const relues = await this.#relire(suivi, this.cles(suivi));
    return relues.filter((ligne) => ligne !== null);
  }

  /** In the one order of all the appareils; not checked, unlike `lire`. */
  async ecritures(suivi: string): Promise<Ecriture[]> {
    return ordonner((await this.lignes(suivi)).map(({ ecriture }) => ecriture));
  }

  /** The UTF-8 of each line, in the order of `cles`; null for those that no copy gives back any more. */
  octets(suivi: string): Promise<(Octets | null)[]> {
    return this.#ouvrir(suivi, this.cles(suivi));
  }

  /** Null when no copy gives it back. */
  async ligne(cle: CleRangee): Promise<LigneSignee | null> {
    const [octets = null] = await this.#ouvrir(cle[0], [cle]);
    return relire(octets);
  }

  /** Under the living seed, made now if there is none. */
  async sceller(suivi: string, ligne: LigneSignee): Promise<Rangee> {
    const { graines, hasard } = this.#moyens;
    if (!graines.de(suivi)) await graines.creer(suivi, hasard(TAILLE_GRAINE));
    return scellerLigne(await this.#sceau(suivi), ligne, hasard);
  }

  async scellerSous(suivi: string, graine: Graine, lignes: readonly LigneSignee[]): Promise<Rangee[]> {
    const sceau = await this.#sceauDe(suivi, graine);
    return Promise.all(lignes.map((ligne) => scellerLigne(sceau, ligne, this.#moyens.hasard)));
  }

  /** Its seed is about to change. */
  oublierLeSceau(suivi: string): void {
    this.#sceaux.delete(suivi);
  }

  /**
   * Whoever asks for what is already being opened waits for it: a suivi is opened on screen while the home reads it.
   * Never for a place that came or went since.
   */
  async #relire(suivi: string, cles: readonly CleRangee[]): Promise<readonly (LigneSignee | null)[]> {
    const deja = this.#enCours.get(suivi);
    if (deja && memesPlaces(deja.cles, cles)) return deja.relues;
    const relues = this.#ouvrir(suivi, cles).then((ouvertes) => ouvertes.map(relire));
    const lecture: LectureEnCours = { cles, relues };
    this.#enCours.set(suivi, lecture);
    try {
      return await relues;
    } finally {
      if (this.#enCours.get(suivi) === lecture) this.#enCours.delete(suivi);
    }
  }

  async #ouvrir(suivi: string, cles: readonly CleRangee[]): Promise<(Octets | null)[]> {
    const sceau = await this.#sceau(suivi).catch(() => null);
    if (!sceau) return cles.map(() => null);
    const ouvertes: (Octets | null)[] = [];
    for (let i = 0; i < cles.length; i += LOT) {
      const lot = cles.slice(i, i + LOT);
      const rangees = this.#moyens.copies.premieresCopies(lot);
      const lues = await Promise.all(
        rangees.map((rangee) => (rangee ? descellerRangee(sceau, rangee) : Promise.resolve(null))),
      );
      for (const [j, cle] of lot.entries()) ouvertes.push(lues[j] ?? (await this.#rendre(sceau, cle)));
    }
    return ouvertes;
  }

  /** From the second copy, which then mends the first. */
  async #rendre(sceau: Sceau, cle: CleRangee): Promise<Octets | null> {
    const { copies } = this.#moyens;
    const autre = await copies.secondeCopie(cle);
    const mendee = autre && (await descellerRangee(sceau, autre));
    if (mendee) copies.remettre(autre);
    return mendee;
  }

  async #sceau(suivi: string): Promise<Sceau> {
    const connu = this.#sceaux.get(suivi);
    if (connu) return connu;
    const graine = this.#moyens.graines.de(suivi);
    if (!graine) throw new ErreurRegistreAbime();
    const sceau = await this.#sceauDe(suivi, graine);
    this.#sceaux.set(suivi, sceau);
    return sceau;
  }

  async #sceauDe(suivi: string, { epoque, graine }: Graine): Promise<Sceau> {
    return { epoque, cle: await this.#moyens.trousseau.cleDeSuivi(suivi, graine) };
  }
}

interface LectureEnCours {
  readonly cles: readonly CleRangee[];
  /** In the order of `cles`; null for those that no copy gives back. */
  readonly relues: Promise<readonly (LigneSignee | null)[]>;
}

const memesPlaces = (unes: readonly CleRangee[], autres: readonly CleRangee[]): boolean =>
  unes.length === autres.length && unes.every((cle, i) => nomDeCle(cle) === nomDeCle(autres[i] ?? cle));

const relire = (octets: Octets | null): LigneSignee | null => octets && relireLigne(enTexte(octets));
