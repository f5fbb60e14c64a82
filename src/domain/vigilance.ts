/**
 * Writing aid: words to review and things that could name somebody. Local; underlines and proposes, never
 * blocks, never changes a text.
 */
import { nomsPossibles, reperes } from './vigilance-personnes.ts';
import { horsCitations, motsRepetes } from './vigilance-mots.ts';

export interface MotsARevoir {
  readonly mots: readonly string[];
  readonly proposition: string;
  readonly raison: string;
}

export type GenreSignalement = 'mot-a-revoir' | 'nom' | 'nombre' | 'courriel';

export interface Signalement {
  /** Positions in the text, in UTF-16 units; `fin` is excluded. */
  readonly debut: number;
  readonly fin: number;
  readonly mot: string;
  readonly genre: GenreSignalement;
  readonly proposition?: string;
  readonly raison?: string;
}

/** What identifies wins over style when both are at the same place; quotations are left as they were said. */
export function signaler(texte: string, { mots }: { readonly mots: readonly MotsARevoir[] }): Signalement[] {
  const trouves = [
    ...reperes(texte),
    ...nomsPossibles(texte),
    ...horsCitations(texte, motsRepetes(texte, mots)),
  ];
  const gardes: Signalement[] = [];
  for (const t of trouves) if (!gardes.some((g) => t.debut < g.fin && g.debut < t.fin)) gardes.push(t);
  return gardes.sort((a, b) => a.debut - b.debut);
}
