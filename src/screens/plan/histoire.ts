import { NIVEAUX_D_ENGAGEMENT, ORIGINES_D_ACTION } from '../../content/listes/actions.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { etapeDe } from '../../content/listes/parcours.ts';
import { formaterDateCourte, INSECABLE } from '../../content/typographie.ts';
import type { ChampDAction, ChangementsDAction } from '../../domain/action-amelioration.ts';
import { estUneDate } from '../../domain/dates.ts';
import { nomClasse, nomEtat } from '../partage/action/libelles.ts';

const NOMS: Readonly<Record<ChampDAction, string>> = {
  numero: 'Numéro',
  action: 'Action',
  constat: 'Constat',
  origine: 'Origine',
  suivis: 'Suivis liés',
  etape: 'Parcours et étape',
  classe: 'Classe',
  engagement: 'Engagement des usagers',
  preuveEngagement: 'Ce qui montre la part des usagers',
  participations: 'Part des usagers par étape',
  pilote: 'Pilote',
  copiloteMedical: 'Copilote médical',
  copiloteUsager: 'Copilote usager',
  impact: 'Impact',
  effort: 'Effort',
  debut: 'Début',
  echeance: 'Échéance',
  indicateur: 'Indicateur',
  valeurDepart: 'Valeur de départ',
  cible: 'Cible',
  valeurConstatee: 'Valeur constatée',
  constateeLe: 'Constatée le',
  etat: 'État',
  raison: 'Raison',
  nouvelleDate: 'Nouvelle date',
  critereHas: 'Critère HAS',
  prochaineRevue: 'Prochaine revue',
  retourEquipe: 'Retour à l’équipe',
  retourPatient: 'Retour au patient',
  retourDemande: 'Retour demandé par le patient',
  cdu: 'Transmis à la commission des usagers',
};

const LISTES: { readonly [C in ChampDAction]?: (id: string) => string } = {
  etat: nomEtat,
  classe: nomClasse,
  engagement: (id) => libelleDe(NIVEAUX_D_ENGAGEMENT, id),
  origine: (id) => libelleDe(ORIGINES_D_ACTION, id),
  etape: (id) => etapeDe(id)?.libelle ?? id,
};

const RIEN = 'rien';

function enMots(champ: ChampDAction, valeur: unknown): string {
  if (valeur === null || valeur === undefined || valeur === '') return RIEN;
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'number') return String(valeur);
  if (Array.isArray(valeur)) return String(valeur.length);
  if (typeof valeur !== 'string') return (valeur as { readonly code: string }).code;
  return LISTES[champ]?.(valeur) ?? (estUneDate(valeur) ? formaterDateCourte(valeur) : valeur);
}

/** « État : En cours → Réalisée ». One sentence per field. */
export const changementsEnMots = (avant: ChangementsDAction, apres: ChangementsDAction): string[] =>
  (Object.keys(apres) as (keyof ChangementsDAction)[]).map(
    (champ) => `${NOMS[champ]}${INSECABLE}: ${enMots(champ, avant[champ])} → ${enMots(champ, apres[champ])}`,
  );
