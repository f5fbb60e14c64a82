/** The nodes of a document, as HTML: the same words in the same order as its PDF. */
import type { Cellule, Contenu, Figure, Liste, Noeud, Tableau, Texte } from '../pdf/types.ts';
import { balise } from './balises.ts';
import { classesDe, enParagraphe, motsDe } from './texte.ts';

type CelluleEcrite = Exclude<Cellule, string | Record<string, never>>;

const pt = (valeur: number): string => `${Math.round(valeur * 10) / 10}pt`;

export function enHtml(contenu: Contenu): string {
  if (typeof contenu === 'string') return enParagraphe({ text: contenu });
  if (estUneSuite(contenu)) return contenu.map(enHtml).join('');
  return saut(contenu) + noeudEnHtml(contenu);
}

const estUneSuite = (contenu: Contenu): contenu is readonly Contenu[] => Array.isArray(contenu);

const saut = (noeud: Noeud): string =>
  noeud.pageBreak === 'before' ? balise('div', { class: 'saut' }, '') : '';

function noeudEnHtml(noeud: Noeud): string {
  // Sides of a figure, signs before a line: seen, never read out.
  if (noeud.artifact && 'text' in noeud) return balise('span', { 'aria-hidden': 'true' }, motsDe(noeud));
  if ('text' in noeud) return enParagraphe(noeud);
  if ('stack' in noeud) {
    const dedans = noeud.stack.map(enHtml).join('');
    if (noeud.tag === 'BlockQuote') return balise('blockquote', {}, dedans);
    const classe = [noeud.unbreakable ? 'ensemble' : '', classesDe(noeud.style) ?? ''].join(' ').trim();
    return balise('div', { class: classe, id: noeud.id }, dedans);
  }
  if ('columns' in noeud) return enColonnes(noeud.columns);
  if ('ul' in noeud || 'ol' in noeud) return enListe(noeud);
  if ('svg' in noeud) return enFigure(noeud);
  if ('table' in noeud) return noeud.table.presentation ? enGrille(noeud) : enTableau(noeud);
  if ('canvas' in noeud) return balise('div', { class: 'trait', 'aria-hidden': 'true' }, '');
  // Numbers of pages are of the paper only.
  return '';
}

function largeurDe(contenu: Contenu): string {
  const largeur = typeof contenu === 'object' && 'width' in contenu ? contenu.width : undefined;
  if (typeof largeur === 'number') return `flex:0 1 ${pt(largeur)}`;
  return largeur === 'auto' ? 'flex:0 1 auto' : 'flex:1 1 12rem';
}

const enColonnes = (colonnes: readonly Contenu[]): string =>
  balise(
    'div',
    { class: 'colonnes' },
    colonnes.map((colonne) => balise('div', { style: largeurDe(colonne) }, enHtml(colonne))).join(''),
  );

function enListe(liste: Liste): string {
  const lignes = 'ul' in liste ? liste.ul : liste.ol;
  const dedans = lignes.map((ligne) => balise('li', {}, enHtml(ligne))).join('');
  if ('ol' in liste) return balise('ol', { start: liste.start }, dedans);
  return liste.type === 'none'
    ? balise('ul', { class: 'sans', role: 'list' }, dedans)
    : balise('ul', {}, dedans);
}

/** The drawing says itself what it shows (`aria-label`); a decoration says nothing. */
function enFigure({ svg, width, artifact, alt }: Figure): string {
  const style = typeof width === 'number' ? `width:${pt(width)}` : undefined;
  if (artifact) return balise('span', { class: 'dessin', style, 'aria-hidden': 'true' }, svg);
  return balise('figure', { class: 'dessin', style, role: 'img', 'aria-label': alt }, svg);
}

const enGrille = ({ table }: Tableau): string =>
  balise(
    'div',
    { class: 'grille' },
    table.body
      .map((rang) => {
        const hauteur = typeof table.heights === 'number' ? `min-height:${pt(table.heights)}` : undefined;
        const cases = rang.map((c) => balise('div', { class: 'case', style: hauteur }, dansLaCase(c)));
        return balise('div', { class: 'rang' }, cases.join(''));
      })
      .join(''),
  );

const dansLaCase = (cellule: Cellule): string =>
  typeof cellule === 'string' ? enHtml(cellule) : estCouverte(cellule) ? '' : dedansDe(cellule);

const estCouverte = (cellule: Cellule): cellule is Record<string, never> =>
  typeof cellule === 'object' && Object.keys(cellule).length === 0;

function enTableau({ table, summary, id }: Tableau): string {
  const entetes = table.headerRows ?? 0;
  const rangs = table.body.map((rang, ligne) =>
    balise(
      'tr',
      {},
      rang
        .map((cellule, colonne) =>
          enCellule(cellule, ligne < entetes ? 'col' : colonne < (table.headerColumns ?? 0) ? 'row' : null),
        )
        .join(''),
    ),
  );
  const tete = entetes > 0 ? balise('thead', {}, rangs.slice(0, entetes).join('')) : '';
  const corps = balise('tbody', {}, rangs.slice(entetes).join(''));
  const nom = summary;
  return balise(
    'div',
    { class: 'defile', role: nom && 'region', 'aria-label': nom, tabindex: nom && 0 },
    balise('table', { id, 'aria-label': nom }, tete + corps),
  );
}

function enCellule(cellule: Cellule, portee: 'col' | 'row' | null): string {
  if (typeof cellule === 'string') return enCellule({ text: cellule }, portee);
  if (estCouverte(cellule)) return '';
  const scope = portee ?? ('tag' in cellule && cellule.tag === 'TH' ? 'row' : null);
  const etendue = (nom: 'colSpan' | 'rowSpan'): number | undefined => {
    const valeur = nom in cellule ? cellule[nom] : undefined;
    return valeur !== undefined && valeur > 1 ? valeur : undefined;
  };
  const attributs = {
    class: 'text' in cellule ? classesDe(cellule.style) : undefined,
    scope: scope ?? undefined,
    colspan: etendue('colSpan'),
    rowspan: etendue('rowSpan'),
  };
  return balise(scope ? 'th' : 'td', attributs, dedansDe(cellule));
}

/** A cell of words only holds them without a paragraph around. */
function dedansDe(cellule: CelluleEcrite): string {
  if (!estDeMots(cellule)) return enHtml(cellule);
  const mots = motsDe(cellule);
  return cellule.bold && mots !== '' ? balise('strong', {}, mots) : mots;
}

const estDeMots = (cellule: CelluleEcrite): cellule is Extract<CelluleEcrite, Pick<Texte, 'text'>> =>
  'text' in cellule;
