/** Time goes right: for the paper and the PC. Same drawing language on both. */
import { axe, graduations } from './axe.ts';
import type { AttenteDessinee, Bande, DonneesFigure } from './donnees.ts';
import { clesDe, legende, type Bloc } from './legende.ts';
import type { Palette } from './palettes.ts';
import { couloirs, surPlusieursRangs } from './placer.ts';
import { etageRessenti } from './ressenti.ts';
import { boiteAttente, etiquette, signePause } from './signes.ts';
import { DROITE, GAUCHE, LARGEUR, titre, type Etage, type Toile } from './toile.ts';
import { balise, dessin, largeurDe, raccourcir, texteSvg, trait } from './svg.ts';

const RANGS_ETAPES = 3;
const HAUT_RANG = 17;

function placerEtapes({ donnees, axe: { place } }: Toile) {
  const voulues = donnees.etapes.map((e) => {
    const texte = raccourcir(e.texte, 150);
    return { texte, x: place(e.debut) + 4, largeur: largeurDe(texte), debut: e.debut };
  });
  const places = surPlusieursRangs(voulues, RANGS_ETAPES, LARGEUR);
  return { places, rangs: Math.max(1, ...places.map((p) => p.rang + 1)) };
}

function traitsEtapes(toile: Toile, y: number, bas: number): Bloc {
  const { donnees, palette, axe: a } = toile;
  const { places, rangs } = placerEtapes(toile);
  const traitDe = (reel: number, haut: number): string =>
    trait(
      [
        [a.place(reel), haut],
        [a.place(reel), bas],
      ],
      { stroke: palette.bord, 'stroke-dasharray': '1 3' },
    );
  const debuts = donnees.etapes.map((e, rang) => {
    const place = places.find((p) => p.x - 4 === a.place(e.debut) && p.texte !== '');
    return traitDe(e.debut, y + (place?.rang ?? rang % rangs) * HAUT_RANG);
  });
  const fin = traitDe(donnees.fin, y + rangs * HAUT_RANG);
  const noms = places.map((p) =>
    p.texte ? etiquette(p.texte, p.x, y + 13 + p.rang * HAUT_RANG, palette.encre, palette.fond) : '',
  );
  return { dessin: [...debuts, fin, ...noms].join(''), hauteur: rangs * HAUT_RANG + 8 };
}

const quiAttend = ({ qui, duree }: AttenteDessinee): string =>
  qui === 'proche' ? `${duree}, proche` : duree;

const etageAttentes: Etage = (toile, y) => {
  const { donnees, palette, axe: a } = toile;
  const { attentes } = donnees;
  if (attentes.length === 0) return { dessin: '', hauteur: 0 };
  const rangs = couloirs(attentes);
  const couloirMax = Math.max(...rangs);
  const boites = attentes.map((attente, rang) => {
    const x = a.place(attente.debut);
    const boite = { x, y: y + (rangs[rang] ?? 0) * 18, largeur: a.place(attente.fin) - x - 1, hauteur: 14 };
    return boiteAttente(boite, attente, palette);
  });
  const voulues = attentes.map((attente) => {
    const texte = quiAttend(attente);
    const largeur = largeurDe(texte);
    const milieu = (a.place(attente.debut) + a.place(attente.fin)) / 2;
    return { texte, largeur, x: Math.max(GAUCHE, milieu - largeur / 2) };
  });
  const durees = surPlusieursRangs(voulues, 2, LARGEUR);
  const bas = y + (couloirMax + 1) * 18 + 10;
  const mots = durees.map((d) => etiquette(d.texte, d.x, bas + d.rang * 15, palette.encre, palette.fond));
  const lignes = Math.max(0, ...durees.map((d) => d.rang));
  return {
    dessin: titre('Attentes', y + 12, toile) + boites.join('') + mots.join(''),
    hauteur: bas - y + lignes * 15 + 9,
  };
};

const etagePauses: Etage = (toile, y) => {
  const { donnees, palette, axe: a } = toile;
  if (donnees.pauses.length === 0) return { dessin: '', hauteur: 0 };
  const signes = donnees.pauses.map((p) => {
    const largeur = Math.max(12, a.place(p.fin) - a.place(p.debut));
    const x = (a.place(p.debut) + a.place(p.fin)) / 2 - largeur / 2;
    return signePause({ x, y, largeur, hauteur: 14 }, palette);
  });
  return { dessin: titre('Pauses', y + 11, toile) + signes.join(''), hauteur: 24 };
};

const bandeLieu = (bande: Bande, y: number, { palette, axe: a }: Toile): string => {
  const x = a.place(bande.debut);
  const largeur = a.place(bande.fin) - x;
  const nom = raccourcir(bande.texte, largeur - 8);
  const boite = balise('rect', {
    x,
    y,
    width: Math.max(1, largeur - 1),
    height: 18,
    fill: palette.surface,
    stroke: palette.bord,
  });
  return boite + (nom ? texteSvg(nom, x + 4, y + 13, { fill: palette.encre }) : '');
};

/** One row when they never part; else one for each. */
const etageLieux: Etage = (toile, y) => {
  const { patient, proche } = toile.donnees.lieux;
  const separes = proche.length > 0 && JSON.stringify(patient) !== JSON.stringify(proche);
  const rangs: [string, readonly Bande[]][] = separes
    ? [
        ['Lieux, patient', patient],
        ['Lieux, proche', proche],
      ]
    : [['Lieux', patient.length > 0 ? patient : proche]];
  const pleins = rangs.filter(([, bandes]) => bandes.length > 0);
  const dessins = pleins.map(
    ([mot, bandes], rang) =>
      titre(mot, y + 13 + rang * 24, toile) + bandes.map((b) => bandeLieu(b, y + rang * 24, toile)).join(''),
  );
  return { dessin: dessins.join(''), hauteur: pleins.length * 24 + (pleins.length > 0 ? 4 : 0) };
};

function etageHeures({ donnees, palette, axe: a }: Toile, y: number): Bloc {
  const voulues = graduations(donnees.reperes, [donnees.debut, donnees.fin], 12).map(({ reel, texte }) => {
    const largeur = largeurDe(texte);
    return { texte, largeur, x: a.place(reel) - largeur / 2, reel };
  });
  const placees = surPlusieursRangs(voulues, 1, LARGEUR, 4);
  const encoches = voulues.map(({ reel }) =>
    trait(
      [
        [a.place(reel), y],
        [a.place(reel), y + 5],
      ],
      { stroke: palette.bord },
    ),
  );
  const ligne = trait(
    [
      [GAUCHE, y],
      [DROITE, y],
    ],
    { stroke: palette.bord },
  );
  const mots = placees.map((p) => texteSvg(p.texte, p.x, y + 18, { fill: palette.douce }));
  return { dessin: ligne + encoches.join('') + mots.join(''), hauteur: 28 };
}

export function enPaysage(
  donnees: DonneesFigure,
  palette: Palette,
  alt: string,
  etages: 'frise' | 'courbe',
): string {
  const toile: Toile = { donnees, palette, axe: axe(donnees.debut, donnees.fin, GAUCHE, DROITE) };
  const haut = traitsEtapes(toile, 0, 0).hauteur;
  const suite: Etage[] =
    etages === 'frise'
      ? [etageLieux, etageAttentes, etagePauses, etageHeures]
      : [etageAttentes, etagePauses, etageRessenti, etageHeures];
  let y = haut;
  const dessins = suite.map((etage) => {
    const bloc = etage(toile, y);
    y += bloc.hauteur;
    return bloc.dessin;
  });
  const cle = legende(clesDe(donnees, palette, etages === 'courbe'), LARGEUR, y, palette);
  const etapes = traitsEtapes(toile, 0, y - 28).dessin;
  return dessin(LARGEUR, y + cle.hauteur, palette.police, alt, etapes + dessins.join('') + cle.dessin);
}
