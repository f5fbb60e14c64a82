import type { Figure } from '../figures/index.ts';
import type { Noeud } from '../pdf/types.ts';
import { p, tableau } from '../style/pieces.ts';
import { filets, LARGEUR_UTILE } from '../style/styles.ts';

interface OptionsDeFigure {
  /** Widths of the first columns; the others share what is left. */
  readonly largeurs?: readonly (number | string)[];
  readonly corps?: number;
}

/** A figure is never printed without its table. */
export function figure(dessinee: Figure | null, rien: string, options: OptionsDeFigure = {}): Noeud[] {
  if (!dessinee) return [p(rien)];
  const { largeurs = [], corps = 8.5 } = options;
  const colonnes = dessinee.tableau.entetes.map((_, rang) => largeurs[rang] ?? '*');
  return [
    { svg: dessinee.svg, alt: dessinee.alt, width: LARGEUR_UTILE, margin: [0, 1, 0, 2] },
    tableau(dessinee.tableau, { corps, largeurs: colonnes, layout: filets(1) }),
  ];
}
