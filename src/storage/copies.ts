import type { Octets } from '../vault/octets.ts';
import type { Scelle } from '../vault/sceller.ts';
import type { Base, Ecrivain, Magasin } from './base.ts';
import { ErreurDisque } from './disque/erreur-disque.ts';
import { memesOctets } from './disque/octets-du-disque.ts';
import type { Genre, JournalDeSecours } from './disque/registre-fichier.ts';
import { ErreurCoffreDisparu, ErreurEnregistrement, ErreurLecture } from './erreurs.ts';
import {
  brouillonDeCharge,
  chargeDeBrouillon,
  cleDeNom,
  deCharge,
  enCharge,
  nomDeCle,
  nomDeRefonte,
  vueDeCharge,
} from './rangees.ts';
import type { BrouillonScelle, CleRangee, Rangee } from './rangees.ts';

export interface BrouillonNomme extends BrouillonScelle {
  readonly nom: string;
}

interface Remplacement {
  readonly suivi: string;
  readonly epoque: number;
  readonly rangees: readonly Rangee[];
  readonly brouillons: readonly BrouillonNomme[];
}

interface MoyensDesCopies {
  readonly base: Base;
  readonly journal: JournalDeSecours;
  /** See `Graines.epoqueVivante`. */
  readonly epoqueDe: (suivi: string) => number | null;
  /** False once the files were taken off the disk under our feet: what is written in them then goes nowhere. */
  readonly fichiersPresents: () => Promise<boolean>;
  /** IndexedDB already failed in this session of the browser. */
  readonly sansBase: boolean;
}

/** Small sealed papers that are no suivi. */
const FEUILLES = ['reglages', 'appareils', 'sauvegarde', 'fins', 'carnet'] as const;
export type NomDeFeuille = (typeof FEUILLES)[number];

const LOT = 500;
/** Bytes of frames that nothing reads any more, above which the first copy is written anew. */
const MORTS_TOLERES = 1 << 20;

/**
 * The same sealed lines twice: in a file written in place (the « journal de secours »), then in IndexedDB. A line
 * is saved once both hold it. Works on sealed bytes only: no key is needed to mend a copy from the other.
 */
export class Copies {
  readonly #moyens: MoyensDesCopies;
  /** Living lines, wherever they are. */
  readonly #cles = new Map<string, Map<string, CleRangee>>();
  /** Drafts kept in the file, once IndexedDB takes nothing more; null: forgotten. */
  readonly #brouillons = new Map<string, BrouillonScelle | null>();
  #degrade = false;
  #reparees = 0;

  constructor(moyens: MoyensDesCopies) {
    this.#moyens = moyens;
    this.#degrade = moyens.sansBase;
  }

  /** IndexedDB takes nothing more until the browser restarts. */
  get degrade(): boolean {
    return this.#degrade;
  }
  /** Lines put back in one copy from the other. */
  get reparees(): number {
    return this.#reparees;
  }

  suivis(): string[] {
    return [...this.#cles.keys()].sort();
  }

  /** Places of the lines of a suivi: each chain in order. */
  cles(suivi: string): readonly CleRangee[] {
    return [...(this.#cles.get(suivi)?.values() ?? [])].sort(
      ([, , unAppareil, unSeq], [, , autreAppareil, autreSeq]) =>
        unAppareil === autreAppareil ? unSeq - autreSeq : unAppareil < autreAppareil ? -1 : 1,
    );
  }

  /** Many at once, as they lie there: only their seal tells whether they are whole. Null where there is none. */
  premieresCopies(cles: readonly CleRangee[]): (Rangee | null)[] {
    const charges = this.#moyens.journal.lireEnsemble('ligne', cles.map(nomDeCle));
    return cles.map((cle, i) => {
      const charge = charges[i];
      return charge ? { cle, scelle: vueDeCharge(charge) } : null;
    });
  }

  /** Null when it is damaged there. */
  premiereCopie(cle: CleRangee): Rangee | null {
    const charge = this.#moyens.journal.lire('ligne', nomDeCle(cle));
    return charge && { cle, scelle: deCharge(charge) };
  }

  async secondeCopie(cle: CleRangee): Promise<Rangee | null> {
    const scelle = await this.#moyens.base.lire((db) => db.get('ecritures', cle)).catch(() => undefined);
    return scelle ? { cle, scelle } : null;
  }

  /** Puts back in the first copy a line that was damaged there. */
  remettre({ cle, scelle }: Rangee): void {
    if (this.#tenterAuJournal([trame('ligne', nomDeCle(cle), enCharge(scelle))])) this.#reparees += 1;
  }

  /**
   * Resolves once both copies hold the lines, or the first alone in « mode dégradé ». `finis`: drafts that go in
   * the same stroke. Throws `ErreurEnregistrement`: nothing was written.
   */
  async ecrire(rangees: readonly Rangee[], finis: readonly string[] = []): Promise<void> {
    this.auJournal(rangees.map(({ cle, scelle }) => trame('ligne', nomDeCle(cle), enCharge(scelle))));
    for (const { cle } of rangees) this.#noter(cle);
    await this.#enBase(['ecritures', 'brouillons'], (tx) => [
      ...rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
      ...finis.map((nom) => tx.objectStore('brouillons').delete(nom)),
    ]);
    if (this.#degrade) for (const nom of finis) this.#auJournalSeul(nom, null);
  }

  /** Frames of the first copy alone: what a refonte prepares. Throws `ErreurEnregistrement`. */
  auJournal(trames: Parameters<JournalDeSecours['ajouter']>[0]): void {
    try {
      this.#moyens.journal.ajouter(trames);
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      throw Object.assign(new ErreurEnregistrement(erreur.motif === 'place' ? 'quota' : 'disque'), {
        cause: erreur,
      });
    }
  }

  /** Of which suivis and epochs the first copy holds lines, alive or not. */
  epoquesDuJournal(): (readonly [suivi: string, epoque: number])[] {
    const cles = [...recenser(this.#moyens.journal.noms('ligne')).values()];
    return [
      ...new Map(cles.map(([suivi, epoque]) => [`${suivi}|${epoque}`, [suivi, epoque] as const])).values(),
    ];
  }

  async garderBrouillon(nom: string, brouillon: BrouillonScelle): Promise<void> {
    await this.#enBase(['brouillons'], (tx) => [tx.objectStore('brouillons').put(brouillon, nom)]);
    if (this.#degrade) this.#auJournalSeul(nom, brouillon);
  }

  async lireBrouillon(nom: string): Promise<BrouillonScelle | null> {
    const garde = this.#brouillons.get(nom);
    if (garde !== undefined) return garde;
    return (await this.#moyens.base.lire((db) => db.get('brouillons', nom))) ?? null;
  }

  async oublierBrouillon(nom: string): Promise<void> {
    await this.#enBase(['brouillons'], (tx) => [tx.objectStore('brouillons').delete(nom)]);
    if (this.#degrade) this.#auJournalSeul(nom, null);
  }

  async brouillonsDe(suivi: string): Promise<BrouillonNomme[]> {
    const tous = new Map<string, BrouillonScelle | null>();
    const [noms, valeurs] = await this.#moyens.base
      .lire((db) => {
        const { store } = db.transaction('brouillons');
        return Promise.all([store.getAllKeys(), store.getAll()]);
      })
      .catch(() => [[], []] as [string[], BrouillonScelle[]]);
    noms.forEach((nom, i) => tous.set(nom, valeurs[i] ?? null));
    for (const [nom, garde] of this.#brouillons) tous.set(nom, garde);
    return [...tous].flatMap(([nom, garde]) => (garde?.suivi === suivi ? [{ nom, ...garde }] : []));
  }

  async ecrireFeuille(nom: NomDeFeuille, scelle: Scelle): Promise<void> {
    this.auJournal([trame('reglages', nom, enCharge(scelle))]);
    await this.#enBase(['reglages'], (tx) => [tx.objectStore('reglages').put(scelle, nom)]);
  }

  async lireFeuille(nom: NomDeFeuille): Promise<Scelle | null> {
    const charge = this.#moyens.journal.lire('reglages', nom);
    if (charge) return deCharge(charge);
    return (await this.#moyens.base.lire((db) => db.get('reglages', nom)).catch(() => null)) ?? null;
  }

  /** After a refonte: of these suivis, both copies keep these lines and these drafts, and nothing else. */
  async remplacer(refontes: readonly Remplacement[]): Promise<void> {
    for (const { suivi, epoque, rangees, brouillons } of refontes) {
      const partis = await this.brouillonsDe(suivi);
      this.#cles.delete(suivi);
      for (const { cle } of rangees) this.#noter(cle);
      await this.#enBase(['ecritures', 'brouillons'], (tx) => [
        tx.objectStore('ecritures').delete(toutDe(suivi)),
        ...rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
        ...partis.map(({ nom }) => tx.objectStore('brouillons').delete(nom)),
        ...brouillons.map(({ nom, ...valeur }) => tx.objectStore('brouillons').put(valeur, nom)),
      ]);
      if (!this.#degrade) {
        // What the refonte put in the journal for a kill would come back over what is typed from now on.
        this.#tenterAuJournal(
          brouillons.map(({ nom }) => trame('oubli', nomDeRefonte(nom, { suivi, epoque }), RIEN)),
        );
        continue;
      }
      for (const { nom } of partis) this.#auJournalSeul(nom, null);
      for (const { nom, ...valeur } of brouillons) this.#auJournalSeul(nom, valeur);
    }
    this.alleger();
  }

  /** IndexedDB is left as it is until the next start. */
  laisserLaBase(): void {
    this.#degrade = true;
  }

  /** All that the first copy holds, to be put in an empty second one. */
  toutLeJournal(): Ecrivain {
    const { journal } = this.#moyens;
    const cles = [...recenser(journal.noms('ligne')).values()].filter((cle) => this.#vivante(cle));
    return (tx) => [
      ...cles.flatMap((cle) => {
        const rangee = this.premiereCopie(cle);
        return rangee ? [tx.objectStore('ecritures').put(rangee.scelle, cle)] : [];
      }),
      ...journal.noms('brouillon').flatMap((nom) => {
        const charge = journal.lire('brouillon', nom);
        const brouillon = charge && brouillonDeCharge(charge);
        return brouillon ? [tx.objectStore('brouillons').put(brouillon, nom)] : [];
      }),
      ...FEUILLES.flatMap((nom) => {
        const charge = journal.lire('reglages', nom);
        return charge ? [tx.objectStore('reglages').put(deCharge(charge), nom)] : [];
      }),
    ];
  }

  /** At start: what one copy lacks comes from the other; what no seed opens any more goes. */
  async comparer(): Promise<void> {
    const { journal } = this.#moyens;
    const dansJournal = recenser(journal.noms('ligne'));
    const dansBase = await this.#clesDeLaBase();
    for (const connues of [dansJournal, dansBase])
      for (const cle of connues.values()) if (this.#vivante(cle)) this.#noter(cle);
    await this.#completerJournal(this.#manquantes(dansBase, dansJournal));
    await this.#completerBase(
      this.#manquantes(dansJournal, dansBase),
      [...dansBase.values()].filter((cle) => !this.#vivante(cle)),
    );
    await this.#accorderFeuilles();
    await this.#rendreBrouillons();
    this.alleger();
  }

  /** Takes what is dead out of the first copy, when there is some. Never in the way of a save. */
  alleger(): void {
    const garder = (genre: Genre, nom: string): boolean => {
      if (genre === 'reglages') return true;
      if (genre === 'brouillon') return this.#degrade && Boolean(this.#brouillons.get(nom));
      const cle = genre === 'ligne' ? cleDeNom(nom) : null;
      return cle !== null && this.#vivante(cle);
    };
    const { journal } = this.#moyens;
    const aJeter = GENRES.some((genre) => journal.noms(genre).some((nom) => !garder(genre, nom)));
    if (!aJeter && journal.octetsMorts < MORTS_TOLERES) return;
    try {
      journal.compacter(garder);
    } catch (erreur) {
      // The file in use stays whole: it is only longer than it needs to be.
      if (!(erreur instanceof ErreurDisque)) throw erreur;
    }
  }

  async #clesDeLaBase(): Promise<Map<string, CleRangee>> {
    try {
      const cles = await this.#moyens.base.lire((db) => db.getAllKeys('ecritures'));
      return recenser(cles.map(nomDeCle));
    } catch (erreur) {
      if (!(erreur instanceof ErreurLecture)) throw erreur;
      this.#degrade = true;
      return new Map();
    }
  }

  #manquantes(ici: ReadonlyMap<string, CleRangee>, la: ReadonlyMap<string, CleRangee>): CleRangee[] {
    return [...ici].filter(([nom, cle]) => !la.has(nom) && this.#vivante(cle)).map(([, cle]) => cle);
  }

  async #completerJournal(manquantes: readonly CleRangee[]): Promise<void> {
    for (const lot of parLots(manquantes)) {
      const rangees = await Promise.all(lot.map((cle) => this.secondeCopie(cle)));
      for (const rangee of rangees) if (rangee) this.remettre(rangee);
    }
  }

  async #completerBase(manquantes: readonly CleRangee[], mortes: readonly CleRangee[]): Promise<void> {
    for (const lot of parLots(mortes))
      await this.#enBase(['ecritures'], (tx) => lot.map((cle) => tx.objectStore('ecritures').delete(cle)));
    for (const lot of parLots(manquantes)) {
      const rangees = lot.flatMap((cle) => {
        const rangee = this.premiereCopie(cle);
        return rangee ? [rangee] : [];
      });
      await this.#enBase(['ecritures'], (tx) =>
        rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
      );
      if (!this.#degrade) this.#reparees += rangees.length;
    }
  }

  /** The first copy is written first: when they differ, it is the later one. */
  async #accorderFeuilles(): Promise<void> {
    for (const nom of FEUILLES) {
      const charge = this.#moyens.journal.lire('reglages', nom);
      const scelle = await this.#moyens.base.lire((db) => db.get('reglages', nom)).catch(() => undefined);
      if (!charge && scelle) this.#tenterAuJournal([trame('reglages', nom, enCharge(scelle))]);
      if (charge && !(scelle && memesOctets(charge, enCharge(scelle))))
        await this.#enBase(['reglages'], (tx) => [tx.objectStore('reglages').put(deCharge(charge), nom)]);
    }
  }

  /** False when the disk refuses: nothing is changed, what is missing is read in the second copy. */
  #tenterAuJournal(trames: Parameters<JournalDeSecours['ajouter']>[0]): boolean {
    try {
      this.#moyens.journal.ajouter(trames);
      return true;
    } catch (erreur) {
      if (!(erreur instanceof ErreurDisque)) throw erreur;
      return false;
    }
  }

  /** Drafts that a former « mode dégradé » kept in the file. */
  async #rendreBrouillons(): Promise<void> {
    for (const place of this.#moyens.journal.noms('brouillon')) {
      const [nom = '', suivi = '', epoque] = place.split('|');
      if (epoque !== undefined && this.#moyens.epoqueDe(suivi) !== Number(epoque)) continue;
      const charge = this.#moyens.journal.lire('brouillon', place);
      if (charge) this.#brouillons.set(nom, brouillonDeCharge(charge));
    }
    await this.#enBase(['brouillons'], (tx) =>
      [...this.#brouillons].map(([nom, garde]) =>
        garde ? tx.objectStore('brouillons').put(garde, nom) : tx.objectStore('brouillons').delete(nom),
      ),
    );
    if (!this.#degrade) this.#brouillons.clear();
  }

  #auJournalSeul(nom: string, brouillon: BrouillonScelle | null): void {
    this.auJournal([trame('brouillon', nom, chargeDeBrouillon(brouillon))]);
    this.#brouillons.set(nom, brouillon);
  }

  /**
   * After a failure here Chromium may accept further writes, then throw the whole database away at its next start
   * (14 runs of 14, notes: store.md §0): nothing more goes there until then, the file is enough.
   */
  async #enBase(magasins: readonly Magasin[], travail: Ecrivain): Promise<void> {
    if (!this.#degrade) {
      try {
        return await this.#moyens.base.ecrire(magasins, travail);
      } catch {
        this.#degrade = true;
      }
    }
    // Alone, the file must still be where the next start will look for it.
    if (!(await this.#moyens.fichiersPresents())) throw new ErreurCoffreDisparu();
  }

  #vivante([suivi, epoque]: CleRangee): boolean {
    const vivante = this.#moyens.epoqueDe(suivi);
    return vivante === null || vivante === epoque;
  }

  #noter(cle: CleRangee): void {
    const [suivi] = cle;
    const cles = this.#cles.get(suivi) ?? new Map<string, CleRangee>();
    this.#cles.set(suivi, cles.set(nomDeCle(cle), cle));
  }
}

const RIEN: Octets = new Uint8Array(0);
const GENRES: readonly Genre[] = ['ligne', 'brouillon', 'reglages', 'refonte-complete', 'oubli'];

const trame = (genre: Genre, nom: string, charge: Octets) => ({ genre, nom, charge });

function recenser(noms: Iterable<string>): Map<string, CleRangee> {
  const cles = new Map<string, CleRangee>();
  for (const nom of noms) {
    const cle = cleDeNom(nom);
    if (cle) cles.set(nom, cle);
  }
  return cles;
}

function* parLots<T>(elements: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < elements.length; i += LOT) yield elements.slice(i, i + LOT);
}

/** In IndexedDB an array sorts after every text and number: `[]` closes a range of keys. */
const toutDe = (suivi: string): IDBKeyRange => IDBKeyRange.bound([suivi], [suivi, []]);
