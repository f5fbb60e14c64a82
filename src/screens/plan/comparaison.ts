import { etapeDe } from '../../content/listes/parcours.ts';
import {
  enumerer,
  formaterDateCourte,
  formaterDuree,
  formaterNombre,
  INSECABLE,
} from '../../content/typographie.ts';
import type { AvantApres, CoteCompare, VuDans } from '../../domain/avant-apres.ts';
import { formuler, type Etendue } from '../../domain/bilan-nombres.ts';

export interface LigneComparee {
  readonly quoi: string;
  readonly avant: string;
  readonly apres: string;
}

/** « de 5 min à 1 h, médiane 20 min (n = 3) », as the report of a bilan says it. */
function etendue({ n, min, mediane, max }: Etendue, dire: (valeur: number) => string): string {
  const nombre = `(n${INSECABLE}=${INSECABLE}${n})`;
  if (n === 1) return `${dire(min)} ${nombre}`;
  return `de ${dire(min)} à ${dire(max)}, médiane ${dire(mediane)} ${nombre}`;
}

const degre = (valeur: number): string => (valeur > 0 ? '+' : '') + formaterNombre(valeur);

function mesure(cote: CoteCompare, valeurs: Etendue | null, dire: (valeur: number) => string): string {
  if (cote.passes === 0) return 'étape non observée';
  return valeurs ? etendue(valeurs, dire) : 'rien de noté';
}

const vu = ({ n, sur }: VuDans): string => {
  if (sur === 0) return 'constats non écrits';
  return n === 0 ? `non revu (${formuler(0, sur)})` : formuler(n, sur);
};

/** The rows of the table, in the order of the screen. */
export const lignesComparees = ({ avant, apres, constats }: AvantApres): LigneComparee[] => [
  {
    quoi: 'Attentes',
    avant: mesure(avant, avant.attentes, formaterDuree),
    apres: mesure(apres, apres.attentes, formaterDuree),
  },
  {
    quoi: 'Ressenti du patient, entre −2 et +2',
    avant: mesure(avant, avant.ressentis, degre),
    apres: mesure(apres, apres.ressentis, degre),
  },
  ...constats.map(({ texte, ...cotes }) => ({
    quoi: `«${INSECABLE}${texte}${INSECABLE}»`,
    avant: vu(cotes.avant),
    apres: vu(cotes.apres),
  })),
];

/** « Avant : 2 suivis, 15/09/2026 et 17/09/2026 ». */
export const titreDuCote = (nom: string, { dates }: CoteCompare): string =>
  `${nom}${INSECABLE}: ${dates.length}${INSECABLE}${dates.length > 1 ? 'suivis' : 'suivi'}, ${enumerer(dates.map(formaterDateCourte))}`;

export const ceQuiSeCompare = ({ etape }: AvantApres): string =>
  etape === null
    ? 'Les suivis sont comparés en entier.'
    : `À l’étape «${INSECABLE}${etapeDe(etape)?.libelle ?? etape}${INSECABLE}».`;
