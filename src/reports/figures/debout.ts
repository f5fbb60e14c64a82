/** Time goes down: for the phone. Same data and same signs as the lying figure. */
import { RESSENTIS } from '../../content/listes/ressentis.ts';
import { formaterNombre } from '../../content/typographie.ts';
import { axe, type Axe } from './axe.ts';
import type { Bande, DonneesFigure } from './donnees.ts';
import { segments } from './donnees.ts';
import { clesDe, legende } from './legende.ts';
import type { Palette } from './palettes.ts';
import { couloirs, ecarter, enColonne, type Ligne } from './placer.ts';
import {
  ENTRE_DISQUES,
  boiteAttente,
  disque,
  etiquette,
  ligneDe,
  pointPatient,
  pointProche,
  pointSuppose,
  signePause,
} from './signes.ts';
import { balise, dessin, enLignes, largeurDe, texteSvg, trait } from './svg.ts';

const LARGEUR = 340;
const X_BARRES = 50;
const LARGEUR_BARRE = 11;
const X_TEXTES = 78;
const HAUT = 50;
const PX_PAR_MINUTE = 1.1;

interface Toile {
  readonly donnees: DonneesFigure;
  readonly palette: Palette;
  readonly axe: Axe;
  /** Right end of the column of names. */
  readonly finTextes: number;
}

const X_RESSENTI = (valeur: number): number => 202 + (valeur + 2) * 31.5;

interface Mot {
  readonly lignes: readonly string[];
  readonly doux: boolean;
}

const HAUT_LIGNE = 16;

/** Names of étapes and durations of waits share a column: they push each other down. */
function colonneDeMots({ donnees, palette, axe: a, finTextes }: Toile): string {
  const place = finTextes - X_TEXTES;
  const etapes = donnees.etapes.map((e): Ligne<Mot> => {
    const hauteur = a.place(e.fin) - a.place(e.debut);
    const lignes = enLignes(e.texte, place, hauteur > 2.5 * HAUT_LIGNE ? 2 : 1);
    return { y: a.place(e.debut) + 16, hauteur: lignes.length * HAUT_LIGNE, objet: { lignes, doux: false } };
  });
  const attentes = donnees.attentes.map((w): Ligne<Mot> => {
    const long = w.qui === 'proche' ? `${w.duree}, proche` : w.duree;
    const texte = largeurDe(long) <= place ? long : w.duree;
    const milieu = (a.place(w.debut) + a.place(w.fin)) / 2 + 4;
    const rang = donnees.etapes.findLastIndex((e) => e.debut <= w.debut);
    const etape = etapes[rang];
    const y = Math.max(milieu, etape ? etape.y + etape.hauteur : 0);
    return { y, hauteur: HAUT_LIGNE, objet: { lignes: [texte], doux: true } };
  });
  return enColonne([...etapes, ...attentes], 30)
    .filter(({ y, hauteur }) => y + hauteur - HAUT_LIGNE <= a.fin + 8)
    .flatMap(({ y, objet }) =>
      objet.lignes.map((mot, rang) =>
        etiquette(
          mot,
          X_TEXTES,
          y + rang * HAUT_LIGNE,
          objet.doux ? palette.douce : palette.encre,
          palette.fond,
        ),
      ),
    )
    .join('');
}

function heuresEtTraits({ donnees, palette, axe: a }: Toile, fin: number): string {
  const bornes = [...donnees.etapes.map((e) => e.debut), donnees.fin];
  const traits = bornes.map((reel) =>
    trait(
      [
        [X_BARRES + 12, a.place(reel)],
        [fin, a.place(reel)],
      ],
      {
        stroke: palette.bord,
        'stroke-dasharray': '1 3',
      },
    ),
  );
  const heures = enColonne(
    bornes.map((reel) => ({ y: a.place(reel) + 4, hauteur: 15, objet: donnees.heure(reel) })),
    6,
  );
  return traits.join('') + heures.map((h) => texteSvg(h.objet, 0, h.y, { fill: palette.douce })).join('');
}

function barres({ donnees, palette, axe: a }: Toile): string {
  const rangs = couloirs(donnees.attentes);
  const attentes = donnees.attentes.map((w, rang) => {
    const x = X_BARRES + Math.min(1, rangs[rang] ?? 0) * (LARGEUR_BARRE + 2);
    const y = a.place(w.debut);
    return boiteAttente({ x, y, largeur: LARGEUR_BARRE, hauteur: a.place(w.fin) - y - 1 }, w, palette);
  });
  const pauses = donnees.pauses.map((p) => {
    const hauteur = Math.max(14, a.place(p.fin) - a.place(p.debut));
    const y = (a.place(p.debut) + a.place(p.fin)) / 2 - hauteur / 2;
    return signePause({ x: X_BARRES - 4, y, largeur: 19, hauteur }, palette);
  });
  return attentes.join('') + pauses.join('');
}

function grille(palette: Palette, bas: number): string {
  const lignes = RESSENTIS.filter((r) => r.valeur !== null).map(({ valeur }) => {
    const x = X_RESSENTI(valeur);
    const signe = valeur > 0 ? `+${valeur}` : formaterNombre(valeur);
    return (
      trait(
        [
          [x, 36],
          [x, bas],
        ],
        { stroke: valeur === 0 ? palette.bord : palette.filet },
      ) + texteSvg(signe, x, 30, { fill: palette.douce, 'text-anchor': 'middle' })
    );
  });
  return (
    lignes.join('') +
    texteSvg('Difficile', 188, 14, { fill: palette.encre }) +
    texteSvg('Bon', LARGEUR - 4, 14, { fill: palette.encre, 'text-anchor': 'end' })
  );
}

function courbes({ donnees, palette, axe: a }: Toile): string {
  const lignes = (['proche', 'patient'] as const).flatMap((qui) =>
    segments(donnees.points.filter((p) => p.qui === qui)).map((suite) =>
      ligneDe(
        qui,
        suite.map((p) => [X_RESSENTI(p.valeur), a.place(p.vecu)] as const),
        palette,
      ),
    ),
  );
  const signe = { suppose: pointSuppose, proche: pointProche, patient: pointPatient };
  const points = (['suppose', 'proche', 'patient'] as const).flatMap((qui) =>
    donnees.points
      .filter((p) => p.qui === qui && p.valeur !== null)
      .map((p) => signe[qui](X_RESSENTI(p.valeur ?? 0), a.place(p.vecu), palette)),
  );
  return lignes.join('') + points.join('');
}

function moments({ donnees, palette, axe: a }: Toile): string {
  const x = 180;
  const ordre = [...donnees.moments].sort((m, n) => m.vecu - n.vecu);
  const ordonnees = ecarter(
    ordre.map(({ vecu }) => a.place(vecu)),
    ENTRE_DISQUES,
    a.place(donnees.fin),
  );
  return ordre
    .map((objet, rang) => {
      const y = ordonnees[rang] ?? a.place(objet.vecu);
      const bout = X_RESSENTI(objet.valeur ?? -2);
      const lien = trait(
        [
          [x, y],
          [bout, a.place(objet.vecu)],
        ],
        {
          stroke: palette.encre,
          'stroke-dasharray': '2 2',
        },
      );
      return lien + disque(x, y, objet.numero, palette);
    })
    .join('');
}

const bandeLieu = (bande: Bande, x: number, largeur: number, { palette, axe: a }: Toile): string => {
  const y = a.place(bande.debut);
  const hauteur = a.place(bande.fin) - y;
  const boite = balise('rect', {
    x,
    y,
    width: largeur,
    height: Math.max(1, hauteur - 1),
    fill: palette.surface,
    stroke: palette.bord,
  });
  const lignes = hauteur >= 17 ? enLignes(bande.texte, largeur - 8, Math.floor(hauteur / HAUT_LIGNE)) : [];
  const noms = lignes.map((nom, rang) =>
    texteSvg(nom, x + 4, y + 13 + rang * HAUT_LIGNE, { fill: palette.encre }),
  );
  return boite + noms.join('');
};

function lieux(toile: Toile): string {
  const { patient, proche } = toile.donnees.lieux;
  const separes = proche.length > 0 && JSON.stringify(patient) !== JSON.stringify(proche);
  const colonnes: [string, readonly Bande[]][] = separes
    ? [
        ['Patient', patient],
        ['Proche', proche],
      ]
    : [['Lieux', patient.length > 0 ? patient : proche]];
  const largeur = (LARGEUR - 190) / colonnes.length - 4;
  return colonnes
    .map(([mot, bandes], rang) => {
      const x = 190 + rang * (largeur + 4);
      const nom = texteSvg(mot, x, 30, { fill: toile.palette.douce });
      return nom + bandes.map((b) => bandeLieu(b, x, largeur, toile)).join('');
    })
    .join('');
}

export function enDebout(
  donnees: DonneesFigure,
  palette: Palette,
  alt: string,
  etages: 'frise' | 'courbe',
): string {
  const minutes = (donnees.fin - donnees.debut) / 60_000;
  const bas = HAUT + Math.min(1600, Math.max(320, minutes * PX_PAR_MINUTE));
  const finTextes = etages === 'frise' ? 184 : donnees.moments.length > 0 ? 166 : 186;
  const toile: Toile = { donnees, palette, axe: axe(donnees.debut, donnees.fin, HAUT, bas), finTextes };
  const fond =
    etages === 'courbe'
      ? grille(palette, bas) + heuresEtTraits(toile, LARGEUR - 6)
      : heuresEtTraits(toile, 184) + lieux(toile);
  const devant = etages === 'courbe' ? courbes(toile) + moments(toile) : '';
  const cle = legende(clesDe(donnees, palette, etages === 'courbe'), LARGEUR, bas + 16, palette);
  const dedans = fond + barres(toile) + colonneDeMots(toile) + devant + cle.dessin;
  return dessin(LARGEUR, bas + 20 + cle.hauteur, palette.police, alt, dedans);
}
