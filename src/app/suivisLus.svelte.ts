import type { SuiviDuBilan } from '../domain/bilan-mesure.ts';
import type { DateCivile } from '../domain/contenus.ts';
import { genreDe } from '../domain/genre-de-registre.ts';
import type { DureeDeConservation, Resume } from '../domain/resume.ts';
import type { Coffre } from '../storage/coffre.ts';
import { ErreurCoffreFerme } from '../storage/erreurs.ts';
import { MesuresGardees } from './mesuresGardees.ts';

interface Dependances {
  readonly coffre: Pick<Coffre, 'recents' | 'resumer'>;
  readonly aujourdhui: () => DateCivile;
  readonly duree: () => DureeDeConservation;
}

/** Suivis asked of the Worker at once: what somebody waits for comes after one lot at most. */
const LOT = 6;

/** One reading of the whole coffre. */
interface Passe {
  /** Ids, in the order of reading. */
  restent: readonly string[];
  readonly lus: Map<string, Resume>;
  readonly illisibles: Set<string>;
}

/**
 * What the lists know of the suivis: read lot by lot once the coffre is open, the last written first, behind what
 * the person asks for meanwhile.
 */
export class SuivisLus {
  readonly #dependances: Dependances;
  #resumes = $state.raw<readonly Resume[]>([]);
  #presents = $state.raw<ReadonlySet<string>>(new Set());
  #illisibles = $state.raw(0);
  #enLecture = $state.raw(true);
  #enEchec = $state.raw(false);
  /** Null once the coffre is locked. */
  #passe: Passe | null = null;
  #lecture: Promise<void> = Promise.resolve();
  readonly #devant = new Set<Promise<unknown>>();
  readonly #mesures: MesuresGardees;
  /** Rank of the last write of each suivi, in this session: what was asked before says less than the screen. */
  readonly #ecrits = new Map<string, number>();
  #rang = 0;

  constructor(dependances: Dependances) {
    this.#dependances = dependances;
    this.#mesures = new MesuresGardees(dependances.aujourdhui);
  }

  /** Those read so far: all of them once `enLecture` is false. The most recent first. */
  get resumes(): readonly Resume[] {
    return this.#resumes;
  }
  /** Ids of all the suivis of the coffre, read or not. */
  get presents(): ReadonlySet<string> {
    return this.#presents;
  }
  /** Number of suivis that could not be read. */
  get illisibles(): number {
    return this.#illisibles;
  }
  /** Some were never read yet. */
  get enLecture(): boolean {
    return this.#enLecture;
  }
  /** The reading stopped before its end, and nothing goes on with it: another one may be asked. */
  get enEchec(): boolean {
    return this.#enEchec;
  }

  /** Reads everything. Later than the first time, the lists change once all is read. */
  lire(): Promise<void> {
    const passe: Passe = { restent: [], lus: new Map(), illisibles: new Set() };
    this.#passe = passe;
    this.#enEchec = false;
    this.#mesures.toutOublier();
    this.#lecture = this.#lireTout(passe);
    this.#lecture.catch(() => {
      if (passe === this.#passe) this.#enEchec = true;
    });
    return this.#lecture;
  }

  /** Resolves once none is left to be read. Rejects with `ErreurCoffreFerme` when a lock came first. */
  tousLus(): Promise<void> {
    return this.#lecture;
  }

  /** What the person waits for goes before the next lot. */
  async avant<T>(travail: Promise<T>): Promise<T> {
    this.#devant.add(travail);
    try {
      return await travail;
    } finally {
      this.#devant.delete(travail);
    }
  }

  /** What a bilan takes of these suivis: of those that can be read. Each is read once, until it changes. */
  mesurer(ids: readonly string[]): Promise<readonly SuiviDuBilan[]> {
    return this.avant(this.#mesurer(ids));
  }

  /** One that was just read or written on screen. */
  suivre(resume: Resume): void {
    this.#rang += 1;
    this.#ecrits.set(resume.id, this.#rang);
    this.#mesures.oublier(resume.id);
    this.#retenir(resume);
    this.#resumes = ranger([...this.#resumes.filter((r) => r.id !== resume.id), resume]);
  }

  /** One that came into the coffre by another way than the screens. */
  async ajouter(id: string): Promise<void> {
    const lus = await this.avant(this.#demander([id], false));
    for (const resume of lus.resumes) this.suivre(resume);
  }

  retirer(id: string): void {
    this.#rang += 1;
    this.#ecrits.set(id, this.#rang);
    this.#mesures.oublier(id);
    if (this.#passe) this.#passe.restent = this.#passe.restent.filter((autre) => autre !== id);
    this.#passe?.lus.delete(id);
    this.#presents = new Set([...this.#presents].filter((autre) => autre !== id));
    this.#resumes = this.#resumes.filter((r) => r.id !== id);
  }

  /** A lock: nothing more is read, nothing is kept. */
  fermer(): void {
    this.#passe = null;
    this.#mesures.toutOublier();
  }

  async #lireTout(passe: Passe): Promise<void> {
    const tous = await this.#dependances.coffre.recents();
    if (passe !== this.#passe) return this.#suite();
    const suivis = tous.filter((id) => genreDe(id) === 'suivi');
    passe.restent = suivis.filter((id) => !passe.lus.has(id));
    this.#presents = new Set([...suivis, ...passe.lus.keys()]);
    const unBilan = tous.some((id) => genreDe(id) === 'bilan');
    // The first one alone: it is the one under way, if any is.
    for (let lot = 1; passe.restent.length > 0; lot = LOT) {
      while (this.#devant.size > 0) await Promise.allSettled(this.#devant);
      if (passe !== this.#passe) return this.#suite();
      const ids = passe.restent.slice(0, lot);
      await this.#demander(ids, unBilan).catch(() => {
        passe.restent = passe.restent.filter((id) => !ids.includes(id));
        for (const id of ids) passe.illisibles.add(id);
      });
      if (passe !== this.#passe) return this.#suite();
      if (this.#enLecture) this.#montrer(passe);
    }
    this.#montrer(passe);
    this.#enLecture = false;
  }

  /** Another reading took the place of this one, or a lock. */
  #suite(): Promise<void> {
    return this.#passe ? this.#lecture : Promise.reject(new ErreurCoffreFerme());
  }

  #montrer({ lus, illisibles }: Passe): void {
    this.#resumes = ranger([...lus.values()]);
    this.#illisibles = illisibles.size;
  }

  #retenir(resume: Resume): void {
    if (!this.#presents.has(resume.id)) this.#presents = new Set([...this.#presents, resume.id]);
    if (!this.#passe) return;
    this.#passe.restent = this.#passe.restent.filter((id) => id !== resume.id);
    this.#passe.lus.set(resume.id, resume);
  }

  async #mesurer(ids: readonly string[]): Promise<readonly SuiviDuBilan[]> {
    const demandes = new Set<string>();
    for (;;) {
      const manquent = ids.filter((id) => !this.#mesures.de(id) && !demandes.has(id)).slice(0, LOT);
      if (manquent.length === 0) break;
      for (const id of manquent) demandes.add(id);
      await this.#demander(manquent, true);
    }
    return ids.flatMap((id) => this.#mesures.de(id) ?? []);
  }

  async #demander(ids: readonly string[], mesures: boolean) {
    const { coffre, aujourdhui, duree } = this.#dependances;
    const passe = this.#passe;
    const avant = this.#rang;
    const jour = aujourdhui();
    const lus = await coffre.resumer(ids, { aujourdhui: jour, duree: duree(), mesures });
    const estAJour = (id: string): boolean => (this.#ecrits.get(id) ?? 0) <= avant;
    if (!passe || passe !== this.#passe) return lus;
    passe.restent = passe.restent.filter((id) => !ids.includes(id));
    for (const id of lus.illisibles) passe.illisibles.add(id);
    for (const resume of lus.resumes) if (estAJour(resume.id)) passe.lus.set(resume.id, resume);
    for (const mesure of lus.mesures) if (estAJour(mesure.id)) this.#mesures.garder(mesure, jour);
    return lus;
  }
}

/** The most recent first; what has no date (withdrawn) last. */
const ranger = (resumes: readonly Resume[]): Resume[] =>
  [...resumes].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.code.localeCompare(b.code));
