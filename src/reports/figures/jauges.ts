/** Small pictures set beside a number that says the same: decoration for who reads, a glance for who looks. */
import type { Palette } from './palettes.ts';
import { balise, dessin } from './svg.ts';

type Couleurs = Pick<Palette, 'patient' | 'surface' | 'bord' | 'police'>;

const HAUTEUR = 12;

/** `n` out of `max`, as a bar in a drawing of `largeur`. */
export function barre(n: number, max: number, largeur: number, { patient, bord, police }: Couleurs): string {
  const longueur = max > 0 ? ((largeur - 1) * n) / max : 0;
  const pied = balise('rect', { x: 0, y: 0, width: 1, height: HAUTEUR, fill: bord });
  const corps = balise('rect', { x: 1, y: 1, width: longueur, height: HAUTEUR - 2, fill: patient });
  return dessin(largeur, HAUTEUR, police, '', pied + (n > 0 ? corps : ''));
}

/** One ring for each, full for those that count. */
export function ronds(n: number, sur: number, { patient, surface, police }: Couleurs): string {
  const ronds = Array.from({ length: sur }, (_, rang) =>
    balise('circle', {
      cx: 6 + rang * HAUTEUR,
      cy: HAUTEUR / 2,
      r: 4.3,
      fill: rang < n ? patient : surface,
      stroke: patient,
      'stroke-width': 1.4,
    }),
  );
  return dessin(Math.max(1, sur) * HAUTEUR, HAUTEUR, police, '', ronds.join(''));
}
