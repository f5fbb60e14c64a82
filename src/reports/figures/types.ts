import type { Journal } from '../../domain/journal.ts';
import type { Palette } from './palettes.ts';

export interface Tableau {
  readonly legende: string;
  readonly entetes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

/** One figure for the screen and the paper: never shown without its table. */
export interface Figure {
  readonly svg: string;
  readonly alt: string;
  readonly tableau: Tableau;
}

/** A moment clé placed on the real axis; `valeur` is the point it is tied to. */
export interface MomentPlace {
  readonly numero: number;
  readonly titre: string;
  readonly vecu: number;
  readonly valeur: number | null;
}

/** `paysage`: time goes right (paper, PC). `debout`: time goes down (phone). */
export type Forme = 'paysage' | 'debout';

export interface OptionsFigure {
  readonly journal: Journal;
  readonly palette: Palette;
  readonly forme?: Forme;
  readonly moments?: readonly MomentPlace[];
  /** `complet`: one row per thing drawn. `etapes`: one row per étape, for the paper. */
  readonly tableau?: 'complet' | 'etapes';
}
