/** The key under a figure: only the signs that it holds. */
import type { DonneesFigure } from './donnees.ts';
import type { Palette } from './palettes.ts';
import {
  boiteAttente,
  disque,
  ligneDe,
  pointPatient,
  pointProche,
  pointSuppose,
  signePause,
} from './signes.ts';
import { largeurDe, texteSvg } from './svg.ts';

interface Cle {
  readonly mot: string;
  readonly signe: (x: number, y: number) => string;
}

const LARGEUR_SIGNE = 36;
const HAUTEUR_RANG = 20;

export function clesDe(donnees: DonneesFigure, palette: Palette, avecRessenti: boolean): Cle[] {
  const { points, attentes, pauses, moments } = donnees;
  const boite = (classe: 'annoncee' | 'non-annoncee' | 'non-precisee') => (x: number, y: number) =>
    boiteAttente({ x: x + 5, y: y - 6, largeur: 24, hauteur: 12 }, { classe }, palette);
  const cles: (Cle | false)[] = [
    avecRessenti &&
      points.some((p) => p.qui === 'patient') && {
        mot: 'Patient',
        signe: (x, y) =>
          ligneDe(
            'patient',
            [
              [x, y],
              [x + LARGEUR_SIGNE - 4, y],
            ],
            palette,
          ) + pointPatient(x + 16, y, palette),
      },
    avecRessenti &&
      points.some((p) => p.qui === 'proche') && {
        mot: 'Proche',
        signe: (x, y) =>
          ligneDe(
            'proche',
            [
              [x, y],
              [x + LARGEUR_SIGNE - 4, y],
            ],
            palette,
          ) + pointProche(x + 16, y, palette),
      },
    avecRessenti &&
      points.some((p) => p.qui === 'suppose') && {
        mot: 'Supposé par le suiveur',
        signe: (x, y) => pointSuppose(x + 16, y, palette),
      },
    attentes.some((a) => a.classe === 'annoncee') && { mot: 'Attente annoncée', signe: boite('annoncee') },
    attentes.some((a) => a.classe === 'non-annoncee') && {
      mot: 'Attente non annoncée',
      signe: boite('non-annoncee'),
    },
    attentes.some((a) => a.classe === 'non-precisee') && {
      mot: 'Annonce non précisée',
      signe: boite('non-precisee'),
    },
    pauses.length > 0 && {
      mot: 'Pause du suiveur',
      signe: (x, y) => signePause({ x: x + 6, y: y - 7, largeur: 20, hauteur: 14 }, palette),
    },
    avecRessenti &&
      moments.length > 0 && { mot: 'Moment clé', signe: (x, y) => disque(x + 16, y, 1, palette) },
  ];
  return cles.filter((c): c is Cle => c !== false);
}

export interface Bloc {
  readonly dessin: string;
  readonly hauteur: number;
}

export function legende(cles: readonly Cle[], largeur: number, y: number, palette: Palette): Bloc {
  let x = 0;
  let rang = 0;
  const dessins = cles.map(({ mot, signe }) => {
    const place = LARGEUR_SIGNE + 4 + largeurDe(mot);
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const base = y + 14 + rang * HAUTEUR_RANG;
    const dessin = signe(x, base - 4.5) + texteSvg(mot, x + LARGEUR_SIGNE + 2, base, { fill: palette.encre });
    x += place + 14;
    return dessin;
  });
  return { dessin: dessins.join(''), hauteur: cles.length > 0 ? (rang + 1) * HAUTEUR_RANG + 4 : 0 };
}
