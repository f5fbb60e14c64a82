/** The storey of the lying figure where the two lines of ressenti and the moments clés are. */
import { RESSENTIS } from '../../content/listes/ressentis.ts';
import { segments } from './donnees.ts';
import { ecarter } from './placer.ts';
import { disque, ENTRE_DISQUES, ligneDe, pointPatient, pointProche, pointSuppose } from './signes.ts';
import { texteSvg, trait } from './svg.ts';
import { DROITE, GAUCHE, LARGEUR, titre, type Etage, type Toile } from './toile.ts';

const PAS_RESSENTI = 21;

export const etageRessenti: Etage = (toile, y) => {
  const { donnees, palette, axe: a } = toile;
  const haut = y + 8;
  const hauteurDe = (valeur: number): number => haut + (2 - valeur) * PAS_RESSENTI;
  const grille = RESSENTIS.filter((r) => r.valeur !== null).map(({ valeur, libelle }) => {
    const ligne = trait(
      [
        [GAUCHE, hauteurDe(valeur)],
        [DROITE, hauteurDe(valeur)],
      ],
      {
        stroke: valeur === 0 ? palette.bord : palette.filet,
      },
    );
    return ligne + texteSvg(libelle, 0, hauteurDe(valeur) + 4, { fill: palette.encre });
  });
  const lignes = (['proche', 'patient'] as const).flatMap((qui) =>
    segments(donnees.points.filter((p) => p.qui === qui)).map((suite) =>
      ligneDe(
        qui,
        suite.map((p) => [a.place(p.vecu), hauteurDe(p.valeur)] as const),
        palette,
      ),
    ),
  );
  const signe = { suppose: pointSuppose, proche: pointProche, patient: pointPatient };
  const points = (['suppose', 'proche', 'patient'] as const).flatMap((qui) =>
    donnees.points
      .filter((p) => p.qui === qui && p.valeur !== null)
      .map((p) => signe[qui](a.place(p.vecu), hauteurDe(p.valeur ?? 0), palette)),
  );
  const noms = nomsDesLignes(toile, hauteurDe);
  const bas = hauteurDe(-2) + 10;
  const moments = etageMoments(toile, bas, hauteurDe);
  return {
    dessin: grille.join('') + moments.traits + lignes.join('') + points.join('') + noms + moments.disques,
    hauteur: bas - y + moments.hauteur,
  };
};

function nomsDesLignes({ donnees, palette }: Toile, hauteurDe: (v: number) => number): string {
  const derniers = (['patient', 'proche'] as const).flatMap((qui) => {
    const dernier = donnees.points.findLast((p) => p.qui === qui && p.valeur !== null);
    return dernier ? [{ qui, y: hauteurDe(dernier.valeur ?? 0) + 4 }] : [];
  });
  const [un, deux] = derniers;
  if (un && deux && Math.abs(un.y - deux.y) < 15) deux.y = un.y + 15;
  return derniers
    .map(({ qui, y }) =>
      texteSvg(qui === 'patient' ? 'Patient' : 'Proche', LARGEUR, y, {
        fill: palette[qui],
        'font-weight': 700,
        'text-anchor': 'end',
      }),
    )
    .join('');
}

function etageMoments(toile: Toile, y: number, hauteurDe: (v: number) => number) {
  const { donnees, palette, axe: a } = toile;
  if (donnees.moments.length === 0) return { traits: '', disques: '', hauteur: 4 };
  const ordre = [...donnees.moments].sort((m, n) => m.vecu - n.vecu);
  const abscisses = ecarter(
    ordre.map(({ vecu }) => a.place(vecu)),
    ENTRE_DISQUES,
    Math.max(DROITE, a.place(ordre.at(-1)?.vecu ?? 0)),
  );
  const places = ordre.map((moment, rang) => ({ moment, x: abscisses[rang] ?? DROITE }));
  const cy = y + 12;
  const traits = places.map(({ moment, x }) =>
    trait(
      [
        [a.place(moment.vecu), hauteurDe(moment.valeur ?? -2)],
        [x, cy],
      ],
      {
        stroke: palette.encre,
        'stroke-dasharray': '2 2',
      },
    ),
  );
  const disques = places.map(({ moment, x }) => disque(x, cy, moment.numero, palette));
  return {
    traits: traits.join(''),
    disques: titre('Moments clés', cy + 4, toile) + disques.join(''),
    hauteur: 26,
  };
}
