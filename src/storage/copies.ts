import type { Scelle } from '../vault/sceller.ts';
import type { Base, Ecrivain } from './base.ts';
import { BrouillonsDesCopies } from './brouillons-des-copies.ts';
import { comparer, toutEcrire } from './comparer-copies.ts';
import type { Genre, JournalDeSecours, Trame } from './disque/registre-fichier.ts';
import type { NomDeFeuille } from './feuilles-des-copies.ts';
import { Places } from './places.ts';
import { PremiereCopie, trame, trameDeLigne } from './premiere-copie.ts';
import { cleDeNom, enCharge, nomDeRefonte, RIEN } from './rangees.ts';
import type { BrouillonNomme, BrouillonScelle, CleRangee, Rangee } from './rangees.ts';
import { SecondeCopie } from './seconde-copie.ts';

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

/** Lines that one transaction takes: its pages wait in the memory of the browser until its end. */
const LIGNES_PAR_TRANSACTION = 2_000;

/**
 * The same sealed lines twice: in a file written in place (the « journal de secours »), then in IndexedDB. A line
 * is saved once both hold it. Works on sealed bytes only: no key is needed to mend a copy from the other.
 */
export class Copies {
  readonly #epoqueDe: (suivi: string) => number | null;
  readonly #premiere: PremiereCopie;
  readonly #seconde: SecondeCopie;
  readonly #brouillons: BrouillonsDesCopies;
  readonly #places = new Places();
  #reparees = 0;

  constructor({ journal, epoqueDe, ...moyens }: MoyensDesCopies) {
    this.#epoqueDe = epoqueDe;
    this.#premiere = new PremiereCopie(journal);
    this.#seconde = new SecondeCopie(moyens);
    this.#brouillons = new BrouillonsDesCopies(this.#premiere, this.#seconde);
  }

  /** IndexedDB takes nothing more until the browser restarts. */
  get degrade(): boolean {
    return this.#seconde.degrade;
  }
  /** Lines put back in one copy from the other. */
  get reparees(): number {
    return this.#reparees;
  }

  suivis(): string[] {
    return this.#places.suivis();
  }

  /** Places of the lines of a suivi: each chain in order. */
  cles(suivi: string): readonly CleRangee[] {
    return this.#places.de(suivi);
  }

  /** Many at once, as they lie there: only their seal tells whether they are whole. Null where there is none. */
  premieresCopies(cles: readonly CleRangee[]): (Rangee | null)[] {
    return this.#premiere.lignes(cles);
  }

  secondeCopie(cle: CleRangee): Promise<Rangee | null> {
    return this.#seconde.ligne(cle);
  }

  /** Puts back in the first copy a line that was damaged there. */
  remettre(rangee: Rangee): void {
    if (this.#premiere.tenter([trameDeLigne(rangee)])) this.#reparees += 1;
  }

  /**
   * Resolves once both copies hold the lines, or the first alone in « mode dégradé ». `finis`: drafts that go in
   * the same stroke. Throws `ErreurEnregistrement`: nothing was written.
   */
  async ecrire(rangees: readonly Rangee[], finis: readonly string[] = []): Promise<void> {
    this.auJournal(rangees.map(trameDeLigne));
    for (const { cle } of rangees) this.#places.noter(cle);
    await this.#seconde.ecrire(['ecritures', 'brouillons'], (tx) => [
      ...rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
      ...finis.map((nom) => tx.objectStore('brouillons').delete(nom)),
    ]);
    for (const nom of finis) this.#brouillons.suivre(nom, null);
  }

  /** Frames of the first copy alone: what a refonte prepares. Throws `ErreurEnregistrement`. */
  auJournal(trames: readonly Trame[]): void {
    this.#premiere.ajouter(trames);
  }

  /** Of which suivis and epochs the first copy holds lines, alive or not. */
  epoquesDuJournal(): (readonly [suivi: string, epoque: number])[] {
    const cles = [...this.#premiere.cles().values()];
    return [
      ...new Map(cles.map(([suivi, epoque]) => [`${suivi}|${epoque}`, [suivi, epoque] as const])).values(),
    ];
  }

  garderBrouillon(nom: string, brouillon: BrouillonScelle): Promise<void> {
    return this.#brouillons.garder(nom, brouillon);
  }

  lireBrouillon(nom: string): Promise<BrouillonScelle | null> {
    return this.#brouillons.lire(nom);
  }

  oublierBrouillon(nom: string): Promise<void> {
    return this.#brouillons.oublier(nom);
  }

  async brouillonsDe(suivi: string): Promise<BrouillonNomme[]> {
    return (await this.#brouillons.tous()).filter((brouillon) => brouillon.suivi === suivi);
  }

  async ecrireFeuille(nom: NomDeFeuille, scelle: Scelle): Promise<void> {
    this.auJournal([trame('reglages', nom, enCharge(scelle))]);
    await this.#seconde.ecrire(['reglages'], (tx) => [tx.objectStore('reglages').put(scelle, nom)]);
  }

  async lireFeuille(nom: NomDeFeuille): Promise<Scelle | null> {
    return this.#premiere.feuille(nom) ?? (await this.#seconde.feuille(nom));
  }

  /** After a refonte: of these suivis, both copies keep these lines and these drafts, and nothing else. */
  async remplacer(refontes: readonly Remplacement[]): Promise<void> {
    for (const lot of parTransaction(refontes)) await this.#remplacerEnsemble(lot);
    this.alleger();
  }

  async #remplacerEnsemble(refontes: readonly Remplacement[]): Promise<void> {
    const suivis = new Set(refontes.map(({ suivi }) => suivi));
    const partis = (await this.#brouillons.tous()).filter(({ suivi }) => suivi && suivis.has(suivi));
    for (const suivi of suivis) this.#places.oublier(suivi);
    const rangees = refontes.flatMap((refonte) => refonte.rangees);
    const brouillons = refontes.flatMap((refonte) => refonte.brouillons);
    for (const { cle } of rangees) this.#places.noter(cle);
    await this.#seconde.ecrire(['ecritures', 'brouillons'], (tx) => [
      ...[...suivis].map((suivi) => tx.objectStore('ecritures').delete(toutDe(suivi))),
      ...rangees.map(({ cle, scelle }) => tx.objectStore('ecritures').put(scelle, cle)),
      ...partis.map(({ nom }) => tx.objectStore('brouillons').delete(nom)),
      ...brouillons.map(({ nom, ...valeur }) => tx.objectStore('brouillons').put(valeur, nom)),
    ]);
    // What the refonte put in the journal for a kill would come back over what is typed from now on.
    if (!this.degrade)
      this.#premiere.tenter(
        refontes.flatMap((refonte) =>
          refonte.brouillons.map(({ nom }) => trame('oubli', nomDeRefonte(nom, refonte), RIEN)),
        ),
      );
    for (const { nom } of partis) this.#brouillons.suivre(nom, null);
    for (const { nom, ...valeur } of brouillons) this.#brouillons.suivre(nom, valeur);
  }

  /** IndexedDB is left as it is until the next start. */
  laisserLaBase(): void {
    this.#seconde.laisser();
  }

  /** All that the first copy holds, to be put in an empty second one. */
  toutLeJournal(): Ecrivain {
    return toutEcrire(this.#premiere, (cle) => this.#vivante(cle));
  }

  /** At start: what one copy lacks comes from the other; what no seed opens any more goes. */
  async comparer(): Promise<void> {
    this.#reparees += await comparer({
      premiere: this.#premiere,
      seconde: this.#seconde,
      places: this.#places,
      vivante: (cle) => this.#vivante(cle),
    });
    await this.#brouillons.rendre(this.#epoqueDe);
    this.alleger();
  }

  /** Takes what is dead out of the first copy, when there is some. Never in the way of a save. */
  alleger(): void {
    this.#premiere.alleger((genre: Genre, nom: string): boolean => {
      if (genre === 'reglages') return true;
      if (genre === 'brouillon') return this.#brouillons.tient(nom);
      const cle = genre === 'ligne' ? cleDeNom(nom) : null;
      return cle !== null && this.#vivante(cle);
    });
  }

  #vivante([suivi, epoque]: CleRangee): boolean {
    const vivante = this.#epoqueDe(suivi);
    return vivante === null || vivante === epoque;
  }
}

/** As few transactions as may be: each waits for the disk. One suivi is never cut in two. */
function* parTransaction(refontes: readonly Remplacement[]): Iterable<readonly Remplacement[]> {
  let lot: Remplacement[] = [];
  let lignes = 0;
  for (const refonte of refontes) {
    if (lot.length > 0 && lignes + refonte.rangees.length > LIGNES_PAR_TRANSACTION) {
      yield lot;
      [lot, lignes] = [[], 0];
    }
    lot.push(refonte);
    lignes += refonte.rangees.length;
  }
  if (lot.length > 0) yield lot;
}

/** In IndexedDB an array sorts after every text and number: `[]` closes a range of keys. */
const toutDe = (suivi: string): IDBKeyRange => IDBKeyRange.bound([suivi], [suivi, []]);
