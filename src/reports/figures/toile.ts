/** The lying figure's sheet, that its storeys share. */
import type { Axe } from './axe.ts';
import type { DonneesFigure } from './donnees.ts';
import type { Bloc } from './legende.ts';
import type { Palette } from './palettes.ts';
import { texteSvg } from './svg.ts';

export const LARGEUR = 672;
export const GAUCHE = 92;
/** Where the curve stops: the names of its two lines are beyond. */
export const DROITE = 618;

export interface Toile {
  readonly donnees: DonneesFigure;
  readonly palette: Palette;
  readonly axe: Axe;
}

/** Blocks are stacked: each says its height, the next starts below. */
export type Etage = (toile: Toile, y: number) => Bloc;

export const titre = (mot: string, y: number, { palette }: Toile): string =>
  texteSvg(mot, 0, y, { fill: palette.douce });
