/** Figures of a suivi: the same function draws the screen and the paper. */
import type { Chronologie } from '../../domain/chronologie.ts';
import { altCourbe, altFrise } from './alt.ts';
import { enDebout } from './debout.ts';
import { donneesFigure, type DonneesFigure } from './donnees.ts';
import { enPaysage } from './paysage.ts';
import { tableauComplet, tableauParEtape } from './tableaux.ts';
import type { Figure, OptionsFigure } from './types.ts';

const tracer = (
  donnees: DonneesFigure,
  { palette, forme }: OptionsFigure,
  alt: string,
  genre: 'frise' | 'courbe',
): string => (forme === 'debout' ? enDebout : enPaysage)(donnees, palette, alt, genre);

/** Étapes, lieux, attentes, pauses along the hours. */
export function frise(chronologie: Chronologie, options: OptionsFigure): Figure {
  const donnees = donneesFigure(chronologie, options.journal);
  const alt = altFrise(donnees);
  const legende = `Étapes, lieux, attentes et pauses, de ${donnees.heure(donnees.debut)} à ${donnees.heure(donnees.fin)}`;
  return {
    svg: tracer(donnees, options, alt, 'frise'),
    alt,
    tableau: tableauComplet(donnees, legende, false),
  };
}

/** The same hours with what the patient and the proche said they felt, and the moments clés. */
export function courbe(chronologie: Chronologie, options: OptionsFigure): Figure {
  const donnees = donneesFigure(chronologie, options.journal, options.moments);
  const alt = altCourbe(donnees);
  const legende = `Ressenti dit au fil du parcours, de ${donnees.heure(donnees.debut)} à ${donnees.heure(donnees.fin)}`;
  const tableau =
    options.tableau === 'etapes' ? tableauParEtape(donnees, legende) : tableauComplet(donnees, legende, true);
  return { svg: tracer(donnees, options, alt, 'courbe'), alt, tableau };
}

export { matrice } from './matrice.ts';
export { PALETTE_JOUR, PALETTE_NUIT, PALETTE_PAPIER } from './palettes.ts';
export type { Figure } from './types.ts';
