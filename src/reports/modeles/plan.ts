/** Document E: the plan d'actions of the unit. Nothing that tells a suivi: neither code, nor day, nor id. */
import { critereVerifie, type ActionAmelioration } from '../../domain/action-amelioration.ts';
import {
  bilanDesActions,
  dateDue,
  estAEvaluer,
  estAFaireCeMois,
  estEnRetard,
  prioriteDe,
  prochaineRevueDe,
} from '../../domain/action-calculs.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import { heureLocale } from '../../domain/instant.ts';
import type { ActionDuPlan, LigneDAction, Plan } from '../../domain/plan.ts';
import type { Reglages } from '../../domain/reglages.ts';
import { CLASSES_D_ACTION, NIVEAUX_D_ENGAGEMENT, ORIGINES_D_ACTION } from '../../content/listes/actions.ts';
import { ETAPES_DE_DEMARCHE } from '../../content/listes/demarche.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { PRIORITES } from '../../content/listes/paqss.ts';
import type { Item } from '../../content/listes/types.ts';
import { enumerer, formaterDate, formaterDateCourte } from '../../content/typographie.ts';
import { matrice, PALETTE_PAPIER, type Figure } from '../figures/index.ts';
import { nomEtat } from '../tableur/plan.ts';
import { PAS_ENCORE, type Definition, type Tete } from './commun.ts';
import { minuscule, nomEtape } from './libelles.ts';

export interface Compte {
  readonly libelle: string;
  readonly n: number;
}
export interface FicheDAction {
  readonly titre: string;
  readonly lignes: readonly Definition[];
  /** Day, then what happened; the oldest first. */
  readonly histoire: readonly Definition[];
}
export interface ModelePlan extends Tete {
  readonly jour: DateCivile;
  readonly resume: readonly Definition[];
  readonly urgentes: readonly (readonly string[])[];
  readonly origines: readonly Compte[];
  readonly suivis: string;
  readonly actions: readonly (readonly string[])[];
  readonly matrice: Figure;
  readonly classes: readonly Compte[];
  readonly engagements: readonly Compte[];
  readonly outils: readonly string[];
  readonly pilotage: readonly string[];
  readonly fiches: readonly FicheDAction[];
  readonly sorties: readonly (readonly string[])[];
}

const nombreDe = (n: number, mot: string): string => `${n}\u00a0${mot}${n > 1 ? 's' : ''}`;
const numeros = (actions: readonly ActionAmelioration[]): string =>
  actions.length === 0
    ? 'Aucune.'
    : `${actions.length} : n° ${enumerer(actions.map((a) => String(a.numero)))}.`;
const priorite = (action: ActionAmelioration): string => libelleDe(PRIORITES, prioriteDe(action));
const avecRetard = (action: ActionAmelioration, jour: DateCivile): string =>
  estEnRetard(action, jour) ? `${nomEtat(action.etat)}, **en retard**` : nomEtat(action.etat);

function resumeDe(actions: readonly ActionAmelioration[], jour: DateCivile): Definition[] {
  return [
    ['À faire ce mois-ci', numeros(actions.filter((a) => estAFaireCeMois(a, jour)))],
    ['En retard', numeros(actions.filter((a) => estEnRetard(a, jour)))],
    ['À évaluer', numeros(actions.filter(estAEvaluer))],
    ['Évaluées', numeros(actions.filter(({ etat }) => etat === 'evaluee'))],
  ];
}

const parDate = (a: ActionAmelioration, b: ActionAmelioration): number =>
  dateDue(a).localeCompare(dateDue(b)) || a.numero - b.numero;

const compter = (liste: readonly Item[], comptes: Readonly<Record<string, number>>): Compte[] =>
  liste.map(({ id, libelle }) => ({ libelle, n: comptes[id] ?? 0 }));

const PILOTES = [
  ['pilote', 'pilote'],
  ['copiloteMedical', 'copilote médical'],
  ['copiloteUsager', 'copilote usager'],
] as const;
const pilotesDe = (a: ActionAmelioration): string =>
  PILOTES.flatMap(([cle, nom]) =>
    a[cle]?.trim() ? [cle === 'pilote' ? a[cle] : `${nom} : ${a[cle]}`] : [],
  ).join('\n');

const ligneDe = (a: ActionAmelioration, jour: DateCivile): string[] => [
  `${a.numero}`,
  `**${a.action}**\n${a.constat}`,
  `${libelleDe(ORIGINES_D_ACTION, a.origine)}\n${a.etape === null ? PAS_ENCORE.precise : nomEtape(a.etape)}`,
  `${libelleDe(CLASSES_D_ACTION, a.classe)}\n${libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement)}`,
  pilotesDe(a),
  `${priorite(a)}\nimpact ${a.impact}, effort ${a.effort}`,
  `${a.indicateur}${a.cible === null ? '' : `\ncible\u00a0: ${a.cible}`}`,
  formaterDateCourte(dateDue(a)),
  avecRetard(a, jour),
];

/** Half of a sheet laid on its side. */
const LARGEUR_MATRICE = 500;

const dite = (terme: string, valeur: string | null): Definition[] =>
  valeur?.trim() ? [[terme, valeur]] : [];
const le = (terme: string, date: DateCivile | null): Definition[] =>
  date === null ? [] : [[terme, formaterDate(date)]];

const engagementDe = (a: ActionAmelioration): string =>
  [
    `${libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement)}.`,
    a.preuveEngagement ?? '',
    ...a.participations.map(
      (p) =>
        `${libelleDe(ETAPES_DE_DEMARCHE, p.etape)}\u00a0: ${minuscule(libelleDe(NIVEAUX_D_ENGAGEMENT, p.niveau))}. ${p.preuve}`,
    ),
  ]
    .filter(Boolean)
    .join('\n');

function histoireDe(ligne: LigneDAction): Definition[] {
  if (ligne.genre === 'suivie') return [[formaterDateCourte(ligne.le), ligne.texte]];
  const jour = formaterDateCourte(heureLocale(ligne.instant).date);
  if (ligne.genre === 'proposee') return [[jour, 'Proposée.']];
  const { etat } = ligne.apres;
  return etat === undefined ? [] : [[jour, `${nomEtat(etat)}.`]];
}

const ficheDe = (a: ActionDuPlan, jour: DateCivile): FicheDAction => ({
  titre: `${a.numero}. ${a.action}`,
  lignes: [
    ['Constat', a.constat],
    ['Étape', a.etape === null ? PAS_ENCORE.precise : nomEtape(a.etape)],
    ['Pilotage', pilotesDe(a)],
    ['Part des usagers', engagementDe(a)],
    ['Indicateur pour le patient', a.indicateur],
    ...dite('Valeur de départ', a.valeurDepart),
    ...dite('Cible', a.cible),
    ...dite(
      'Résultat',
      a.valeurConstatee && `${a.valeurConstatee}${a.constateeLe ? ` (${formaterDate(a.constateeLe)})` : ''}`,
    ),
    ...le('Début', a.debut),
    ['Échéance', `${formaterDate(dateDue(a))}. ${avecRetard(a, jour)}`],
    ...le('Prochaine revue', a.prochaineRevue),
    ...le('Retour à l’équipe', a.retourEquipe),
    ...le('Retour au patient', a.retourPatient),
    ...le('Transmis à la CDU', a.cdu),
    ...dite('Critère HAS', critereVerifie(a)),
  ],
  histoire: a.histoire.flatMap(histoireDe),
});

function pilotageDe(actions: readonly ActionAmelioration[], jour: DateCivile): string[] {
  const avec = (cle: 'copiloteMedical' | 'copiloteUsager'): number =>
    actions.filter((a) => a[cle]?.trim()).length;
  const trio = actions.filter((a) => a.copiloteMedical?.trim() && a.copiloteUsager?.trim()).length;
  const revue = prochaineRevueDe(actions, jour);
  return [
    `Cadre, médecin et usager ensemble : ${trio} sur ${nombreDe(actions.length, 'action')}.`,
    `Avec un copilote médical : ${avec('copiloteMedical')}. Avec un copilote usager : ${avec('copiloteUsager')}.`,
    revue === null ? 'Prochaine revue : pas encore décidée.' : `Prochaine revue : le ${formaterDate(revue)}.`,
  ];
}

interface PlanAImprimer {
  readonly plan: Plan;
  /** The day it is printed, which says what is late. */
  readonly jour: DateCivile;
  readonly reglages: Reglages;
  readonly exemple?: boolean;
}

export function modelePlan({ plan, jour, reglages, exemple = false }: PlanAImprimer): ModelePlan {
  const { actions } = plan;
  const bilan = bilanDesActions(actions, jour);
  const suivis = new Set(actions.flatMap((a) => a.suivis)).size;
  const urgentes = actions.filter((a) => estEnRetard(a, jour) || estAFaireCeMois(a, jour)).sort(parDate);
  const raison = plan.outilsSeulement.at(-1)?.raison;
  return {
    surtitre: [reglages.etablissement, plan.unite ?? ''].filter(Boolean).join(', '),
    titre: 'Plan d’actions',
    sousTitre: `${nombreDe(actions.length, 'action')}, au ${formaterDate(jour)}.`,
    exemple,
    cartouche: {
      lire: 'Unité, pôle, qualité',
      donnees: 'Aucune : ni nom, ni code de suivi',
      detruire: 'jour fixé par l’établissement',
    },
    jour,
    resume: resumeDe(actions, jour),
    urgentes: urgentes.map((a) => [
      `${a.numero}. ${a.action}`,
      a.pilote,
      formaterDateCourte(dateDue(a)),
      avecRetard(a, jour),
    ]),
    origines: compter(ORIGINES_D_ACTION, bilan.parOrigine).filter(({ n }) => n > 0),
    suivis:
      suivis === 0
        ? 'Aucun suivi n’est lié à ces actions.'
        : `Ces actions viennent de ${nombreDe(suivis, 'suivi')}.`,
    actions: actions.map((a) => ligneDe(a, jour)),
    matrice: matrice(
      actions.filter(({ etat }) => etat !== 'abandonnee'),
      { palette: PALETTE_PAPIER, largeur: LARGEUR_MATRICE },
    ),
    classes: compter(CLASSES_D_ACTION, bilan.parClasse),
    engagements: compter(NIVEAUX_D_ENGAGEMENT, bilan.parEngagement),
    outils: raison ? [`Pourquoi toutes les actions portent sur un document ou un outil : ${raison}`] : [],
    pilotage: pilotageDe(actions, jour),
    fiches: actions.map((a) => ficheDe(a, jour)),
    sorties: actions
      .filter(({ etat }) => etat === 'reportee' || etat === 'abandonnee')
      .map((a) => [
        `${a.numero}. ${a.action}`,
        nomEtat(a.etat),
        a.raison ?? '',
        a.nouvelleDate === null ? '' : formaterDateCourte(a.nouvelleDate),
      ]),
  };
}
