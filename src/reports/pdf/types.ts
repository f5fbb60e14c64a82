/** What a report may say to the PDF engine. Narrower than pdfmake: only what stays accessible and safe. */

type Marges = number | readonly [number, number] | readonly [number, number, number, number];

export interface Style {
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** `#rrggbb` or a CSS colour name. */
  readonly color?: string;
  readonly background?: string;
  readonly alignment?: 'left' | 'right' | 'center' | 'justify';
  readonly lineHeight?: number;
  readonly characterSpacing?: number;
  readonly decoration?: 'underline' | 'lineThrough';
  readonly margin?: Marges;
  readonly columnGap?: number;
  readonly noWrap?: boolean;
  readonly sup?: boolean;
  readonly sub?: boolean;
}

interface Commun extends Style {
  readonly style?: string | readonly string[];
  readonly width?: number | string;
  readonly pageBreak?: 'before' | 'after';
  readonly pageOrientation?: 'portrait' | 'landscape';
  readonly unbreakable?: boolean;
  readonly id?: string;
  /** Drawn but not read out: decoration, repetition. */
  readonly artifact?: true;
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  readonly relativePosition?: { readonly x: number; readonly y: number };
}

/** Links are `https:`, `mailto:` or `tel:`; anything else is refused. */
interface Lien {
  readonly link?: string;
  /** The `id` of another node. */
  readonly linkToDestination?: string;
}

export interface Fragment extends Style, Lien {
  readonly text: string;
  readonly style?: string | readonly string[];
}

type BaliseTexte = 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'Caption' | 'Code';
type BaliseGroupe = 'Sect' | 'Art' | 'Part' | 'Div' | 'BlockQuote';

export interface Texte extends Commun, Lien {
  readonly text: string | readonly (string | Fragment)[];
  readonly tag?: BaliseTexte;
  /** Language of this passage when it is not the document's. */
  readonly lang?: string;
  /** A bookmark is made with the text; `outlineText` gives a shorter one. */
  readonly outline?: boolean;
  readonly outlineText?: string;
  /** The `id` of the heading above in the bookmarks. */
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
  readonly tocItem?: boolean;
  /** Never alone at the foot of a page: goes to the next one with what follows in its stack. Headings always do. */
  readonly keepWithNext?: true;
}

export interface Renvoi extends Commun {
  /** The `id` of a text: prints the number of its page. */
  readonly pageReference: string;
}

interface Pile extends Commun {
  readonly stack: readonly Contenu[];
  readonly tag?: BaliseGroupe;
}

interface Colonnes extends Commun {
  readonly columns: readonly Contenu[];
  readonly tag?: BaliseGroupe;
}

export type Liste = Commun &
  (
    | { readonly ul: readonly Contenu[]; readonly type?: 'disc' | 'circle' | 'square' | 'none' }
    | { readonly ol: readonly Contenu[]; readonly start?: number }
  );

interface Dessin extends Commun {
  /** Presentation attributes only, `#rrggbb` colours; `width`, `height` and `viewBox` given. */
  readonly svg: string;
  readonly fit?: readonly [number, number];
  readonly height?: number;
}

/** A figure says what it shows (`alt`), unless it is declared decoration. */
export type Figure =
  | (Omit<Dessin, 'artifact'> & { readonly alt: string; readonly artifact?: never })
  | (Dessin & { readonly artifact: true; readonly alt?: never });

type Vecteur = {
  readonly color?: string;
  readonly lineColor?: string;
  readonly lineWidth?: number;
} & (
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly r?: number;
    }
);

/** Lines and boxes, always decoration. */
export interface Trait extends Commun {
  readonly canvas: readonly Vecteur[];
}

interface CasesDuTableau {
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly fillColor?: string;
  readonly border?: readonly [boolean, boolean, boolean, boolean];
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
}

/** `tag: 'TH'` names the row; cells under a `headerRows` or `headerColumns` are headers by themselves. */
export type Cellule =
  | string
  | (CasesDuTableau & Omit<Texte, 'tag'> & { readonly tag?: 'TH' })
  | (CasesDuTableau & Exclude<Noeud, Texte>)
  /** Place covered by the span of another cell. */
  | Record<string, never>;

/** A table node as pdfmake passes it to the functions of a layout. */
interface TableauMesure {
  readonly table: {
    readonly body: readonly (readonly unknown[])[];
    readonly headerRows?: number;
    readonly widths: readonly unknown[];
  };
}

type ParLigne<T> = (rang: number, noeud: TableauMesure) => T;

export interface Filets {
  readonly hLineWidth?: ParLigne<number>;
  readonly vLineWidth?: ParLigne<number>;
  readonly hLineColor?: ParLigne<string>;
  readonly vLineColor?: ParLigne<string>;
  readonly paddingLeft?: ParLigne<number>;
  readonly paddingRight?: ParLigne<number>;
  readonly paddingTop?: ParLigne<number>;
  readonly paddingBottom?: ParLigne<number>;
  readonly fillColor?: ParLigne<string | null>;
}

export interface Tableau extends Commun {
  readonly table: {
    readonly body: readonly (readonly Cellule[])[];
    readonly widths?: readonly (number | string)[];
    readonly heights?: number | readonly number[];
    readonly headerRows?: number;
    /** The first columns name their row. */
    readonly headerColumns?: number;
    readonly keepWithHeaderRows?: number;
    /** Ignored for the tables that hold a long cell: a row taller than a page would lose its text. */
    readonly dontBreakRows?: boolean;
    /** A table used to place things: its cells are read as ordinary text. */
    readonly presentation?: true;
  };
  readonly layout?: 'noBorders' | 'headerLineOnly' | 'lightHorizontalLines' | Filets;
  /** What the table is about, for those who do not see it. */
  readonly summary?: string;
}

export interface Sommaire extends Commun {
  readonly toc: { readonly title?: Texte; readonly textStyle?: Style; readonly numberStyle?: Style };
}

export type Noeud = Texte | Renvoi | Pile | Colonnes | Liste | Figure | Trait | Tableau | Sommaire;
export type Contenu = string | Noeud | readonly Contenu[];

/** Repeated on each page, outside what is read out. */
export type ParPage = (page: number, pages: number) => Contenu;

export interface DefinitionPdf {
  readonly content: Contenu;
  /** Added at the end when a sign of the content cannot be drawn: never a loss without a word. */
  readonly siSignesRemplaces?: Contenu;
  readonly info: {
    readonly title: string;
    readonly author?: string;
    readonly subject?: string;
    /** From the dossier, never the clock: the same dossier gives the same bytes. */
    readonly creationDate: Date;
    /** What it was made from: ASCII, kept in the file as it is. */
    readonly provenance?: string;
  };
  readonly language?: string;
  readonly styles?: Readonly<Record<string, Style>>;
  readonly defaultStyle?: Style;
  readonly header?: ParPage;
  readonly footer?: ParPage;
  readonly pageSize?: 'A4' | 'A5';
  readonly pageOrientation?: 'portrait' | 'landscape';
  readonly pageMargins?: Marges;
}
