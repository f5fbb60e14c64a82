/** A field case, checked and said in the words of the domain. */
import type {
  Constat,
  ContenuAccord,
  ContenuAvis,
  ContenuPreparation,
  ContenuRevue,
  ContenuSuivi,
  Contenus,
  DateCivile,
  PartiesFiche,
  QuiAccorde,
} from './contenus.ts';
import type { ActionAmelioration } from './action-amelioration.ts';
import type { Fuseau } from './cas-temps.ts';
import type { Moment } from './instant.ts';
import type { TypeActe } from './tenue-du-journal.ts';

export type ActeDuCas = {
  readonly [T in TypeActe]: {
    readonly id: string;
    readonly type: T;
    readonly quand: Moment;
    readonly contenu: Contenus[T];
  };
}[TypeActe];

type EffetRetrait = 'effacer' | 'garder' | 'effacer-ses-mots';

export interface AccordDuCas {
  readonly contenu: ContenuAccord;
  readonly quand: Moment;
  readonly retrait: { readonly quand: Moment; readonly effet: EffetRetrait } | null;
}

export interface AvisDuCas {
  readonly contenu: ContenuAvis;
  readonly quand: Moment;
}

export interface RelectureDuCas {
  readonly qui: QuiAccorde;
  readonly envoyeeLe: DateCivile;
  readonly limiteLe: DateCivile;
  readonly reponduLe: DateCivile | null;
  readonly resultat: string | null;
}

export interface PromesseDuCas {
  readonly id: string;
  readonly libelle: string;
  readonly prevueLe: DateCivile;
  readonly tenueLe: DateCivile | null;
  readonly levee: string | null;
}

export interface SuiviDuCas {
  readonly id: string;
  readonly titre: string;
  readonly prevu: ContenuSuivi;
  readonly fuseau: Fuseau;
  readonly dateDeReference: DateCivile;
  readonly preparation: readonly ContenuPreparation[];
  readonly accords: readonly AccordDuCas[];
  /** Of the personne de confiance. */
  readonly avis: AvisDuCas | null;
  /** Why one holder of parental authority signs alone. */
  readonly titulaireSeul: string | null;
  /** In the real order. */
  readonly actes: readonly ActeDuCas[];
  readonly fiche: Readonly<Partial<PartiesFiche>>;
  /** Strengths that a bilan counts across suivis. */
  readonly pointsFortsCommuns: readonly Constat[];
  readonly relectures: readonly RelectureDuCas[];
  readonly revue: ContenuRevue | null;
  readonly actions: readonly ActionAmelioration[];
  readonly pasDAction: string | null;
  readonly raisonOutilsSeulement: string | null;
  readonly promesses: readonly PromesseDuCas[];
  readonly destructionPrevueLe: DateCivile | null;
  /** The same day told otherwise from one acte on. */
  readonly variantes: readonly SuiviDuCas[];
}

export interface BilanDuCas {
  readonly parcours: string | null;
  readonly unite: string | null;
  readonly dateDeReference: DateCivile;
  readonly cduLe: DateCivile | null;
  readonly recrutement: {
    readonly proposes: number;
    readonly acceptes: number;
    readonly refuses: number;
  } | null;
  readonly questionsALaCdu: readonly string[];
  readonly demandesADAutres: readonly {
    readonly a: string;
    readonly quoi: string;
    readonly le: DateCivile;
  }[];
}

export interface Cas {
  readonly id: string;
  readonly titre: string;
  readonly suivis: readonly SuiviDuCas[];
  /** Null: the case is one suivi. */
  readonly bilan: BilanDuCas | null;
  /** Paths of what the file holds and Sillage does not know: left behind, and said. */
  readonly ignores: readonly string[];
}
