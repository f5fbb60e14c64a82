/** What the columns and the values of a foreign spreadsheet may be called; any case or accent. */
import type { ChampDAction } from './action-amelioration.ts';
import { nu } from './plan-filtres.ts';

/** What a column may say of an action. The rest is given by the plan, or never taken from a spreadsheet. */
export type ChampColle =
  | 'id'
  | Exclude<ChampDAction, 'numero' | 'suivis' | 'participations' | 'critereHas' | 'retourDemande'>;
export type TextesColles = Readonly<Partial<Record<ChampColle, string>>>;

export interface Vocabulaire {
  /** `champ` null: a title that is known, whose cells are not taken. */
  readonly colonnes: readonly { readonly champ: ChampColle | null; readonly noms: readonly string[] }[];
  readonly valeurs: Readonly<
    Partial<Record<ChampColle, readonly { readonly id: string; readonly noms: readonly string[] }[]>>
  >;
  /** Lists that also take free words. */
  readonly libres: readonly ChampColle[];
}

/** The same, ready to be asked thousands of times. */
export class Lexique {
  readonly #colonnes = new Map<string, ChampColle | null>();
  readonly #valeurs = new Map<ChampColle, Map<string, string[]>>();
  readonly #libres: ReadonlySet<ChampColle>;

  constructor({ colonnes, valeurs, libres }: Vocabulaire) {
    for (const { champ, noms } of colonnes)
      for (const nom of noms) if (!this.#colonnes.has(cle(nom))) this.#colonnes.set(cle(nom), champ);
    for (const [champ, items] of Object.entries(valeurs) as [ChampColle, Items][])
      this.#valeurs.set(champ, rangerParNom(items));
    this.#libres = new Set(libres);
  }

  /** Undefined: nothing is called so. Null: known, and not taken. */
  colonne(titre: string): ChampColle | null | undefined {
    return this.#colonnes.get(cle(titre));
  }
  /** Ids that are called so; null when the field is not a list. */
  valeurs(champ: ChampColle, texte: string): readonly string[] | null {
    const parNom = this.#valeurs.get(champ);
    return parNom ? (parNom.get(cle(texte)) ?? []) : null;
  }
  estLibre(champ: ChampColle): boolean {
    return this.#libres.has(champ);
  }
}

type Items = readonly { readonly id: string; readonly noms: readonly string[] }[];

function rangerParNom(items: Items): Map<string, string[]> {
  const parNom = new Map<string, string[]>();
  for (const { id, noms } of items)
    for (const nom of new Set([id, ...noms].map(cle))) parNom.set(nom, [...(parNom.get(nom) ?? []), id]);
  return parNom;
}

const cle = (texte: string): string => nu(texte.trim()).replace(/\s+/g, ' ');
