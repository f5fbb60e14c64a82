import type { DateCivile } from './contenus.ts';

export interface Recrutement {
  readonly proposes: number;
  readonly acceptes: number;
  readonly refuses: number;
}

/** Both days included. A report says only their trimestres. */
export interface Periode {
  readonly du: DateCivile;
  readonly au: DateCivile;
}

export interface ContenuBilan {
  readonly titre: string;
  readonly parcours: string;
  readonly unite?: string;
  readonly periode?: Periode;
  /** Ids of the registres counted in. */
  readonly suivis: readonly string[];
  readonly cduLe?: DateCivile;
  readonly recrutement?: Recrutement;
  readonly questions?: readonly string[];
  readonly demandes?: readonly { readonly a: string; readonly quoi: string; readonly le: DateCivile }[];
}

/** What says the same in several suivis, brought together by a person under one sentence. */
export interface Regroupement {
  readonly genre: 'constat' | 'point-fort';
  readonly id: string;
  readonly libelle: string;
  readonly theme: string;
  readonly etape?: string;
  /** `cle`: id of the constat, or of a relevé that shows the point fort. */
  readonly membres: readonly { readonly suivi: string; readonly cle: string }[];
}

/** Typed by hand, never imported: a count, without a name. */
export interface Croisement {
  readonly source: 'plaintes' | 'e-satis' | 'evenements';
  readonly nombre: number;
}

/** Signed by somebody who followed none of these suivis. */
export interface BilanRelu {
  readonly fonction: string;
  readonly le: DateCivile;
  /** « Un collègue ou un proche pourrait-il se reconnaître ? » */
  readonly reconnaissable: boolean;
  readonly vu: string;
  /** Of the report that was read: see `empreinteDuRapport`. */
  readonly empreinte: string;
}

/** Of the commission, once it has read the report. Replaces the former one. */
export interface AvisCdu {
  readonly le: DateCivile;
  readonly avis: string;
}

/** What is written in the registre of a bilan: several suivis of a parcours, looked at together. */
export interface ContenusDuBilan {
  /** Opens the registre, and changes what it said. */
  readonly bilan: ContenuBilan;
  /** Replaces the one of the same id; without a member, undoes it. */
  readonly regroupement: Regroupement;
  readonly croisements: { readonly croisements: readonly Croisement[] };
  readonly 'bilan-relu': BilanRelu;
  readonly 'avis-cdu': AvisCdu;
}
export type TypeDuBilan = keyof ContenusDuBilan;
