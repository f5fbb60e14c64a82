/** Rows pasted from a spreadsheet, read one by one: what is wrong is said by row, and its text is kept. */
import { SANS_PLUS, type ActionAmelioration, type ChampDAction } from './action-amelioration.ts';
import { ErreurMetier } from './erreurs.ts';
import { nu } from './plan-filtres.ts';
import { verifierAction } from './regles-action.ts';
import { lireCellules, lireDateFrancaise } from './tableur-lu.ts';

/** How columns and values are called, by field; any case or accent. */
export interface Vocabulaire {
  readonly colonnes: readonly { readonly champ: ChampDAction; readonly noms: readonly string[] }[];
  readonly valeurs: Readonly<Partial<Record<ChampDAction, readonly { id: string; libelle: string }[]>>>;
}
export interface LigneFausse {
  /** 1 for the first row pasted, titles counted. */
  readonly rang: number;
  readonly raisons: readonly string[];
  readonly cellules: readonly string[];
}
export interface Collage {
  readonly actions: readonly ActionAmelioration[];
  readonly fausses: readonly LigneFausse[];
  /** Titles that no field is called by: their cells are left out. */
  readonly colonnesInconnues: readonly string[];
  /** Null when the row of titles was not found: nothing could be read. */
  readonly titres: readonly string[] | null;
}

const DATES: ReadonlySet<ChampDAction> = new Set<ChampDAction>([
  ...(['debut', 'echeance', 'constateeLe', 'nouvelleDate'] as const),
  ...(['prochaineRevue', 'retourEquipe', 'retourPatient', 'cdu'] as const),
]);
const NOMBRES: ReadonlySet<ChampDAction> = new Set<ChampDAction>(['impact', 'effort']);
/** Given by the plan, or never taken from a spreadsheet. */
const JAMAIS: ReadonlySet<ChampDAction> = new Set<ChampDAction>([
  ...(['numero', 'suivis', 'participations', 'critereHas', 'retourDemande'] as const),
]);

type Cellule = readonly [champ: ChampDAction, valeur: string | number] | { readonly raison: string } | null;

function lireCellule(champ: ChampDAction, titre: string, brut: string, { valeurs }: Vocabulaire): Cellule {
  const texte = brut.trim();
  if (!texte || JAMAIS.has(champ)) return null;
  if (DATES.has(champ)) {
    const date = lireDateFrancaise(texte);
    return date
      ? [champ, date]
      : { raison: `«\u00a0${texte}\u00a0» n’est pas une date (${titre}). Exemple\u00a0: 13/11/2026.` };
  }
  if (NOMBRES.has(champ)) {
    const degre = /^[123]/.exec(texte)?.[0];
    return degre
      ? [champ, Number(degre)]
      : { raison: `«\u00a0${texte}\u00a0» n’est pas 1, 2 ou 3 (${titre}).` };
  }
  const liste = valeurs[champ];
  if (!liste) return [champ, texte];
  const connu = liste.find(({ id, libelle }) => [nu(id), nu(libelle)].includes(nu(texte)));
  return connu ? [champ, connu.id] : { raison: `«\u00a0${texte}\u00a0» n’est pas dans la liste (${titre}).` };
}

interface Depart {
  /** Number of the first action read. */
  readonly numero: number;
  readonly nouvelId: () => string;
}

export function lireCollage(texte: string, vocabulaire: Vocabulaire, depart: Depart): Collage {
  const [titres, ...lignes] = lireCellules(texte);
  const champDe = (titre: string): ChampDAction | undefined =>
    vocabulaire.colonnes.find(({ noms }) => noms.some((n) => nu(n.trim()) === nu(titre.trim())))?.champ;
  if (!titres?.some((t) => champDe(t) === 'action'))
    return { actions: [], fausses: [], colonnesInconnues: [], titres: null };
  const champs = titres.map(champDe);
  const actions: ActionAmelioration[] = [];
  const fausses: LigneFausse[] = [];
  lignes.forEach((cellules, i) => {
    const lues = cellules.map((brut, c) => {
      const champ = champs[c];
      return champ ? lireCellule(champ, titres[c] ?? '', brut, vocabulaire) : null;
    });
    const raisons = lues.flatMap((lue) => (lue && 'raison' in lue ? [lue.raison] : []));
    const dites = lues.flatMap((lue) => (lue && !('raison' in lue) ? [lue] : []));
    const action: ActionAmelioration = {
      ...RIEN_DE_DIT,
      ...Object.fromEntries(dites),
      id: depart.nouvelId(),
      numero: depart.numero + actions.length,
    };
    if (raisons.length === 0) raisons.push(...refusDe(action));
    if (raisons.length > 0) fausses.push({ rang: i + 2, raisons, cellules });
    else actions.push(action);
  });
  const colonnesInconnues = titres.filter((t) => t.trim() && !champDe(t));
  return { actions, fausses, colonnesInconnues, titres };
}

const RIEN_DE_DIT: ActionAmelioration = {
  ...SANS_PLUS,
  id: '',
  numero: 1,
  action: '',
  constat: '',
  origine: 'equipe',
  classe: '',
  engagement: '',
  pilote: '',
  impact: 0,
  effort: 0,
  echeance: '',
  indicateur: '',
  etat: 'proposee',
};

function refusDe(action: ActionAmelioration): string[] {
  try {
    verifierAction(action);
    return [];
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return [erreur.message];
    throw erreur;
  }
}

/** What could not be read, with its titles, as it was pasted: to be mended and pasted again. */
export const aRecoller = ({ fausses, titres }: Collage): string =>
  fausses.length === 0 || !titres
    ? ''
    : [titres, ...fausses.map((f) => f.cellules)].map((l) => l.map(citer).join('\t')).join('\n');

const citer = (cellule: string): string =>
  /["\t\n]/.test(cellule) ? `"${cellule.replaceAll('"', '""')}"` : cellule;
