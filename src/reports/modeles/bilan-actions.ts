/** What the unit decided and what it promised, in numbers. */
import type { BilanAnonyme } from '../../domain/bilan-anonymat.ts';
import type { Comptage } from '../../domain/bilan-nombres.ts';
import { CLASSES_D_ACTION, ETATS_D_ACTION, NIVEAUX_D_ENGAGEMENT } from '../../content/listes/actions.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { PRIORITES } from '../../content/listes/paqss.ts';
import type { Liste } from '../../content/listes/types.ts';
import type { Tableau } from '../figures/types.ts';
import { combien } from './bilan-etapes.ts';
import type { Definition } from './commun.ts';
import { minuscule } from './libelles.ts';

export interface ActionsDuRapport {
  readonly nombres: readonly Definition[];
  /** Of the actions whose constat is said. */
  readonly dites: Tableau | null;
}

/** In the order of the list; « (raison obligatoire) » is for who types. */
const repartition = (liste: Liste, comptage: Comptage): string =>
  Object.entries(comptage)
    .map(([id, n]) => `${minuscule(nomDe(liste, id))}\u00a0: ${n}`)
    .join('\u202f; ') || 'aucune';
const nomDe = (liste: Liste, id: string): string => libelleDe(liste, id).replace(/ \(.*\)$/u, '');

/** A percentage only where the rule of anonymity allows it. */
function part(n: number, sur: number, pourcentagesPermis: boolean): string {
  const fraction = `${n} sur ${sur}`;
  return pourcentagesPermis && sur >= 20 ? `${fraction} (${Math.round((100 * n) / sur)}\u00a0%)` : fraction;
}

export function actionsDuRapport({
  bilan,
  actions: dites,
  pourcentagesPermis,
}: Pick<BilanAnonyme, 'bilan' | 'actions' | 'pourcentagesPermis'>): ActionsDuRapport {
  const { actions, n } = bilan;
  return {
    nombres: [
      ['Actions', String(actions.nombre)],
      ['Par état', repartition(ETATS_D_ACTION, actions.parEtat)],
      ['Par classe', repartition(CLASSES_D_ACTION, actions.parClasse)],
      ['Tournées vers la relation', part(actions.tourneesVersLaRelation, actions.nombre, pourcentagesPermis)],
      ['Engagement des usagers', repartition(NIVEAUX_D_ENGAGEMENT, actions.parEngagement)],
      ['Par priorité', repartition(PRIORITES, actions.parPriorite)],
      ['Suivis sans action', combien(actions.suivisSansAction, n)],
      [
        'Suivis avec seulement «\u00a0information et outils\u00a0»',
        combien(actions.suivisOutilsSeulement, n),
      ],
    ],
    dites:
      dites.length === 0
        ? null
        : {
            legende: 'Actions qui répondent à un constat de ce rapport',
            entetes: ['Action', 'Classe', 'État'],
            lignes: dites.map((a) => [
              a.action,
              nomDe(CLASSES_D_ACTION, a.classe),
              nomDe(ETATS_D_ACTION, a.etat),
            ]),
          },
  };
}

export const promessesDuRapport = ({ bilan: { promesses } }: Pick<BilanAnonyme, 'bilan'>): Definition[] => [
  ['Tenues à la date prévue', String(promesses.tenue)],
  ['Tenues après la date prévue', String(promesses['tenue-en-retard'])],
  ['En retard', String(promesses['en-retard'])],
  ['À venir', String(promesses['a-venir'])],
  ['Levées, avec une raison écrite', String(promesses.levee)],
];
