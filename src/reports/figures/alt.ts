/** One or two sentences that say what the figure shows; the table says the rest. */
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { enumerer } from '../../content/typographie.ts';
import { minuscule } from '../modeles/libelles.ts';
import type { DonneesFigure, PointDessine } from './donnees.ts';

export const compter = (nombre: number, un: string, plusieurs = `${un}s`): string =>
  `${nombre} ${nombre > 1 ? plusieurs : un}`;

function contenu({ etapes, attentes, pauses }: DonneesFigure): string {
  const muettes = attentes.filter((a) => a.classe === 'non-annoncee').length;
  const dont = muettes > 0 ? `, dont ${compter(muettes, 'non annoncée', 'non annoncées')}` : '';
  return enumerer([
    compter(etapes.length, 'étape'),
    compter(attentes.length, 'attente') + dont,
    compter(pauses.length, 'pause'),
  ]);
}

const trajet = (points: readonly PointDessine[], heure: DonneesFigure['heure']): string => {
  const connus = points.filter((p) => p.valeur !== null);
  const [premier] = connus;
  const dernier = connus.at(-1);
  if (!premier || !dernier) return 'aucun ressenti dit';
  const dire = (p: PointDessine): string =>
    `« ${minuscule(libelleDuRessenti(p.valeur))} » à ${heure(p.vecu)}`;
  if (connus.length === 1) return dire(premier);
  const bas = connus.reduce((a, b) => ((b.valeur ?? 0) < (a.valeur ?? 0) ? b : a));
  const creux = bas === premier || bas === dernier ? '' : `, au plus bas ${dire(bas)}`;
  return `de ${dire(premier)} à ${dire(dernier)}${creux}`;
};

const heures = ({ heure, debut, fin }: DonneesFigure): string => `de ${heure(debut)} à ${heure(fin)}`;

export const altFrise = (d: DonneesFigure): string =>
  `Frise du suivi ${heures(d)} : ${contenu(d)}. Le tableau qui suit donne les mêmes données.`;

export function altCourbe(d: DonneesFigure): string {
  const de = (qui: PointDessine['qui']): PointDessine[] => d.points.filter((p) => p.qui === qui);
  const proche = de('proche').length > 0 ? ` ; proche, ${trajet(de('proche'), d.heure)}` : '';
  return `Frise ${heures(d)} (${contenu(d)}) et courbe du ressenti : patient, ${trajet(de('patient'), d.heure)}${proche}. Le tableau qui suit donne les mêmes données.`;
}
