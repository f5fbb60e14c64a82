import type { ActionAmelioration } from './action-amelioration.ts';
import type { ActionDeJadis } from './action-de-jadis.ts';
import type { ContenusDuBilan } from './contenus-bilan.ts';
import type { ContenusDuPlan } from './contenus-plan.ts';
import type { ContenusDeLaRevue } from './contenus-revue.ts';
import type { Moment } from './instant.ts';

export type Source = 'vu' | 'dit' | 'suppose';
/** Whom something is about, or who waits. */
export type Personne = 'patient' | 'proche' | 'ensemble';
export type QuiParle = 'patient' | 'proche' | 'professionnel' | 'suiveur';
/** −2 very hard … +2 very good; null: asked, and the person does not know or will not say. */
export type Ressenti = -2 | -1 | 0 | 1 | 2 | null;
/** YYYY-MM-DD. */
export type DateCivile = string;

export type EtapePreparation =
  | 'cadre-rencontre'
  | 'medecin-informe'
  | 'equipe-informee'
  | 'charte-acceptee'
  | 'notice-remise';

export interface ContenuSuivi {
  readonly code: string;
  /** Id of contenu/20, or `autre:…`. */
  readonly parcours: string;
  readonly segment: { readonly debut: string; readonly fin: string };
  readonly unite: string;
  /** Planned day. */
  readonly date: DateCivile;
  readonly suiveur: { readonly fonction: string; readonly regard: string };
  /** Staff per role in the unit, when known: small teams are shown as a family of roles. */
  readonly effectifs?: Readonly<Record<string, number>>;
  readonly dateRestitution?: DateCivile;
  readonly accordDemandePar?: string;
  readonly exemple?: boolean;
}

export type ContenuPreparation =
  | { readonly etape: EtapePreparation; readonly le: DateCivile }
  | { readonly etape: EtapePreparation; readonly passee: string };

/** For a minor: `representant` is the first holder of parental authority who signs, `autre-titulaire` the other. */
export type QuiAccorde = 'patient' | 'proche' | 'representant' | 'autre-titulaire';
export type FormeAccord = 'ecran' | 'papier' | 'oral-temoin' | 'assentiment';
/** One pen stroke: points [x, y, ms since the first point] in a 340 × 176 frame. */
export type Trait = readonly (readonly [number, number, number])[];
export type Choix = Readonly<Record<string, boolean | null>>;

export interface ContenuAccord {
  readonly qui: QuiAccorde;
  /** Role of the proche or of the representant (« conjoint »…), or `autre:…`. */
  readonly role?: string;
  readonly forme: FormeAccord;
  readonly texte: { readonly lecture: 'standard' | 'facile'; readonly version: string };
  readonly choix: Choix;
  readonly traits?: readonly Trait[];
  /** Oral accord: who heard it. Neither the suiveur nor a member of their service. */
  readonly temoin?: { readonly lien: string; readonly independant: boolean };
  /** Function of the person who explained and collected. */
  readonly recueilliPar: string;
  /** Understanding checked with the person's own words: 4 questions. */
  readonly compris?: readonly boolean[];
  /** What the person keeps for themselves. */
  readonly garder?: string;
  /** For a paper or a past accord: when it was given. */
  readonly donneLe?: Moment;
  /** The last day of the content, as the text of this accord printed it. */
  readonly destructionLe?: DateCivile;
  /**
   * From a first holder of parental authority: the other must sign, or `titulaire-seul` says why not.
   * Absent from the accords given before this was asked: they stand alone.
   */
  readonly autreTitulaire?: 'attendu';
}

/** What the personne de confiance knows of the person's wishes. Never an accord (contenu/04 A and F). */
export type ContenuAvis = Pick<
  ContenuAccord,
  'forme' | 'texte' | 'traits' | 'temoin' | 'recueilliPar' | 'donneLe'
> & {
  /** True: to their knowledge, the person would not have been against this suivi. */
  readonly favorable: boolean;
};

export interface ContenuRetrait {
  readonly qui: QuiAccorde;
  readonly effet: 'effacer' | 'garder' | 'effacer-ses-mots';
  /** « suivi interrompu », étape : the only line left after « effacer ». */
  readonly code: string;
  readonly etape: string | null;
  /** « effacer-ses-mots »: ids of the relevés destroyed with it. */
  readonly passages?: readonly string[];
}

export interface ContenuReleve {
  /** Id of contenu/21, or `autre:…`. */
  readonly type: string;
  readonly source: Source;
  readonly qui: QuiParle;
  readonly sujet: Personne;
  readonly texte: string;
  readonly role?: string;
  readonly pointDeContact?: string;
  /** Only when it differs from where the suiveur is. */
  readonly lieu?: string;
  readonly ressenti?: Ressenti;
  readonly emotion?: string;
  /** Noted after the fact: when it was lived. */
  readonly moment?: Moment;
}

export interface ContenuAttente {
  readonly qui: Personne;
  /** A delay or a time given at the start at the latest; null: not said yet. */
  readonly annoncee: boolean | null;
  readonly delaiAnnonceMin: number | null;
  readonly texte?: string;
  readonly pointDeContact?: string;
  readonly role?: string;
  readonly lieu?: string;
}

/** What a correction may replace, in a relevé or in an attente. */
export type ChampsCorriges = Readonly<
  Partial<Omit<ContenuReleve, 'qui'>> & Partial<Omit<ContenuAttente, 'qui'>> & { qui?: QuiParle | Personne }
>;

export type RaisonPause =
  | 'soin-intime'
  | 'demande-personne'
  | 'signe-refus'
  | 'repos-suiveur'
  | (string & {});
export type NiveauAlerte = 'rouge' | 'orange' | 'violet';

export interface Constat {
  readonly id: string;
  readonly libelle: string;
  readonly theme: string;
  readonly etape?: string;
  readonly releves: readonly string[];
}
export interface PointFort {
  readonly texte: string;
  readonly releves: readonly string[];
}
export interface MomentCle {
  readonly id: string;
  readonly titre: string;
  readonly etape: string;
  readonly attendue: string;
  readonly delivree: string;
  readonly percue: string;
  readonly citation?: string;
  readonly releves: readonly string[];
}
export interface Idee {
  readonly de: 'patient' | 'proche' | 'equipe';
  readonly texte: string;
  readonly releves: readonly string[];
}
/** Each part of the fiche is written, kept and merged on its own. */
export interface PartiesFiche {
  readonly profil: string;
  readonly essentiel: readonly string[];
  readonly pointsForts: readonly PointFort[];
  readonly momentsCles: readonly MomentCle[];
  readonly vecuProche: string;
  readonly information: { readonly comprise: readonly string[]; readonly nonComprise: readonly string[] };
  readonly equipe: readonly string[];
  readonly idees: readonly Idee[];
  readonly limites: string;
  readonly constats: readonly Constat[];
}
export type PartieFiche = keyof PartiesFiche;

export interface ContenuRevue {
  readonly date: DateCivile;
  readonly presents: readonly string[];
  /** By id of moment clé. */
  readonly voulue: Readonly<Record<string, string>>;
  readonly reponse: string;
  readonly reponseMedicale?: string;
  readonly contexte?: string;
}

/** Ecritures whose words stay where they were written, when a suivi is handed over. */
export type TypeReduit =
  | 'accord'
  | 'avis'
  | 'titulaire-seul'
  | 'releve'
  | 'attente'
  | 'attente-precisee'
  | 'pause'
  | 'correction'
  | 'effacement';

/**
 * What is left of these ecritures without their words nor their strokes, by type then by id: times, waits and the
 * curve can be read where the lines came without their content. Several add up; the last one is right.
 */
export type ContenuExtrait = {
  readonly [T in TypeReduit]?: Readonly<Record<string, ContenusDuSuivi[T]>>;
};

/** Content of each type of ecriture of a suivi. */
export interface ContenusDuSuivi extends ContenusDeLaRevue {
  readonly suivi: ContenuSuivi;
  readonly preparation: ContenuPreparation;
  readonly accord: ContenuAccord;
  readonly avis: ContenuAvis;
  /** Why one holder of parental authority signs alone: the rule of the establishment. */
  readonly 'titulaire-seul': { readonly raison: string };
  readonly refus: { readonly qui: QuiAccorde };
  readonly choix: { readonly qui: QuiAccorde; readonly choix: Choix };
  readonly retrait: ContenuRetrait;
  /** The content was kept as long as the accord said. The only line left, with its date. */
  readonly 'conservation-finie': { readonly code: string };
  readonly etape: { readonly etape: string };
  readonly lieu: { readonly lieu: string; readonly qui: Personne; readonly avecSuiveur: boolean };
  readonly releve: ContenuReleve;
  readonly attente: ContenuAttente;
  /** Said while it lasts: only what nobody had said yet. Changing what was said is a correction. */
  readonly 'attente-precisee': { readonly cible: string; readonly champs: Readonly<Partial<ContenuAttente>> };
  readonly 'attente-finie': {
    readonly cible: string;
    readonly annoncee?: boolean;
    readonly delaiAnnonceMin?: number | null;
  };
  readonly pause: { readonly raison: RaisonPause };
  readonly reprise: Readonly<Record<string, never>>;
  readonly correction: {
    readonly cible: string;
    readonly raison: string;
    readonly champs: ChampsCorriges;
  };
  readonly effacement: { readonly cible: string; readonly demandePar: QuiAccorde; readonly raison: string };
  readonly alerte: {
    readonly niveau: NiveauAlerte;
    readonly signaleA: string;
    readonly signaleQuand: Moment;
  };
  readonly fin: { readonly raison: 'arrive' | 'interrompu' };
  readonly fiche: { readonly partie: PartieFiche; readonly valeur: PartiesFiche[PartieFiche] };
  readonly 'relecture-envoyee': {
    readonly qui: QuiAccorde;
    readonly le: DateCivile;
    readonly limite: DateCivile;
  };
  readonly 'relecture-recue': {
    readonly qui: QuiAccorde;
    readonly le: DateCivile;
    readonly resultat: string;
  };
  readonly transmission: { readonly le: DateCivile; readonly a: string };
  readonly extrait: ContenuExtrait;
  readonly revue: ContenuRevue;
  /** As it was when it was decided: the plan d’actions owns what becomes of it. */
  readonly action: ActionAmelioration | ActionDeJadis;
  readonly 'pas-d-action': { readonly raison: string };
  readonly promesse: { readonly promesse: string; readonly prevueLe: DateCivile };
  readonly 'promesse-tenue': { readonly promesse: string; readonly le: DateCivile };
  readonly 'promesse-levee': { readonly promesse: string; readonly raison: string };
}
export type TypeDuSuivi = keyof ContenusDuSuivi;

/** Content of each type of ecriture, in whatever kind of registre: see `genre-de-registre.ts`. */
export interface Contenus extends ContenusDuSuivi, ContenusDuPlan, ContenusDuBilan {}
export type TypeEcriture = keyof Contenus;
