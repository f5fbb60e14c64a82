/** Pieces shared by the printed documents. */
import type { Bloc } from '../../content/blocs.ts';
import { passages } from '../../content/blocs.ts';
import type { Tableau as Donnees } from '../figures/types.ts';
import type { Definition, Tete } from '../modeles/commun.ts';
import type { Cellule, Contenu, Filets, Fragment, Noeud, Tableau } from '../pdf/types.ts';
import { ACCENT, cadre, filets, LARGEUR_UTILE } from './styles.ts';

export const h2 = (texte: string): Noeud => ({ text: texte, tag: 'H2', style: 'h2', outline: true });
export const h3 = (texte: string): Noeud => ({ text: texte, tag: 'H3', style: 'h3' });

/** A heading with all that it announces, on the same page. Not for what may be long: it would leave a blank above. */
export const ensemble = (...noeuds: readonly Noeud[]): Noeud => ({ stack: noeuds, unbreakable: true });

/** In signs: a few lines, not worth cutting between two pages. */
const COURT = 400;

export const p = (texte: string, style: string | readonly string[] = 'p'): Noeud => ({
  text: enGras(texte),
  style,
  ...(texte.length <= COURT ? { unbreakable: true } : {}),
});

/** `**gras**` marks become bold runs. */
function enGras(texte: string): string | Fragment[] {
  const morceaux = passages(texte);
  if (morceaux.every((m) => !m.gras)) return texte;
  return morceaux.map(({ texte: t, gras }) => ({ text: t, bold: gras }));
}

export const puces = (lignes: readonly string[]): Noeud => ({
  ul: lignes.map((l) => ({ text: enGras(l), margin: [0, 0, 0, 1] as const })),
  margin: [0, 0, 0, 4],
});
export const numeros = (lignes: readonly string[]): Noeud => ({
  ol: lignes.map((l) => ({ text: enGras(l), margin: [0, 0, 0, 1] as const })),
  margin: [0, 0, 0, 4],
});

/** « + » before each strength: a word and a sign, never a colour alone. */
export const plus = (lignes: readonly Contenu[]): Noeud => ({
  ul: lignes.map((ligne) => ({
    columns: [
      { text: '+', bold: true, color: ACCENT, width: 9, artifact: true as const },
      { stack: [ligne], width: '*' },
    ],
    margin: [-9, 0, 0, 1] as const,
  })),
  type: 'none',
  margin: [0, 0, 0, 4],
});

interface OptionsTableau {
  readonly largeurs?: readonly (number | string)[];
  readonly layout?: Filets;
  readonly corps?: number;
  /** Rows that must hold on one page. */
  readonly insecable?: boolean;
  /** The heading above says it already: told to those who hear the table only. */
  readonly legendeMuette?: true;
  /** A picture before the text of one column, that says what the text says. */
  readonly image?: ImageDeColonne;
}

interface ImageDeColonne {
  readonly colonne: number;
  /** In points; the drawing is scaled to it. */
  readonly largeur: number;
  readonly dessiner: (rang: number) => string;
}

/** Header row repeated; the first column names its row. */
export function tableau({ legende, entetes, lignes }: Donnees, options: OptionsTableau = {}): Noeud {
  const corps: Cellule[][] = [
    entetes.map((texte) => ({ text: texte, style: 'entete' })),
    ...lignes.map((ligne, rang) =>
      ligne.map((texte, colonne) =>
        options.image?.colonne === colonne
          ? avecImage(texte, rang, options.image)
          : { text: enGras(texte) || '–' },
      ),
    ),
  ];
  const node: Tableau = {
    table: {
      headerRows: 1,
      headerColumns: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: options.insecable ?? true,
      widths: options.largeurs ?? entetes.map(() => '*'),
      body: corps,
    },
    layout: options.layout ?? filets(),
    summary: legende,
    fontSize: options.corps ?? 9.5,
    margin: [0, 0, 0, 6],
  };
  return legende && !options.legendeMuette
    ? { stack: [{ text: legende, style: 'legende', keepWithNext: true }, node] }
    : node;
}

const avecImage = (texte: string, rang: number, { largeur, dessiner }: ImageDeColonne): Cellule => ({
  columns: [
    { svg: dessiner(rang), artifact: true, width: largeur, margin: [0, 2, 0, 0] },
    { text: enGras(texte), width: '*' },
  ],
  columnGap: 5,
});

/** Terms and their values, read as a table whose first column names the row. */
export function definitions(
  lignes: readonly Definition[],
  largeur: number | string = 130,
  corps = 9.5,
): Noeud {
  if (lignes.length === 0) return { text: '' };
  return {
    table: {
      headerColumns: 1,
      dontBreakRows: true,
      widths: [largeur, '*'],
      body: lignes.map(([terme, valeur]) => [
        { text: terme, style: 'terme' },
        { text: enGras(valeur || '–') },
      ]),
    },
    layout: filets(1.8),
    fontSize: corps,
    margin: [0, 0, 0, 6],
  };
}

const cellule = (terme: string, valeur: string): Cellule => ({
  stack: [{ text: terme, bold: true }, { text: valeur }],
  style: 'cellule',
});

const enTeteDExemple = (surtitre: string): Noeud => ({
  columns: [
    { text: surtitre, width: '*' },
    { text: 'Exemple\u00a0: cas inventé, ni personne ni lieu réel.', bold: true, width: 'auto' },
  ],
  columnGap: 12,
  style: 'surtitre',
});

/**
 * Title, and the three cells that say who may read, what it holds, when it is destroyed. `dessous`: the blank under
 * them, in points; a heading brings its own.
 */
export function tete(
  { surtitre, titre, sousTitre, cartouche, exemple }: Tete,
  { largeur = LARGEUR_UTILE, dessous = 2 }: { largeur?: number; dessous?: number } = {},
): Noeud[] {
  return [
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: largeur, y2: 0, lineWidth: 2.5, lineColor: ACCENT }],
      margin: [0, 0, 0, 9],
    },
    exemple ? enTeteDExemple(surtitre) : { text: surtitre, style: 'surtitre' },
    { text: titre, tag: 'H1', style: 'h1', outline: true },
    ...(sousTitre ? [{ text: sousTitre, style: 'sousTitre' }] : []),
    {
      table: {
        presentation: true,
        widths: [largeur * 0.34 - 12, largeur * 0.38 - 12, '*'],
        body: [
          [
            cellule('Qui peut lire', cartouche.lire),
            cellule('Données personnelles', cartouche.donnees),
            cellule('À détruire le', cartouche.detruire),
          ],
        ],
      },
      layout: cadre,
      margin: [0, 0, 0, dessous],
    },
  ];
}

/** Blocks of the content, as the PDF draws them. */
export function blocs(liste: readonly Bloc[], corps = 9.5): Noeud[] {
  return liste.flatMap((bloc): Noeud[] => {
    if ('titre' in bloc) return [bloc.niveau === 2 ? h2(bloc.titre) : h3(bloc.titre)];
    if ('p' in bloc) return [p(bloc.p)];
    if ('puces' in bloc) return [puces(bloc.puces)];
    if ('liste' in bloc) return [numeros(bloc.liste)];
    if ('cases' in bloc) return [puces(bloc.cases.map((c) => `☐\u00a0${c}`))];
    if ('citation' in bloc) return [{ stack: [p(`«\u00a0${bloc.citation}\u00a0»`)], tag: 'BlockQuote' }];
    if ('encart' in bloc) return [encart(bloc.encart)];
    return [tableau(bloc.tableau, { corps })];
  });
}

/** A strong bar on the left: what must not be missed. */
export const enExergue = (...noeuds: readonly Noeud[]): Noeud => ({
  table: { presentation: true, widths: ['*'], body: [[{ stack: noeuds }]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (rang) => (rang === 0 ? 2 : 0),
    vLineColor: () => ACCENT,
    paddingLeft: () => 8,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
  margin: [0, 2, 0, 6],
});

export const encart = (texte: string): Noeud => enExergue({ text: enGras(texte) });
