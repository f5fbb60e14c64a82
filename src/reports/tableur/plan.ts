/** The plan d'actions as a sheet: every field of the PAQSS but the links to suivis, which never leave the device. */
import { critereVerifie, type ActionAmelioration } from '../../domain/action-amelioration.ts';
import {
  CLASSES_D_ACTION,
  ETATS_D_ACTION,
  NIVEAUX_D_ENGAGEMENT,
  ORIGINES_D_ACTION,
} from '../../content/listes/actions.ts';
import { libelleDe } from '../../content/listes/libelle.ts';
import { formaterDateCourte } from '../../content/typographie.ts';
import { nomEtape } from '../modeles/libelles.ts';
import type { CelluleDeTableur, Feuille } from './cellules.ts';
import { COLONNES_DU_PLAN, type ColonneDuPlan, type ColonneVoulue } from './colonnes.ts';

const le = (date: string | null): CelluleDeTableur => (date === null ? null : { date });

const constatee = ({ valeurConstatee, constateeLe }: ActionAmelioration): string | null =>
  valeurConstatee === null || constateeLe === null
    ? valeurConstatee
    : `${valeurConstatee} (${formaterDateCourte(constateeLe)})`;

const VALEURS: { readonly [C in ColonneDuPlan]: (action: ActionAmelioration) => CelluleDeTableur } = {
  identifiant: (a) => a.id,
  numero: (a) => a.numero,
  action: (a) => a.action,
  constat: (a) => a.constat,
  origine: (a) => libelleDe(ORIGINES_D_ACTION, a.origine),
  etape: (a) => (a.etape === null ? null : nomEtape(a.etape)),
  classe: (a) => libelleDe(CLASSES_D_ACTION, a.classe),
  engagement: (a) => libelleDe(NIVEAUX_D_ENGAGEMENT, a.engagement),
  pilote: (a) => a.pilote,
  'copilote-medical': (a) => a.copiloteMedical,
  'copilote-usager': (a) => a.copiloteUsager,
  impact: (a) => a.impact,
  effort: (a) => a.effort,
  debut: (a) => le(a.debut),
  echeance: (a) => le(a.echeance),
  indicateur: (a) => a.indicateur,
  'valeur-depart': (a) => a.valeurDepart,
  cible: (a) => a.cible,
  'valeur-constatee': constatee,
  etat: (a) => nomEtat(a.etat),
  'critere-has': critereVerifie,
  'prochaine-revue': (a) => le(a.prochaineRevue),
  'retour-equipe': (a) => le(a.retourEquipe),
  'retour-patient': (a) => le(a.retourPatient),
  cdu: (a) => le(a.cdu),
  'nouvelle-date': (a) => le(a.nouvelleDate),
  raison: (a) => a.raison,
};

/** « Reportée », without what the list says that it asks for. */
export const nomEtat = (etat: string): string =>
  libelleDe(ETATS_D_ACTION, etat).replace(/\s*\([^)]*\)$/u, '');

export const feuilleDuPlan = (
  actions: readonly ActionAmelioration[],
  colonnes: readonly ColonneVoulue[] = COLONNES_DU_PLAN,
): Feuille => ({
  titres: colonnes.map(({ titre }) => titre),
  lignes: actions.map((action) => colonnes.map(({ colonne }) => VALEURS[colonne](action))),
});
