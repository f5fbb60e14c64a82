/** What keeps a pasted row out of the plan, by the fields that would mend it. */
import type { ActionAmelioration } from './action-amelioration.ts';
import type { ChampColle } from './collage-vocabulaire.ts';
import { ErreurMetier } from './erreurs.ts';
import {
  ErreurPasEvaluee,
  ErreurPreuveManquante,
  ErreurReportSansDate,
  ErreurSortieSansRaison,
} from './erreurs-plan.ts';
import { champsManquants, verifierAction } from './regles-action.ts';

export interface Faute {
  readonly champs: readonly ChampColle[];
  /** One sentence. */
  readonly texte: string;
}

/** `deja`: fields whose cell is already known to be wrong. */
export function fautesDeLAction(action: ActionAmelioration, deja: ReadonlySet<ChampColle>): Faute[] {
  const manques = manquesDe(action).filter(({ champs }) => champs.every((c) => !deja.has(c)));
  if (manques.length > 0 || deja.size > 0) return manques;
  try {
    verifierAction(action);
    return [];
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur;
    return [{ champs: champsDuRefus(erreur, action), texte: erreur.message }];
  }
}

const manque = (champ: ChampColle, nom: string): Faute => ({ champs: [champ], texte: `Il manque ${nom}.` });

const manquesDe = (action: ActionAmelioration): Faute[] => [
  ...champsManquants(action).map(([champ, nom]) => manque(champ, nom)),
  ...(action.indicateur === '' ? [manque('indicateur', 'l’indicateur')] : []),
  ...(action.impact === 0 ? [manque('impact', 'l’impact, de 1 à 3')] : []),
  ...(action.effort === 0 ? [manque('effort', 'l’effort, de 1 à 3')] : []),
];

const POUR_CLORE = ['valeurConstatee', 'constateeLe', 'retourEquipe', 'cdu'] as const;

function champsDuRefus(erreur: ErreurMetier, action: ActionAmelioration): ChampColle[] {
  if (erreur instanceof ErreurSortieSansRaison) return ['raison'];
  if (erreur instanceof ErreurReportSansDate) return ['nouvelleDate'];
  if (erreur instanceof ErreurPreuveManquante) return ['preuveEngagement'];
  if (!(erreur instanceof ErreurPasEvaluee)) return ['etat'];
  const retour = action.retourDemande ? (['retourPatient'] as const) : [];
  return [...POUR_CLORE, ...retour].filter((champ) => action[champ] === null);
}
