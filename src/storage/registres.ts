import type { ContenuSuivi } from '../domain/contenus.ts';
import type { AEcrire, Ecriture, Enregistre } from '../domain/ecriture.ts';
import { effacerCorps, enchainer, filVide, teteDe } from '../domain/registre.ts';
import type { Fil } from '../domain/registre.ts';
import { enHex } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import type { Base, CleEcriture } from './base.ts';
import type { BrouillonsScelles } from './brouillons.ts';
import type { CoffreOuvert } from './entete.ts';
import {
  ErreurCibleInconnue,
  ErreurEnregistrement,
  ErreurPasUnExemple,
  ErreurRegistreAbime,
} from './erreurs.ts';
import { examiner, ouvrirLigne, ouvrirLignes, scellerLigne } from './lignes.ts';
import type { Lecture, Ligne } from './lignes.ts';
import { normaliser } from './normaliser.ts';

/** In IndexedDB an array sorts after every text and number: `[]` closes a range of keys. */
const plage = (...debut: string[]): IDBKeyRange => IDBKeyRange.bound(debut, [...debut, []]);

const ESSAIS_DE_PLACE = 20;

/** The registres of an open coffre. Writes must come one at a time: the caller queues them. */
export class Registres {
  readonly #base: Base;
  readonly #coffre: CoffreOuvert;
  readonly #brouillons: BrouillonsScelles;
  readonly #hasard: Hasard;
  /** Ends of the chains already written to, so that an append reads nothing. */
  readonly #fils = new Map<string, Fil>();

  constructor(base: Base, coffre: CoffreOuvert, brouillons: BrouillonsScelles, hasard: Hasard) {
    this.#base = base;
    this.#coffre = coffre;
    this.#brouillons = brouillons;
    this.#hasard = hasard;
  }

  /** Ids of the suivis, jumping from one to the next instead of walking through their lines. */
  lister(): Promise<string[]> {
    return this.#base.lire(async (db) => {
      const suivis: string[] = [];
      let curseur = await db.transaction('ecritures').store.openKeyCursor();
      while (curseur) {
        const [suivi] = curseur.key;
        suivis.push(suivi);
        curseur = await curseur.continue([suivi, '\uffff', Infinity]);
      }
      return suivis;
    });
  }

  async lire(suivi: string): Promise<Lecture> {
    const lignes = await this.#lignes(suivi);
    return examiner(lignes, await ouvrirLignes(this.#coffre.trousseau, lignes));
  }

  /** Resolves once on disk. `brouillonFini`: a draft that becomes this ecriture, forgotten in the same stroke. */
  async append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre> {
    if (aEcrire.suivi === '' || aEcrire.suivi.includes('|')) throw new TypeError('Nom de suivi impossible');
    const propre = { ...aEcrire, contenu: normaliser(aEcrire.contenu) } as AEcrire;
    for (let essai = 1; ; essai += 1) {
      try {
        return await this.#ajouter(propre, brouillonFini);
      } catch (erreur) {
        this.#fils.delete(aEcrire.suivi);
        if (!estPlacePrise(erreur)) throw erreur;
        // Another tab wrote meanwhile and `add` refused to overwrite it: once more, after its line.
        if (essai === ESSAIS_DE_PLACE) throw new ErreurEnregistrement('connexion');
      }
    }
  }

  async #ajouter(aEcrire: AEcrire, brouillonFini: string | undefined): Promise<Enregistre> {
    const { suivi, effaceTout = false, efface = [] } = aEcrire;
    const { ecriture, fil } = enchainer(await this.#fil(suivi), aEcrire, enHex(this.#hasard(16)));
    const nouvelle = await scellerLigne(this.#coffre.trousseau, ecriture, this.#hasard);
    const effacees = effaceTout ? [] : await this.#effacer(suivi, efface);
    const finis = effaceTout ? await this.#brouillons.nomsDe(suivi) : [];
    if (brouillonFini !== undefined) finis.push(await this.#brouillons.nom(brouillonFini));
    await this.#base.ecrire(['ecritures', 'brouillons'], (tx) => {
      const ecritures = tx.objectStore('ecritures');
      const brouillons = tx.objectStore('brouillons');
      return [
        ...(effaceTout ? [ecritures.delete(plage(suivi))] : []),
        ...effacees.map(({ cle, scelle }) => ecritures.put(scelle, cle)),
        ecritures.add(nouvelle.scelle, nouvelle.cle),
        ...finis.map((nom) => brouillons.delete(nom)),
      ];
    });
    this.#fils.set(suivi, fil);
    return { ecriture, tete: fil.tete };
  }

  /** Removes a suivi that says of itself that it is an example; any other one only leaves by a `retrait`. */
  async supprimerExemple(suivi: string): Promise<void> {
    const { ecritures } = await this.lire(suivi);
    const premiere = ecritures[0];
    const contenu =
      premiere?.entete.type === 'suivi' && (premiere.corps?.contenu as ContenuSuivi | undefined);
    if (!contenu || contenu.exemple !== true) throw new ErreurPasUnExemple();
    const brouillons = await this.#brouillons.nomsDe(suivi);
    await this.#base.ecrire(['ecritures', 'brouillons'], (tx) => [
      tx.objectStore('ecritures').delete(plage(suivi)),
      ...brouillons.map((nom) => tx.objectStore('brouillons').delete(nom)),
    ]);
    this.#fils.delete(suivi);
  }

  async #fil(suivi: string): Promise<Fil> {
    const connu = this.#fils.get(suivi);
    if (connu) return connu;
    const { appareil, trousseau } = this.#coffre;
    const derniere = await this.#base.lire(async (db): Promise<Ligne | null> => {
      const curseur = await db.transaction('ecritures').store.openCursor(plage(suivi, appareil), 'prev');
      return curseur && { cle: curseur.key, scelle: curseur.value };
    });
    if (!derniere) return filVide(appareil);
    const ecriture = await ouvrirLigne(trousseau, derniere);
    if (!ecriture) throw new ErreurRegistreAbime();
    return { appareil, seq: ecriture.entete.seq, tete: teteDe(ecriture.entete) };
  }

  /** The lines of these ids, without their words, sealed anew. */
  async #effacer(suivi: string, ids: readonly string[]): Promise<Ligne[]> {
    if (ids.length === 0) return [];
    const { ecritures } = await this.lire(suivi);
    const parId = new Map<string, Ecriture>(ecritures.map((ecriture) => [ecriture.entete.id, ecriture]));
    return Promise.all(
      ids.map((id) => {
        const ecriture = parId.get(id);
        if (!ecriture) throw new ErreurCibleInconnue();
        return scellerLigne(this.#coffre.trousseau, effacerCorps(ecriture), this.#hasard);
      }),
    );
  }

  #lignes(suivi: string): Promise<Ligne[]> {
    return this.#base.lire(async (db) => {
      const { store } = db.transaction('ecritures');
      const [cles, valeurs] = await Promise.all([store.getAllKeys(plage(suivi)), store.getAll(plage(suivi))]);
      return valeurs.map((scelle, i) => ({ cle: cles[i] as CleEcriture, scelle }));
    });
  }
}

const estPlacePrise = (erreur: unknown): boolean =>
  erreur instanceof DOMException && erreur.name === 'ConstraintError';
