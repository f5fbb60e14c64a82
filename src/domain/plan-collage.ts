/** Rows of a spreadsheet, read one by one beside the plan: what is wrong is said by row, and its text is kept. */
import { SANS_PLUS, type ActionAmelioration, type ChangementsDAction } from './action-amelioration.ts';
import { lireCellule, texteDeCellule } from './collage-cellule.ts';
import { fautesDeLAction, type Faute } from './collage-fautes.ts';
import type { Reprises, Tableau } from './collage-tableau.ts';
import type { ChampColle, Lexique, TextesColles } from './collage-vocabulaire.ts';
import type { Plan } from './plan.ts';
import { nu } from './plan-filtres.ts';

/** By column: the field that it says; null: none. */
export type Colonnes = readonly (ChampColle | null)[];

export type LigneCollee = { readonly rang: number; readonly textes: TextesColles } & (
  | { readonly sort: 'fausse'; readonly fautes: readonly Faute[] }
  /** `id` empty: still to be given. `numero` is given by the plan. */
  | { readonly sort: 'nouvelle'; readonly action: ActionAmelioration }
  | { readonly sort: 'changee'; readonly action: ActionAmelioration; readonly champs: ChangementsDAction }
  | { readonly sort: 'inchangee'; readonly action: ActionAmelioration }
);

/** A field said by two columns is the first one's. */
export function colonnesReconnues({ titres }: Tableau, lexique: Lexique): Colonnes {
  const champs = titres.map((titre) => lexique.colonne(titre) ?? null);
  return champs.map((champ, i) => (champ !== null && champs.indexOf(champ) === i ? champ : null));
}

export function lireCollage(
  tableau: Tableau,
  colonnes: Colonnes,
  reprises: Reprises,
  lexique: Lexique,
  plan: Pick<Plan, 'actions'>,
): LigneCollee[] {
  const connues = new Connues(plan.actions);
  return tableau.lignes.map(({ rang, cellules }) => {
    const ecrits = textesDeLaLigne(cellules, colonnes, reprises.lignes[rang] ?? {});
    const textes = { ...reprises.communs, ...ecrits };
    const trouvee = connues.chercher(rang, textes);
    if (trouvee.faute) return { rang, textes, sort: 'fausse', fautes: [trouvee.faute] };
    return { rang, textes, ...lireLigne(trouvee.action ? ecrits : textes, lexique, trouvee.action) };
  });
}

function textesDeLaLigne(
  cellules: readonly string[],
  colonnes: Colonnes,
  corrections: TextesColles,
): TextesColles {
  const dits: Partial<Record<ChampColle, string>> = {};
  colonnes.forEach((champ, c) => {
    const texte = texteDeCellule(cellules[c] ?? '');
    if (champ !== null && texte) dits[champ] = texte;
  });
  for (const [champ, brut] of Object.entries(corrections) as [ChampColle, string][]) {
    const texte = texteDeCellule(brut);
    if (texte) dits[champ] = texte;
    else delete dits[champ];
  }
  return dits;
}

type Sort = LigneCollee extends infer L ? (L extends unknown ? Omit<L, 'rang' | 'textes'> : never) : never;

function lireLigne(
  { id = '', ...textes }: TextesColles,
  lexique: Lexique,
  actuelle: ActionAmelioration | null,
): Sort {
  const fautes: Faute[] = [];
  const dits: Record<string, string | number> = {};
  for (const [champ, texte] of Object.entries(textes) as [Exclude<ChampColle, 'id'>, string][]) {
    const lue = lireCellule(champ, texte, lexique, actuelle);
    if ('raison' in lue) fautes.push({ champs: [champ], texte: lue.raison });
    else Object.assign(dits, lue.valeurs);
  }
  const action: ActionAmelioration = { ...(actuelle ?? { ...RIEN_DE_DIT, id }), ...dits };
  fautes.push(...fautesDeLAction(action, new Set(fautes.flatMap(({ champs }) => champs))));
  if (fautes.length > 0) return { sort: 'fausse', fautes };
  if (actuelle === null) return { sort: 'nouvelle', action };
  const champs: ChangementsDAction = Object.fromEntries(
    Object.entries(dits).filter(([champ, valeur]) => actuelle[champ as keyof ActionAmelioration] !== valeur),
  );
  return Object.keys(champs).length === 0
    ? { sort: 'inchangee', action: actuelle }
    : { sort: 'changee', action: actuelle, champs };
}

/** The engagement, the impact… are to be said; the origine and the état of a new action may go without saying. */
const RIEN_DE_DIT: ActionAmelioration = {
  ...SANS_PLUS,
  ...{ id: '', numero: 1, action: '', constat: '', origine: 'equipe', classe: '', engagement: '' },
  ...{ pilote: '', impact: 0, effort: 0, echeance: '', indicateur: '', etat: 'proposee' },
};

type Trouvee =
  | { readonly action: ActionAmelioration | null; readonly faute?: never }
  | { readonly faute: Faute; readonly action?: never };

/** Which action of the plan a row is about: by its identifier, otherwise by its words. None is said twice. */
class Connues {
  readonly #parId: ReadonlyMap<string, ActionAmelioration>;
  readonly #parMots: ReadonlyMap<string, ActionAmelioration>;
  readonly #vues = new Map<string, number>();

  constructor(actions: readonly ActionAmelioration[]) {
    this.#parId = new Map(actions.map((a) => [a.id, a]));
    // The oldest one, when two say the same.
    this.#parMots = new Map([...actions].reverse().map((a) => [motsDe(a), a]));
  }

  chercher(rang: number, textes: TextesColles): Trouvee {
    const { id, action, constat } = textes;
    if (id !== undefined && !IDENTIFIANT.test(id)) return { faute: IDENTIFIANT_FAUX };
    const mots = action && constat ? motsDe({ action, constat }) : '';
    const trouvee = id === undefined ? this.#parMots.get(mots) : this.#parId.get(id);
    const nom = trouvee?.id ?? id ?? mots;
    const deja = this.#vues.get(nom);
    if (nom && deja !== undefined) return { faute: dejaDite(deja, id !== undefined) };
    this.#vues.set(nom, rang);
    return { action: trouvee ?? null };
  }
}

const motsDe = ({ action, constat }: Pick<ActionAmelioration, 'action' | 'constat'>): string =>
  nu(`${action.trim()}\n${constat.trim()}`);

/** What a registre takes as a name. */
const IDENTIFIANT = /^[\w.:-]{1,200}$/;
const IDENTIFIANT_FAUX: Faute = {
  champs: ['id'],
  texte:
    'Un identifiant n’a que des lettres sans accent, des chiffres, des points et des tirets. Videz cette case si ce n’est pas celui de Sillage.',
};
const dejaDite = (rang: number, parId: boolean): Faute => ({
  champs: parId ? ['id'] : ['action', 'constat'],
  texte: parId
    ? `La ligne ${rang} parle déjà de cette action\u00a0: elles ont le même identifiant.`
    : `La ligne ${rang} parle déjà de cette action\u00a0: elles disent la même action et le même constat.`,
});
