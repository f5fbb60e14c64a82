/** What screens receive from the app. Types only: the app and the storage hold the real ones. */
import type { AEcrire, Auteur, Ecriture, Enregistre } from './ecriture.ts';
import type { Contenus, TypeDuSuivi, TypeEcriture } from './contenus.ts';
import type { TypeDuPlan } from './contenus-plan.ts';
import type { Horloge } from './instant.ts';
import type { Plan } from './plan.ts';
import type { PreuveDeChaine } from './preuve.ts';
import type { Reglages } from './reglages.ts';
import type { Resume } from './resume.ts';
import type { Suivi } from './suivi.ts';

/** The registres as the coffre offers them. `append` is the one door. */
export interface Depot {
  lister(): Promise<readonly string[]>;
  lire(suivi: string): Promise<readonly Ecriture[]>;
  /** `brouillonFini`: the draft that becomes this ecriture, forgotten in the same transaction. */
  append(aEcrire: AEcrire, brouillonFini?: string): Promise<Enregistre>;
}

/** What is being typed, kept sealed at each pause of the hand. `valeur` is plain JSON. */
export interface Brouillons {
  /** Resolves once on disk, with the wall clock of the save (ms). */
  garder(cle: string, valeur: unknown): Promise<number>;
  lire(cle: string): Promise<unknown>;
  oublier(cle: string): Promise<void>;
}

/** What `SuiviOuvert.consigner` takes. */
export type Consignation<Type extends TypeEcriture = TypeDuSuivi> = {
  readonly [T in Type]: { readonly type: T; readonly contenu: Contenus[T] };
}[Type];

export interface OptionsEcriture<Type extends TypeEcriture = TypeDuSuivi> {
  readonly auteur?: Auteur;
  /** See `AEcrire`. */
  readonly efface?: readonly string[];
  readonly effaceTout?: boolean;
  /** With `effaceTout`: what stays beside the adieu, written in the same stroke. */
  readonly suites?: readonly Consignation<Type>[];
  /** Key of the draft that this ecriture makes useless. */
  readonly brouillonFini?: string;
}

/** One suivi, open on screen. Reactive in the app (runes); screens only read and command. */
export interface SuiviOuvert {
  readonly suivi: Suivi;
  /** End of each chain: printed on the documents. */
  readonly preuves: readonly PreuveDeChaine[];
  /** Wall clock of the last save, to show « Enregistré à … »; null before the first one. */
  readonly enregistreA: { readonly mural: number; readonly decalage: number } | null;
  /** Writes one ecriture. Throws `ErreurMetier` when the trade refuses, `ErreurEnregistrement` when the disk does. */
  consigner<T extends TypeDuSuivi>(type: T, contenu: Contenus[T], options?: OptionsEcriture): Promise<string>;
}

/** The plan d'actions of one unit, open on screen; as `SuiviOuvert`. */
export interface PlanOuvert {
  readonly plan: Plan;
  readonly preuves: readonly PreuveDeChaine[];
  readonly enregistreA: SuiviOuvert['enregistreA'];
  consigner<T extends TypeDuPlan>(
    type: T,
    contenu: Contenus[T],
    options?: OptionsEcriture<TypeDuPlan>,
  ): Promise<string>;
}

/** The suivis that this coffre holds, for a screen that is of several. */
export interface SuivisDuCoffre {
  /** Those read so far: see `tousLus`. */
  readonly resumes: readonly Resume[];
  /** Ids of all of them, read or not. */
  readonly presents: ReadonlySet<string>;
  /** Resolves once `resumes` holds them all. */
  tousLus(): Promise<void>;
  ouvrirSuivi(id: string): Promise<SuiviOuvert>;
}

export type { Reglages };

/** What every screen of a suivi is given. */
export interface Outils {
  readonly horloge: Horloge;
  readonly nouvelId: () => string;
  readonly brouillons: Brouillons;
  readonly reglages: Reglages;
  /** Goes to a screen: `/suivi/…`, without the hash. */
  readonly aller: (chemin: string) => void;
}
