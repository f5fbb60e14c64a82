/** What an action must say, according to its state. Throws a named refusal, or says nothing. */
import type { ActionAmelioration, ChangementsDAction } from './action-amelioration.ts';
import { preuveExigee } from './action-engagement.ts';
import { estUneDate } from './dates.ts';
import { ErreurDate, ErreurTexteTropLong } from './erreurs.ts';
import {
  ErreurActionIncomplete,
  ErreurPasEvaluee,
  ErreurPreuveManquante,
  ErreurPriorite,
  ErreurReportSansDate,
  ErreurSansIndicateur,
  ErreurSortieSansRaison,
} from './erreurs-plan.ts';
import { LIMITES } from './limites.ts';

const OBLIGATOIRES = {
  action: 'l’action',
  constat: 'le constat d’origine',
  origine: 'l’origine',
  etape: 'le parcours et l’étape',
  classe: 'la classe d’action',
  engagement: 'le niveau d’engagement des usagers',
  pilote: 'le pilote',
  echeance: 'l’échéance',
  etat: 'l’état',
  prochaineRevue: 'la date de la prochaine revue',
} as const satisfies Partial<Record<keyof ActionAmelioration, string>>;

const DATES = [
  ...(['debut', 'echeance', 'constateeLe', 'nouvelleDate'] as const),
  ...(['prochaineRevue', 'retourEquipe', 'retourPatient', 'cdu'] as const),
];

const vide = (valeur: string | null): boolean => valeur === null || valeur.trim() === '';
const phrase = (noms: readonly string[]): string => `${noms.join(', ')}.`;

type Obligatoire = keyof typeof OBLIGATOIRES;

/** Of the fields that nobody may leave empty, those that are, with their names. */
export const champsManquants = (action: ActionAmelioration): [champ: Obligatoire, nom: string][] =>
  (Object.entries(OBLIGATOIRES) as [Obligatoire, string][]).filter(([champ]) => vide(action[champ]));

export const manquesDeLAction = (action: ActionAmelioration): string[] =>
  champsManquants(action).map(([, nom]) => nom);

export function verifierAction(action: ActionAmelioration): void {
  verifierChamps(action);
  if (preuveExigee(action)) throw new ErreurPreuveManquante();
}

const DIT_L_ENGAGEMENT: readonly (keyof ChangementsDAction)[] = [
  ...(['engagement', 'preuveEngagement', 'participations', 'suivis'] as const),
];

/** An action that was at the plan before its proof was asked goes on: the proof is asked with a new level. */
export function verifierChangement(avant: ActionAmelioration, champs: ChangementsDAction): void {
  const apres = { ...avant, ...champs };
  if (DIT_L_ENGAGEMENT.some((cle) => cle in champs)) verifierAction(apres);
  else verifierChamps(apres);
}

function verifierChamps(action: ActionAmelioration): void {
  const manques = manquesDeLAction(action);
  if (manques.length > 0) throw new ErreurActionIncomplete(phrase(manques));
  if (vide(action.indicateur)) throw new ErreurSansIndicateur();
  for (const degre of [action.impact, action.effort])
    if (![1, 2, 3].includes(degre)) throw new ErreurPriorite();
  for (const cle of DATES) {
    const date = action[cle];
    if (date !== null && !estUneDate(date)) throw new ErreurDate();
  }
  const textes = [action.action, action.constat, action.indicateur, action.raison ?? ''];
  if (textes.some(({ length }) => length > LIMITES.fiche)) throw new ErreurTexteTropLong();
  verifierEtat(action);
}

function verifierEtat(action: ActionAmelioration): void {
  const { etat, raison, nouvelleDate, echeance } = action;
  if ((etat === 'reportee' || etat === 'abandonnee') && vide(raison)) throw new ErreurSortieSansRaison();
  if (etat === 'reportee' && (nouvelleDate === null || nouvelleDate <= echeance))
    throw new ErreurReportSansDate();
  if (etat !== 'evaluee') return;
  const manques = manquesPourClore(action);
  if (manques.length > 0) throw new ErreurPasEvaluee(phrase(manques));
}

/** « Réalisée » is not enough: what must be known before an action is « évaluée ». */
export function manquesPourClore(action: ActionAmelioration): string[] {
  const { valeurConstatee, constateeLe, retourEquipe, retourPatient, retourDemande, cdu } = action;
  return [
    ...(vide(valeurConstatee) ? ['la valeur constatée'] : []),
    ...(constateeLe === null ? ['la date de cette valeur'] : []),
    ...(retourEquipe === null ? ['le retour à l’équipe'] : []),
    ...(retourDemande && retourPatient === null ? ['le retour au patient, qui l’a demandé'] : []),
    ...(cdu === null ? ['la transmission à la commission des usagers'] : []),
  ];
}
