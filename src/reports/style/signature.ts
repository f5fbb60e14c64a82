/** Pen strokes as an SVG path: sharper and smaller than a picture, and never a PNG. */
import type { Trait } from '../../domain/contenus.ts';
import { arrondi } from '../figures/svg.ts';

const LARGEUR = 340;
const HAUTEUR = 176;

const chemin = (trait: Trait): string => {
  const [premier] = trait;
  if (!premier) return '';
  const suite = trait.length > 1 ? trait.slice(1) : trait;
  return `M${arrondi(premier[0])} ${arrondi(premier[1])}${suite.map(([x, y]) => `L${arrondi(x)} ${arrondi(y)}`).join('')}`;
};

export const signatureSvg = (traits: readonly Trait[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${LARGEUR}" height="${HAUTEUR}" viewBox="0 0 ${LARGEUR} ${HAUTEUR}"><path d="${traits.map(chemin).join('')}" fill="none" stroke="#1a2a30" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
