/** Document D: the report to the commission des usagers. Made of the anonymous bilan only: nothing else may be printed. */
import type { BilanAnonyme, CommunAnonyme } from '../../domain/bilan-anonymat.ts';
import { formuler, type Etendue } from '../../domain/bilan-nombres.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import type { Reglages } from '../../domain/reglages.ts';
import { nomParcours } from '../../content/variablesDuSuivi.ts';
import { enumerer, formaterDate, formaterDuree } from '../../content/typographie.ts';
import { compter } from '../figures/alt.ts';
import type { Figure, Tableau } from '../figures/types.ts';
import { actionsDuRapport, promessesDuRapport, type ActionsDuRapport } from './bilan-actions.ts';
import { attentesDessinees, RIEN, combien, parcoursObserve, regardsParEtape } from './bilan-etapes.ts';
import type { Definition, Tete } from './commun.ts';
import { PAS_ENCORE } from './commun.ts';
import { nomEtape, nomType } from './libelles.ts';

/** What may leave the screen: what a rule hid stays there. */
export type BilanImprimable = Omit<BilanAnonyme, 'masques'>;

export interface ModeleBilan extends Tete {
  readonly aRetenir: readonly string[];
  readonly questions: readonly string[];
  readonly perimetre: readonly Definition[];
  readonly constats: Tableau | null;
  /** Of how many suivis each constat is, in the order of the table. */
  readonly constatsVus: readonly number[];
  readonly n: number;
  readonly themes: string;
  readonly attentes: readonly string[];
  readonly attentesDessinees: Figure | null;
  readonly parcours: Tableau;
  readonly proches: readonly string[];
  readonly pointsForts: readonly string[];
  readonly regards: Tableau | null;
  readonly obstacles: string;
  readonly actions: ActionsDuRapport;
  readonly demandes: readonly string[];
  readonly promesses: readonly Definition[];
  readonly croisements: readonly string[];
  readonly alertes: readonly string[];
  /** Empty until the commission has spoken. */
  readonly avis: readonly string[];
  readonly relecture: string;
}

export interface ContexteDuRapport {
  readonly reglages: Reglages;
  /** Day of the reread by somebody who did not follow. */
  readonly reluLe: DateCivile | null;
  readonly exemple: boolean;
}

const RANGS = ['', '1er', '2e', '3e', '4e'];
/** « 3e trimestre 2026 », from « 2026-T3 ». */
export const nomTrimestre = (trimestre: string): string => {
  const [annee = '', rang = ''] = trimestre.split('-T');
  return `${RANGS[Number(rang)] ?? rang} trimestre ${annee}`;
};

const direLaPeriode = ({ du, au }: NonNullable<BilanImprimable['periode']>): string =>
  du === au ? nomTrimestre(du) : `du ${nomTrimestre(du)} au ${nomTrimestre(au)}`;

/** « de 23 min à 1 h 01, médiane 50 min (n = 3) ». */
export const dire = ({ n, min, mediane, max }: Etendue): string =>
  `de ${formaterDuree(min)} à ${formaterDuree(max)}, médiane ${formaterDuree(mediane)} (n\u00a0=\u00a0${n})`;
const direOuRien = (etendue: Etendue | null): string =>
  etendue ? dire(etendue) : 'trop peu de suivis pour le dire';

const FORMES: Readonly<Record<string, string>> = {
  ecrit: 'écrit',
  'oral-temoin': 'oral, devant un témoin',
  assentiment: 'assentiment, avec l’accord du représentant',
  autre: 'sous une autre forme',
};

const SOURCES = {
  plaintes: 'Plaintes et réclamations',
  'e-satis': 'Réponses à l’enquête e-Satis',
  evenements: 'Événements indésirables',
} as const;

const vu = ({ libelle, n }: CommunAnonyme, sur: number): string => `${libelle}\u00a0: ${formuler(n, sur)}.`;
/** Of a wait: nobody waited, and the figures would say zero three times. */
const mesurer = (quoi: string, etendue: Etendue | null): string =>
  `${quoi}\u00a0: ${etendue?.max === 0 ? `aucune (n\u00a0=\u00a0${etendue.n})` : direOuRien(etendue)}.`;

const suiteDe = ({ nombre, tourneesVersLaRelation }: BilanImprimable['bilan']['actions']): string =>
  nombre === 0
    ? 'Aucune action n’est encore décidée.'
    : `${compter(nombre, 'action')}, dont ${tourneesVersLaRelation} vers la relation.`;

function aRetenirDe({ bilan, constats, pointsForts }: BilanImprimable): string[] {
  const { n } = bilan;
  return [
    ...pointsForts.slice(0, 2).map((c) => `**Ce qui aide.** ${vu(c, n)}`),
    ...constats.slice(0, 3).map((c) => `**Ce qui gêne.** ${vu(c, n)}`),
    `**Le temps.** ${mesurer('Attente totale', bilan.attenteTotale)} Une attente non annoncée de 15\u00a0min ou plus\u00a0: ${combien(bilan.longuesNonAnnoncees, n)}.`,
    `**La suite.** ${suiteDe(bilan.actions)}`,
  ];
}

function perimetreDe({ bilan, recrutement, unite, periode }: BilanImprimable): Definition[] {
  const { n } = bilan;
  const formes = Object.entries(bilan.formesDAccord).map(
    ([forme, f]) => `${FORMES[forme] ?? forme}\u00a0: ${f}`,
  );
  return [
    [
      'Suivis proposés',
      recrutement
        ? `${recrutement.proposes} (acceptés\u00a0: ${recrutement.acceptes}\u202f; refusés\u00a0: ${recrutement.refuses})`
        : PAS_ENCORE.precise,
    ],
    ['Suivis comptés', String(n)],
    ...(bilan.ecartes > 0
      ? [['Suivis effacés ou vides, non comptés', String(bilan.ecartes)] satisfies Definition]
      : []),
    ['Interrompus', combien(bilan.interrompus, n)],
    ['Préparation incomplète, avec une raison écrite', combien(bilan.etapesPassees, n)],
    ['Relus par le patient ou le proche', combien(bilan.relus, n)],
    ['Avec un proche', combien(bilan.proches, n)],
    ['Formes de l’accord du patient', formes.join('\u202f; ') || PAS_ENCORE.precise],
    ...(periode ? [['Période du bilan', direLaPeriode(periode)] satisfies Definition] : []),
    ['Dates des suivis', enumerer(bilan.trimestres.map(nomTrimestre))],
    ['Commencés le matin', combien(bilan.matins, n)],
    ['Durée observée', direOuRien(bilan.dureeObservee)],
    ['Unité', unite ?? 'Non nommée\u00a0: règle d’anonymat'],
  ];
}

const constatsDe = ({ bilan, constats }: BilanImprimable): Tableau | null =>
  constats.length === 0
    ? null
    : {
        legende: 'Constats vus dans au moins 2 suivis',
        entetes: ['Constat', 'Étape', 'Thème', 'Vu'],
        lignes: constats.map((c) => [
          c.libelle,
          c.etape ? nomEtape(c.etape) : RIEN,
          nomType(c.theme),
          formuler(c.n, bilan.n),
        ]),
      };

function prochesDe({ bilan }: BilanImprimable): string[] {
  if (bilan.proches === 0) return ['Aucun proche n’a participé à ces suivis.'];
  return [
    `Un proche a participé ${formuler(bilan.proches, bilan.n)}.`,
    mesurer('Attente du proche', bilan.attenteDuProche),
    'Un constat sur la place du proche est dans le tableau des constats, quand il est vu dans au moins 2\u00a0suivis.',
  ];
}

const alertesDe = ({ bilan }: BilanImprimable): string[] => {
  const lignes = Object.entries(bilan.alertes).map(([niveau, n]) => `Niveau ${niveau}\u00a0: ${n}.`);
  return lignes.length > 0 ? lignes : ['Aucune alerte pendant ces suivis.'];
};

const croisementsDe = ({ croisements, croisementsPermis }: BilanImprimable): string[] => {
  if (croisements.length > 0) return croisements.map((c) => `${SOURCES[c.source]}\u00a0: ${c.nombre}.`);
  return [
    croisementsPermis
      ? 'Aucun croisement à dire.'
      : 'Aucun\u00a0: rapprocher ce rapport d’une autre source demande au moins 5\u00a0suivis, et des nombres d’au moins\u00a05.',
  ];
};

function teteDe({ bilan, cduLe, parcours, unite }: BilanImprimable, contexte: ContexteDuRapport): Tete {
  const { etablissement, dureeRapportAnnees } = contexte.reglages;
  const quand = cduLe ? formaterDate(cduLe) : nomTrimestre(bilan.trimestres.at(-1) ?? '');
  const annee = Number((cduLe ?? bilan.trimestres.at(-1) ?? '').slice(0, 4));
  return {
    surtitre: unite ? `${etablissement}, ${unite}` : etablissement,
    titre: 'Rapport à la commission des usagers',
    sousTitre: `${parcours ? nomParcours(parcours) : 'Un parcours'}\u00a0: ce que montrent ${bilan.n}\u00a0suivis. ${quand}.`,
    exemple: contexte.exemple,
    cartouche: {
      lire: 'Commission des usagers, direction, instances. Il peut être demandé par tous',
      donnees: 'Non\u00a0: anonyme, selon les règles écrites à la fin',
      detruire: annee ? `31 décembre ${annee + dureeRapportAnnees}` : PAS_ENCORE.precise,
    },
  };
}

export function modeleBilan(anonyme: BilanImprimable, contexte: ContexteDuRapport): ModeleBilan {
  const { bilan, themesSeuls, demandes } = anonyme;
  return {
    ...teteDe(anonyme, contexte),
    aRetenir: aRetenirDe(anonyme),
    questions: anonyme.questions,
    perimetre: perimetreDe(anonyme),
    constats: constatsDe(anonyme),
    constatsVus: anonyme.constats.map(({ n }) => n),
    n: bilan.n,
    themes:
      themesSeuls.length > 0
        ? `Autres thèmes relevés, sans détail\u00a0: ${enumerer(themesSeuls.map((t) => nomType(t).toLocaleLowerCase('fr')))}.`
        : '',
    attentes: [
      mesurer('Attente totale', bilan.attenteTotale),
      mesurer('Attente non annoncée', bilan.attenteNonAnnoncee),
      `Une attente non annoncée de 15\u00a0min ou plus\u00a0: ${combien(bilan.longuesNonAnnoncees, bilan.n)}.`,
    ],
    attentesDessinees: attentesDessinees(anonyme),
    parcours: parcoursObserve(anonyme),
    proches: prochesDe(anonyme),
    pointsForts: anonyme.pointsForts.map((c) => vu(c, bilan.n)),
    regards: regardsParEtape(anonyme),
    obstacles:
      bilan.obstacles > 0
        ? `L’équipe a dit ce qui gêne son travail ${formuler(bilan.obstacles, bilan.n)}. Le détail reste dans la fiche de chaque suivi.`
        : 'Rien n’a été noté.',
    actions: actionsDuRapport(anonyme),
    demandes: demandes.map((d) => `**${d.a}** (${nomTrimestre(d.le)})\u00a0: ${d.quoi}`),
    promesses: promessesDuRapport(anonyme),
    croisements: croisementsDe(anonyme),
    alertes: alertesDe(anonyme),
    avis: anonyme.avis
      ? [
          `Avis rendu le ${formaterDate(anonyme.avis.le)}.`,
          ...anonyme.avis.avis.split('\n').filter((l) => l.trim() !== ''),
        ]
      : [],
    relecture: contexte.reluLe
      ? `Relu le ${formaterDate(contexte.reluLe)} par une personne qui n’a suivi aucun de ces parcours\u00a0: rien n’y est reconnaissable à ses yeux.`
      : 'Pas encore relu par une personne qui n’a suivi aucun de ces parcours.',
  };
}
