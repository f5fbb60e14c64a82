/** Time goes right: for the paper and the PC. Same drawing language on both. */
import { axe, graduations } from './axe.ts';
import type { AttenteDessinee, Bande, DonneesFigure } from './donnees.ts';
import { clesDe, clesUtiles, legende, type Bloc } from './legende.ts';
import type { Palette } from './palettes.ts';
import { couloirs, surPlusieursRangs } from './placer.ts';
import { etageRessenti } from './ressenti.ts';
import { boiteAttente, etiquette, signePause } from './signes.ts';
import { DROITE, GAUCHE, LARGEUR, titre, type Etage, type Toile } from './toile.ts';
import { balise, dessin, enMotsEntiers, largeurDe, raccourcir, texteSvg, trait } from './svg.ts';

const RANGS_ETAPES = 3;
const HAUT_RANG = 17;
const NOM_D_ETAPE_MAX = 210;

function placerEtapes({ donnees, axe: { place } }: Toile) {
  const voulues = donnees.etapes.map((e) => {
    const texte = raccourcir(e.texte, NOM_D_ETAPE_MAX);
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
    hauteur: bas - y + lignes * 15 + 7,
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
  return { dessin: titre('Pauses', y + 11, toile) + signes.join(''), hauteur: 21 };
};

const HAUT_LIEU = 18;
const INTERLIGNE = 14;

const lignesDuLieu = ({ debut, fin, texte }: Bande, { axe: a }: Toile): string[] =>
  enMotsEntiers(texte, a.place(fin) - a.place(debut) - 8, 2);

const bandeLieu = (bande: Bande, y: number, lignes: number, toile: Toile): string => {
  const { palette, axe: a } = toile;
  const x = a.place(bande.debut);
  const boite = balise('rect', {
    x,
    y,
    width: Math.max(1, a.place(bande.fin) - x - 1),
    height: HAUT_LIEU + (lignes - 1) * INTERLIGNE,
    fill: palette.surface,
    stroke: palette.bord,
  });
  const mots = lignesDuLieu(bande, toile).map((mot, rang) =>
    texteSvg(mot, x + 4, y + 13 + rang * INTERLIGNE, { fill: palette.encre }),
  );
  return boite + mots.join('');
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
  let bas = y;
  const dessins = rangs
    .filter(([, bandes]) => bandes.length > 0)
    .map(([mot, bandes]) => {
      const haut = bas;
      const lignes = Math.max(1, ...bandes.map((b) => lignesDuLieu(b, toile).length));
      bas += HAUT_LIEU + (lignes - 1) * INTERLIGNE + 6;
      return titre(mot, haut + 13, toile) + bandes.map((b) => bandeLieu(b, haut, lignes, toile)).join('');
    });
  return { dessin: dessins.join(''), hauteur: bas > y ? bas - y + 4 : 0 };
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
      [a.debut, y],
      [a.fin, y],
    ],
    { stroke: palette.bord },
  );
  const mots = placees.map((p) => texteSvg(p.texte, p.x, y + 18, { fill: palette.douce }));
  return { dessin: ligne + encoches.join('') + mots.join(''), hauteur: 24 };
}

export function enPaysage(
  donnees: DonneesFigure,
  palette: Palette,
  alt: string,
  etages: 'frise' | 'courbe',
): string {
  const droite = etages === 'frise' ? LARGEUR - 2 : DROITE;
  const toile: Toile = { donnees, palette, axe: axe(donnees.debut, donnees.fin, GAUCHE, droite) };
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
  const cles = clesUtiles(clesDe(donnees, palette, etages === 'courbe'), LARGEUR);
  const cle = legende(cles, LARGEUR, y, palette);
  const etapes = traitsEtapes(toile, 0, y - 24).dessin;
  return dessin(LARGEUR, y + cle.hauteur, palette.police, alt, etapes + dessins.join('') + cle.dessin);
}
