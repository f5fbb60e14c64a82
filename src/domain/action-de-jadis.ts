/** Before the plan d'actions, an action had eleven fields, and the others as the case gave them. Still readable. */
import { SANS_PLUS, type ActionAmelioration } from './action-amelioration.ts';
import type { DateCivile } from './contenus.ts';

export interface ActionDeJadis {
  readonly numero: number;
  readonly action: string;
  readonly constat: string;
  readonly classe: string;
  readonly engagement: string;
  readonly pilote: string;
  readonly impact: number;
  readonly effort: number;
  readonly echeance: DateCivile;
  readonly indicateur: string;
  readonly etat: string;
  readonly champs?: Readonly<Record<string, unknown>>;
}

const NOMS = {
  etape: 'etape',
  preuveEngagement: 'preuve-engagement',
  copiloteMedical: 'copilote-medical',
  copiloteUsager: 'copilote-usager',
  debut: 'debut',
  valeurDepart: 'valeur-depart',
  cible: 'cible',
  valeurConstatee: 'valeur-constatee',
  prochaineRevue: 'prochaine-revue',
  retourEquipe: 'retour-equipe',
  retourPatient: 'retour-patient',
  cdu: 'cdu',
  nouvelleDate: 'nouvelle-date',
} as const satisfies Partial<Record<keyof ActionAmelioration, string>>;

function critereDe(champ: unknown): ActionAmelioration['critereHas'] {
  if (typeof champ !== 'object' || champ === null) return null;
  const { code, verifie } = champ as { code?: unknown; verifie?: unknown };
  return typeof code === 'string' ? { code, verifie: verifie === true } : null;
}

/** `suivi`: the registre it is read in, which gives the action its name. */
export function actionDe(contenu: ActionAmelioration | ActionDeJadis, suivi: string): ActionAmelioration {
  if ('id' in contenu) return contenu;
  const { champs = {}, ...onze } = contenu;
  const dits = Object.entries(NOMS).flatMap(([nom, ancien]) => {
    const valeur = champs[ancien];
    return typeof valeur === 'string' ? [[nom, valeur] as const] : [];
  });
  return {
    ...SANS_PLUS,
    ...onze,
    ...Object.fromEntries(dits),
    id: idDansLeSuivi(suivi, onze.numero),
    origine: typeof champs['origine'] === 'string' ? champs['origine'] : 'suivi',
    critereHas: critereDe(champs['critere-has']),
  };
}

export const idDansLeSuivi = (suivi: string, numero: number): string => `${suivi}-action-${numero}`;
