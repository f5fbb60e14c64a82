import type { AEcrire, Ecriture, Enregistre } from '../domain/ecriture.ts';
import type { ContenuSuivi } from '../domain/contenus.ts';
import { extraitsDe } from '../domain/extrait.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import { aUnAdieu, unir } from '../domain/union.ts';
import type { Identite } from '../vault/identite.ts';
import type { Octets } from '../vault/octets.ts';
import type { BrouillonsScelles } from './brouillons.ts';
import { ErreurCibleInconnue, ErreurPasUnExemple } from './erreurs.ts';
import type { Feuilles } from './feuilles.ts';
import { Fils } from './fils.ts';
import type { Lecture } from './lignes.ts';
import { LignesDuCoffre } from './lignes-du-coffre.ts';
import type { MoyensDesLignes } from './lignes-du-coffre.ts';
import { normaliser } from './normaliser.ts';
import { Refontes } from './oublier.ts';
import type { CleRangee } from './rangees.ts';
import { prevoir, recevoir } from './reception.ts';
import type { Prevision, Reception } from './reception.ts';

interface MoyensDesRegistres extends MoyensDesLignes {
  readonly identite: Identite;
  readonly brouillons: BrouillonsScelles;
  readonly feuilles: Feuilles;
  /** Wall clock, ms. */
  readonly mural: () => number;
}

/** The registres of an open coffre. Writes must come one at a time: the caller queues them. */
export class Registres {
  readonly #moyens: MoyensDesRegistres;
  readonly #lignes: LignesDuCoffre;
  readonly #fils: Fils;
  readonly #refontes: Refontes;

  constructor(moyens: MoyensDesRegistres) {
    this.#moyens = moyens;
    this.#lignes = new LignesDuCoffre(moyens);
    this.#fils = new Fils({ ...moyens, lignes: this.#lignes });
    this.#refontes = new Refontes({ ...moyens, lignes: this.#lignes, fils: this.#fils });
  }

  lister(): string[] {
    return this.#moyens.copies.suivis();
  }

  /** Of lines, readable or not. */
  nombre(suivi: string): number {
    return this.#lignes.cles(suivi).length;
  }

  lire(suivi: string): Promise<Lecture> {
    return this.#lignes.lire(suivi);
  }

  /** Wall clock (ms) of the last line, of any appareil; 0 when none can be read. */
  async ecritA(suivi: string): Promise<number> {
    const finales = new Map(this.#lignes.cles(suivi).map((cle) => [cle[2], cle]));
    const lues = await Promise.all([...finales.values()].map((cle) => this.#lignes.ligne(cle)));
    return Math.max(0, ...lues.map((ligne) => ligne?.ecriture.entete.instant.mural ?? 0));
  }

  /** In the one order of all the appareils; not checked, unlike `lire`. */
  ecritures(suivi: string): Promise<Ecriture[]> {
    return this.#lignes.ecritures(suivi);
  }

  /** The lines as they were signed; those that no copy gives back any more are left out. */
  lignes(suivi: string): Promise<LigneSignee[]> {
    return this.#lignes.lignes(suivi);
  }

  /** Each place, and the UTF-8 of its line: null when no copy gives it back any more. */
  async octets(
    suivi: string,
  ): Promise<{ readonly cles: readonly CleRangee[]; readonly octets: (Octets | null)[] }> {
    return { cles: this.#lignes.cles(suivi), octets: await this.#lignes.octets(suivi) };
  }

  /** Resolves once on disk. `brouillonFini`: a draft that becomes this ecriture, forgotten in the same stroke. */
  async append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    const { suivi, efface = [], effaceTout = false, suites = [] } = aEcrire;
    if (suivi === '' || suivi.includes('|')) throw new TypeError('Nom de suivi impossible');
    // Only a refonte is whole or not at all, however many lines it holds.
    if (suites.length > 0 && !effaceTout) throw new TypeError('Il n’y a de suites qu’à un adieu');
    const finis = brouillonFini === undefined ? [] : [await this.#moyens.brouillons.nom(brouillonFini)];
    try {
      const [avant, vu] = [await this.#fils.de(suivi), await this.#fils.vu(suivi)];
      const { ligne, fil } = await this.#fils.signer(avant, vu, propre(aEcrire));
      const lignes = [ligne];
      let fin = fil;
      for (const suite of suites) {
        const suivante = await this.#fils.signer(fin, [], propre(suite));
        lignes.push(suivante.ligne);
        fin = suivante.fil;
      }
      if (effaceTout || efface.length > 0) await this.#oublier(suivi, efface, lignes, finis);
      else await this.#moyens.copies.ecrire([await this.#lignes.sceller(suivi, ligne)], finis);
      this.#fils.retenir(suivi, fin);
      return { ecriture: ligne.ecriture, tete: fil.tete, degrade: this.#moyens.copies.degrade };
    } catch (erreur) {
      this.#fils.oublier(suivi);
      throw erreur;
    }
  }

  /** See `recevoir`. */
  recevoir(recues: ReadonlyMap<string, readonly LigneSignee[]>): Promise<Reception> {
    const { identite } = this.#moyens;
    return recevoir({ lignes: this.#lignes, fils: this.#fils, refontes: this.#refontes, identite }, recues);
  }

  /** See `prevoir`. */
  prevoir(suivi: string, recues: readonly LigneSignee[]): Promise<Prevision> {
    return prevoir(this.#lignes, suivi, recues);
  }

  /** Writes what a hand-over tells of the lines it keeps back, and no earlier extrait says. */
  async extraire(suivi: string): Promise<void> {
    const ecritures = await this.ecritures(suivi);
    if (ecritures.length === 0 || aUnAdieu(ecritures)) return;
    const { identite } = this.#moyens;
    const mienne = ecritures.findLast(({ entete }) => entete.appareil === identite.appareil);
    for (const contenu of extraitsDe(ecritures)) {
      await this.append({
        suivi,
        id: this.#fils.idNeuf,
        type: 'extrait',
        instant: this.#fils.instant,
        auteur: mienne?.entete.auteur ?? 'suiveur',
        contenu,
      });
    }
  }

  /** Removes a suivi that says of itself that it is an example; any other one only leaves by an adieu. */
  async supprimerExemple(suivi: string): Promise<void> {
    const { ecritures } = await this.lire(suivi);
    const premiere = ecritures[0];
    const contenu =
      premiere?.entete.type === 'suivi' && (premiere.corps?.contenu as ContenuSuivi | undefined);
    if (!contenu || contenu.exemple !== true) throw new ErreurPasUnExemple();
    await this.#refontes.conclure([await this.#refontes.preparer(suivi, [])]);
  }

  async #oublier(
    suivi: string,
    efface: readonly string[],
    nouvelles: readonly LigneSignee[],
    finis: readonly string[],
  ): Promise<void> {
    const ici = await this.lignes(suivi);
    const ids = new Set(ici.map(({ ecriture }) => ecriture.entete.id));
    if (!efface.every((id) => ids.has(id))) throw new ErreurCibleInconnue();
    await this.#refontes.conclure([
      await this.#refontes.preparer(suivi, unir(ici, nouvelles).lignes, { finis }),
    ]);
  }
}

const propre = (aEcrire: AEcrire): AEcrire =>
  ({ ...aEcrire, contenu: normaliser(aEcrire.contenu) }) as AEcrire;
