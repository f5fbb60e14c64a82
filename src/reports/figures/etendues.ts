/** Waits of several suivis, étape by étape: the shortest, the median, the longest, and how many suivis say so. */
import type { Etendue } from '../../domain/bilan-nombres.ts';
import { enumerer, formaterDuree } from '../../content/typographie.ts';
import type { Palette } from './palettes.ts';
import { balise, dessin, enMotsEntiers, largeurDe, texteSvg, trait } from './svg.ts';
import type { Figure } from './types.ts';

/** Seconds. */
export interface EtendueNommee extends Etendue {
  readonly libelle: string;
}

const GAUCHE_MAX = 0.34;
const INTERLIGNE = 15;
const RANG = 34;
const BAS = 22;
/** Round steps, in minutes. */
const PAS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * 60);

const phrase = ({ libelle, n, min, mediane, max }: EtendueNommee): string =>
  `${libelle}, de ${formaterDuree(min)} à ${formaterDuree(max)}, médiane ${formaterDuree(mediane)} (n\u00a0=\u00a0${n})`;

/** A diamond on the median, a tick at each end: told by shape, never by colour alone. */
function segment(
  { min, mediane, max }: Etendue,
  placer: (secondes: number) => number,
  y: number,
  { encre, patient, surface }: Palette,
): string {
  const [x1, xm, x2] = [placer(min), placer(mediane), placer(max)];
  const bout = (x: number): string =>
    trait(
      [
        [x, y - 6],
        [x, y + 6],
      ],
      { stroke: encre, 'stroke-width': 1.5 },
    );
  const corps = trait(
    [
      [x1, y],
      [x2, y],
    ],
    { stroke: encre, 'stroke-width': 3 },
  );
  const losange = balise('path', {
    d: `M${xm.toFixed(1)} ${(y - 7).toFixed(1)}l7 7l-7 7l-7 -7Z`,
    fill: patient,
    stroke: surface,
    'stroke-width': 1.5,
  });
  return corps + bout(x1) + bout(x2) + losange;
}

/** Null when there is nothing to draw. */
export function etendues(
  lignes: readonly EtendueNommee[],
  legende: string,
  { palette, largeur }: { readonly palette: Palette; readonly largeur: number },
): Figure | null {
  if (lignes.length === 0) return null;
  const noms = lignes.map(({ libelle }) => enMotsEntiers(libelle, largeur * GAUCHE_MAX, 2));
  const gauche = Math.max(...noms.flat().map((mot) => largeurDe(mot)), 40) + 14;
  const droite = largeur - Math.max(...lignes.map(({ n }) => largeurDe(`n\u00a0=\u00a0${n}`))) - 14;
  const plusLongue = Math.max(60, ...lignes.map(({ max }) => max));
  const pas = PAS.find((p) => plusLongue / p <= 6) ?? PAS.at(-1) ?? 1440 * 60;
  const fin = Math.ceil(plusLongue / pas) * pas;
  const placer = (secondes: number): number => gauche + ((droite - gauche) * secondes) / fin;
  const bas = lignes.length * RANG;
  const graduations = Array.from({ length: Math.round(fin / pas) + 1 }, (_, rang) => rang * pas).map(
    (secondes) =>
      trait(
        [
          [placer(secondes), 0],
          [placer(secondes), bas + 4],
        ],
        { stroke: secondes === 0 ? palette.bord : palette.filet },
      ) +
      texteSvg(secondes === 0 ? '0' : formaterDuree(secondes), placer(secondes), bas + 18, {
        fill: palette.douce,
        'text-anchor': 'middle',
      }),
  );
  const rangs = lignes.map((ligne, rang) => {
    const y = (rang + 0.5) * RANG;
    const mots = noms[rang] ?? [];
    const nom = mots.map((mot, i) =>
      texteSvg(mot, 0, y + 4.5 + (i - (mots.length - 1) / 2) * INTERLIGNE, { fill: palette.encre }),
    );
    const combien = texteSvg(`n\u00a0=\u00a0${ligne.n}`, largeur, y + 4.5, {
      fill: palette.encre,
      'text-anchor': 'end',
    });
    return nom.join('') + segment(ligne, placer, y, palette) + combien;
  });
  const alt = `${legende}\u00a0: ${enumerer(lignes.map(phrase))}.`;
  return {
    svg: dessin(largeur, bas + BAS, palette.police, alt, graduations.join('') + rangs.join('')),
    alt,
    tableau: {
      legende,
      entetes: ['Étape', 'La plus courte', 'Médiane', 'La plus longue', 'Suivis'],
      lignes: lignes.map(({ libelle, n, min, mediane, max }) => [
        libelle,
        formaterDuree(min),
        formaterDuree(mediane),
        formaterDuree(max),
        String(n),
      ]),
    },
  };
}
