import type { Dictionnaire, LecteurPdf, Valeur } from '../../aides/lecteur-pdf.ts';
import type { Noter } from './verifier-pdf.ts';

/** The marked contents that the structure tree names, by page. */
export type ContenusBalises = ReadonlyMap<Dictionnaire, ReadonlySet<number>>;

const BALISES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD Span Link Code Figure'
  ).split(' '),
);

interface Element {
  readonly genre: string;
  readonly noeud: Dictionnaire;
  readonly attributs: Dictionnaire;
  readonly enfants: readonly Element[];
}

export function verifierLaStructure(pdf: LecteurPdf, noter: Noter): ContenusBalises {
  const contenus = new Map<Dictionnaire, Set<number>>();
  const racine = pdf.dictionnaire(pdf.racine.get('StructTreeRoot'));
  const elements = enfantsDe(pdf, racine ?? new Map<string, Valeur>(), undefined, contenus);
  if (elements.length === 0) noter('arbre de structure');
  const titres: number[] = [];
  const visiter = (element: Element): void => {
    if (!BALISES.has(element.genre)) noter('balise connue', element.genre);
    const niveau = /^H([1-6])$/.exec(element.genre)?.[1];
    if (niveau) titres.push(Number(niveau));
    if (element.genre === 'Figure') {
      if (pdf.texte(element.noeud.get('Alt')).length <= 3) noter('figure décrite');
      if (pdf.tableau(element.attributs.get('BBox')).length !== 4) noter('figure située');
    }
    if (element.genre === 'TH' && pdf.nom(element.attributs.get('Scope')) === '')
      noter('portée des en-têtes');
    if (element.genre === 'Table') verifierTableau(pdf, element, noter);
    element.enfants.forEach(visiter);
  };
  elements.forEach(visiter);
  if (titres[0] !== 1 || titres.filter((niveau) => niveau === 1).length !== 1)
    noter('un seul titre 1, en tête');
  if (titres.some((niveau, rang) => niveau > (titres[rang - 1] ?? niveau) + 1))
    noter('niveau de titre sauté');
  return contenus;
}

function enfantsDe(
  pdf: LecteurPdf,
  parent: Dictionnaire,
  page: Dictionnaire | undefined,
  contenus: Map<Dictionnaire, Set<number>>,
): readonly Element[] {
  const brut = pdf.valeur(parent.get('K') ?? null);
  const valeurs: readonly Valeur[] = Array.isArray(brut) ? brut : [brut];
  const noterContenu = (mcid: number, sa: Dictionnaire | undefined): void => {
    if (!sa) return;
    contenus.set(sa, (contenus.get(sa) ?? new Set()).add(mcid));
  };
  return valeurs.flatMap((valeur): Element[] => {
    const noeud = pdf.valeur(valeur);
    if (typeof noeud === 'number') noterContenu(noeud, page);
    if (!(noeud instanceof Map)) return [];
    const saPage = pdf.dictionnaire(noeud.get('Pg')) ?? page;
    const mcid = pdf.nombre(noeud.get('MCID'));
    if (mcid !== undefined) noterContenu(mcid, saPage);
    const genre = pdf.nom(noeud.get('S'));
    if (genre === '') return [];
    const attributs = pdf.dictionnaire(noeud.get('A')) ?? new Map<string, Valeur>();
    return [{ genre, noeud, attributs, enfants: enfantsDe(pdf, noeud, saPage, contenus) }];
  });
}

function verifierTableau(pdf: LecteurPdf, tableau: Element, noter: Noter): void {
  const lignes = tableau.enfants.filter((enfant) => enfant.genre === 'TR');
  const cellules = lignes.flatMap((ligne) => ligne.enfants);
  if (!cellules.some((cellule) => cellule.genre === 'TH')) noter('tableau avec en-têtes');
  const prises = new Map<number, Set<number>>();
  const prendre = (rang: number, colonne: number): void => {
    prises.set(rang, (prises.get(rang) ?? new Set()).add(colonne));
  };
  for (const [rang, ligne] of lignes.entries()) {
    let colonne = 0;
    for (const cellule of ligne.enfants) {
      while (prises.get(rang)?.has(colonne)) colonne += 1;
      const hauteur = pdf.nombre(cellule.attributs.get('RowSpan')) ?? 1;
      const largeur = pdf.nombre(cellule.attributs.get('ColSpan')) ?? 1;
      for (let r = 0; r < hauteur; r++) for (let c = 0; c < largeur; c++) prendre(rang + r, colonne + c);
    }
  }
  const largeurs = new Set([...prises.values()].map((colonnes) => colonnes.size));
  if (largeurs.size > 1 || prises.size !== lignes.length) noter('tableau régulier', [...largeurs].join(', '));
}
