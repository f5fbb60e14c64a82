/** The data of a figure as a table: nothing that is drawn is missing here. */
import type { Personne } from '../../domain/contenus.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { formaterDuree } from '../../content/typographie.ts';
import { majuscule, minuscule, nomEmotion, nomPause, PERSONNE } from '../modeles/libelles.ts';
import type { Bande, ClasseAttente, DonneesFigure, PointDessine } from './donnees.ts';
import type { Tableau } from './types.ts';

const CLASSE: Readonly<Record<ClasseAttente, string>> = {
  annoncee: 'Attente annoncée',
  'non-annoncee': 'Attente non annoncée',
  'non-precisee': 'Attente, annonce non précisée',
};

const VIDE = '–';

const motDuPoint = ({ valeur, emotion }: PointDessine): string => {
  const degre = libelleDuRessenti(valeur);
  return emotion && valeur !== null ? `${degre}, ${minuscule(nomEmotion(emotion))}` : degre;
};

const duree = ({ debut, fin }: Bande | { debut: number; fin: number }): string =>
  formaterDuree((fin - debut) / 1000);

interface LigneDatee {
  readonly reel: number;
  readonly cellules: readonly [string, string, string, string];
}

const QUI_POINT = { patient: 'Patient', proche: 'Proche', suppose: 'Supposé par le suiveur' } as const;

const memeLieu = (a: Bande, b: Bande): boolean =>
  a.debut === b.debut && a.fin === b.fin && a.texte === b.texte;

/** A place shared from start to end is one row. */
function lignesDesLieux({ lieux: { patient, proche } }: DonneesFigure): LigneDatee[] {
  const ligne =
    (qui: Personne) =>
    (lieu: Bande): LigneDatee => ({
      reel: lieu.debut,
      cellules: ['Lieu', majuscule(PERSONNE[qui]), lieu.texte, duree(lieu)],
    });
  const seul = (autres: readonly Bande[]) => (lieu: Bande) => !autres.some((a) => memeLieu(a, lieu));
  const communs = patient.filter((lieu) => !seul(proche)(lieu));
  return [
    ...communs.map(ligne('ensemble')),
    ...patient.filter(seul(proche)).map(ligne('patient')),
    ...proche.filter(seul(patient)).map(ligne('proche')),
  ];
}

/** One row per thing drawn, in the order lived. */
export function tableauComplet(donnees: DonneesFigure, legende: string, avecRessenti: boolean): Tableau {
  const lignes: LigneDatee[] = [
    ...donnees.etapes.map((e): LigneDatee => ({
      reel: e.debut,
      cellules: ['Étape', VIDE, e.texte, duree(e)],
    })),
    ...(avecRessenti ? [] : lignesDesLieux(donnees)),
    ...donnees.attentes.map((w): LigneDatee => ({
      reel: w.debut,
      cellules: [CLASSE[w.classe], majuscule(PERSONNE[w.qui]), w.texte || VIDE, w.duree],
    })),
    ...donnees.pauses.map((p): LigneDatee => ({
      reel: p.debut,
      cellules: ['Pause', 'Suiveur', nomPause(p.raison), p.texte],
    })),
    ...(avecRessenti ? donnees.points : []).map((p): LigneDatee => ({
      reel: p.vecu,
      cellules: ['Ressenti', QUI_POINT[p.qui], motDuPoint(p), VIDE],
    })),
    ...(avecRessenti ? donnees.moments : []).map((m): LigneDatee => ({
      reel: m.vecu,
      cellules: [`Moment clé ${m.numero}`, VIDE, m.titre, VIDE],
    })),
  ];
  return {
    legende,
    entetes: ['Heure', 'Ce qui est montré', 'Qui', 'Détail', 'Durée'],
    lignes: [...lignes]
      .sort((a, b) => a.reel - b.reel)
      .map(({ reel, cellules }) => [donnees.heure(reel), ...cellules]),
  };
}

const pointsDans = (points: readonly PointDessine[], etape: Bande, derniere: boolean, premiere: boolean) =>
  points.filter((p) => (premiere || p.vecu >= etape.debut) && (derniere || p.vecu < etape.fin));

/**
 * One row per étape: short enough for the paper. A point lived outside goes to the nearest end. What the suiveur
 * supposed is in nobody's column: the caption says it.
 */
export function tableauParEtape(donnees: DonneesFigure, legende: string): Tableau {
  const { etapes, points, heure } = donnees;
  const bandes = etapes.length > 0 ? etapes : [{ debut: donnees.debut, fin: donnees.fin, texte: VIDE }];
  const dire = (liste: readonly PointDessine[], entre: string): string =>
    liste.map((p) => `${heure(p.vecu)}\u00a0:\u00a0${minuscule(motDuPoint(p))}`).join(entre);
  const avecProche = points.some((p) => p.qui === 'proche');
  const supposes = dire(
    points.filter((p) => p.qui === 'suppose'),
    '\u202f; ',
  );
  const lignes = bandes.map((etape, rang) => {
    const ici = pointsDans(points, etape, rang === bandes.length - 1, rang === 0);
    const de = (qui: PointDessine['qui']): string =>
      dire(
        ici.filter((p) => p.qui === qui),
        // The sign is for those who hear the cell: a line that ends makes no pause.
        '\u202f;\n',
      ) || VIDE;
    return [
      etape.texte,
      `${heure(etape.debut)} à ${heure(etape.fin)} (${duree(etape)})`,
      de('patient'),
      ...(avecProche ? [de('proche')] : []),
    ];
  });
  return {
    legende: supposes ? `${legende}. Supposé par le suiveur, à ${supposes}` : legende,
    entetes: ['Étape', 'De … à … (durée)', 'Patient', ...(avecProche ? ['Proche'] : [])],
    lignes,
  };
}
