/** The signs shared by the lying and the standing figure: what is told by colour is told by shape too. */
import type { AttenteDessinee } from './donnees.ts';
import type { Palette } from './palettes.ts';
import { balise, largeurDe, texteSvg, trait } from './svg.ts';

/** Between the middles of two numbered discs. */
export const ENTRE_DISQUES = 21;

interface Boite {
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Empty: announced. Full: not announced. Dashed outline: nobody said. */
export function boiteAttente(
  { x, y, largeur, hauteur }: Boite,
  attente: Pick<AttenteDessinee, 'classe'>,
  palette: Palette,
): string {
  return balise('rect', {
    x,
    y,
    width: Math.max(1.5, largeur),
    height: Math.max(1.5, hauteur),
    fill: attente.classe === 'non-annoncee' ? palette.encre : palette.surface,
    stroke: palette.encre,
    'stroke-width': 1.5,
    'stroke-dasharray': attente.classe === 'non-precisee' ? '3 2' : undefined,
  });
}

export function signePause({ x, y, largeur, hauteur }: Boite, palette: Palette): string {
  const cx = x + largeur / 2;
  const cy = y + hauteur / 2;
  const barre = (dx: number): string =>
    trait(
      [
        [cx + dx, cy - 3.5],
        [cx + dx, cy + 3.5],
      ],
      { stroke: palette.encre, 'stroke-width': 1.5 },
    );
  const pilule = balise('rect', {
    x,
    y,
    width: largeur,
    height: hauteur,
    rx: Math.min(largeur, hauteur) / 2,
    fill: palette.surface,
    stroke: palette.bord,
  });
  return pilule + barre(-2) + barre(2);
}

export const pointPatient = (cx: number, cy: number, palette: Palette): string =>
  balise('circle', { cx, cy, r: 5, fill: palette.patient, stroke: palette.surface, 'stroke-width': 1.5 });

export const pointProche = (cx: number, cy: number, palette: Palette): string =>
  balise('rect', {
    x: cx - 4.5,
    y: cy - 4.5,
    width: 9,
    height: 9,
    fill: palette.surface,
    stroke: palette.proche,
    'stroke-width': 2,
  });

/** A guess of the suiveur: outline only, never on anybody's line. */
export const pointSuppose = (cx: number, cy: number, palette: Palette): string =>
  balise('path', {
    d: `M${cx.toFixed(1)} ${(cy - 6).toFixed(1)}l6 6l-6 6l-6 -6Z`,
    fill: palette.surface,
    stroke: palette.douce,
    'stroke-width': 1.5,
    'stroke-dasharray': '2 1.5',
  });

export const ligneDe = (
  qui: 'patient' | 'proche',
  points: readonly (readonly [number, number])[],
  palette: Palette,
): string =>
  trait(points, {
    stroke: palette[qui],
    'stroke-width': qui === 'patient' ? 3 : 2.5,
    'stroke-dasharray': qui === 'proche' ? '6 4' : undefined,
    'stroke-linejoin': 'round',
  });

export const disque = (cx: number, cy: number, numero: number, palette: Palette): string =>
  balise('circle', { cx, cy, r: 9.5, fill: palette.encre }) +
  texteSvg(String(numero), cx, cy + 4.5, {
    fill: palette.surface,
    'font-weight': 700,
    'text-anchor': 'middle',
  });

/** A label on its own ground, so that a dotted line never crosses letters. */
export const etiquette = (texte: string, x: number, y: number, couleur: string, fond: string): string =>
  balise('rect', { x: x - 2, y: y - 11, width: largeurDe(texte) + 4, height: 15, fill: fond }) +
  texteSvg(texte, x, y, { fill: couleur });
