/** The key under a figure: only the signs that it holds. */
import type { ClasseAttente, DonneesFigure } from './donnees.ts';
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
  /** Width of the sign. */
  readonly largeur: number;
  readonly signe: (x: number, y: number) => string;
  /** The lying figure names it at the left of its row. */
  readonly rangee?: true;
}

const ENTRE_SIGNE_ET_MOT = 6;
const ENTRE_CLES = 12;
const HAUTEUR_RANG = 20;
const LIGNE = 32;

export function clesDe(donnees: DonneesFigure, palette: Palette, avecRessenti: boolean): Cle[] {
  const { points, attentes, pauses, moments } = donnees;
  const personne = (qui: 'patient' | 'proche', mot: string, point: typeof pointPatient): Cle | false =>
    avecRessenti &&
    points.some((p) => p.qui === qui) && {
      mot,
      largeur: LIGNE,
      signe: (x, y) =>
        ligneDe(
          qui,
          [
            [x, y],
            [x + LIGNE, y],
          ],
          palette,
        ) + point(x + LIGNE / 2, y, palette),
    };
  const attente = (classe: ClasseAttente, mot: string): Cle | false =>
    attentes.some((a) => a.classe === classe) && {
      mot,
      largeur: 24,
      signe: (x, y) => boiteAttente({ x, y: y - 6, largeur: 24, hauteur: 12 }, { classe }, palette),
    };
  const cles: (Cle | false)[] = [
    personne('patient', 'Patient', pointPatient),
    personne('proche', 'Proche', pointProche),
    avecRessenti &&
      points.some((p) => p.qui === 'suppose') && {
        mot: 'Supposé par le suiveur',
        largeur: 12,
        signe: (x, y) => pointSuppose(x + 6, y, palette),
      },
    attente('annoncee', 'Attente annoncée'),
    attente('non-annoncee', 'Attente non annoncée'),
    attente('non-precisee', 'Annonce non précisée'),
    pauses.length > 0 && {
      mot: 'Pause du suiveur',
      largeur: 20,
      rangee: true,
      signe: (x, y) => signePause({ x, y: y - 7, largeur: 20, hauteur: 14 }, palette),
    },
    avecRessenti &&
      moments.length > 0 && {
        mot: 'Moment clé',
        largeur: 19,
        rangee: true,
        signe: (x, y) => disque(x + 9.5, y, 1, palette),
      },
  ];
  return cles.filter((c): c is Cle => c !== false);
}

export interface Bloc {
  readonly dessin: string;
  readonly hauteur: number;
}

const largeurDeCle = ({ mot, largeur }: Cle): number => largeur + ENTRE_SIGNE_ET_MOT + largeurDe(mot);

/** What its own row names is left out when the key would need a second line for it. */
export function clesUtiles(cles: readonly Cle[], largeur: number): readonly Cle[] {
  const total = cles.reduce((somme, cle) => somme + largeurDeCle(cle) + ENTRE_CLES, -ENTRE_CLES);
  return total <= largeur ? cles : cles.filter((cle) => !cle.rangee);
}

export function legende(cles: readonly Cle[], largeur: number, y: number, palette: Palette): Bloc {
  let x = 0;
  let rang = 0;
  const dessins = cles.map((cle) => {
    const { mot, signe } = cle;
    const place = largeurDeCle(cle);
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const base = y + 14 + rang * HAUTEUR_RANG;
    const dessin =
      signe(x, base - 4.5) +
      texteSvg(mot, x + cle.largeur + ENTRE_SIGNE_ET_MOT, base, { fill: palette.encre });
    x += place + ENTRE_CLES;
    return dessin;
  });
  return { dessin: dessins.join(''), hauteur: cles.length > 0 ? (rang + 1) * HAUTEUR_RANG : 0 };
}
