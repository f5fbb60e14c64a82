/** How the columns of a spreadsheet are recognised, and what each field is called when it is asked for. */
import type { ChampColle, Vocabulaire } from '../domain/collage-vocabulaire.ts';
import {
  CLASSES_D_ACTION,
  ETATS_D_ACTION,
  NIVEAUX_D_ENGAGEMENT,
  ORIGINES_D_ACTION,
} from './listes/actions.ts';
import { CHAMPS_PAQSS } from './listes/paqss.ts';
import { PARCOURS } from './listes/parcours.ts';
import type { Item } from './listes/types.ts';

type ColonneConnue = (typeof CHAMPS_PAQSS)[number]['id'] | 'identifiant' | 'nouvelle-date' | 'raison';

/** Column of the export, and the field that it says. Null: known, and not taken back. */
const CHAMP_DE_LA_COLONNE: Readonly<Record<ColonneConnue, ChampColle | null>> = {
  identifiant: 'id',
  numero: null,
  action: 'action',
  constat: 'constat',
  origine: 'origine',
  'code-suivi': null,
  etape: 'etape',
  classe: 'classe',
  engagement: 'engagement',
  pilote: 'pilote',
  'copilote-medical': 'copiloteMedical',
  'copilote-usager': 'copiloteUsager',
  impact: 'impact',
  effort: 'effort',
  debut: 'debut',
  echeance: 'echeance',
  indicateur: 'indicateur',
  'valeur-depart': 'valeurDepart',
  cible: 'cible',
  'valeur-constatee': 'valeurConstatee',
  etat: 'etat',
  'critere-has': null,
  'prochaine-revue': 'prochaineRevue',
  'retour-equipe': 'retourEquipe',
  'retour-patient': 'retourPatient',
  cdu: 'cdu',
  'nouvelle-date': 'nouvelleDate',
  raison: 'raison',
};

/** By field: its name on screen, then what hospitals call it. */
export const NOMS_DES_CHAMPS: Readonly<Record<ChampColle, readonly [string, ...string[]]>> = {
  id: ['Identifiant', 'Id', 'Identifiant Sillage'],
  action: ['Action', 'Intitulé', 'Intitulé de l’action', 'Libellé', 'Action d’amélioration', 'Description'],
  constat: ['Constat d’origine', 'Constat', 'Problème', 'Dysfonctionnement', 'Écart', 'Point à améliorer'],
  origine: ['Origine', 'Source', 'Provenance'],
  etape: ['Parcours et étape', 'Étape', 'Étape du parcours', 'Processus'],
  classe: ['Classe d’action', 'Classe', 'Type d’action', 'Type', 'Catégorie'],
  engagement: ['Niveau d’engagement des usagers', 'Engagement', 'Niveau d’engagement', 'Engagement usagers'],
  preuveEngagement: ['Preuve de l’engagement', 'Preuve'],
  pilote: ['Pilote', 'Responsable', 'Porteur', 'Pilote de l’action', 'Référent'],
  copiloteMedical: ['Copilote médical'],
  copiloteUsager: ['Copilote usager', 'Représentant des usagers'],
  impact: ['Impact', 'Gravité', 'Impact pour le patient'],
  effort: ['Effort', 'Faisabilité', 'Complexité'],
  debut: ['Date de début', 'Début', 'Date de lancement'],
  echeance: ['Échéance', 'Date d’échéance', 'Date prévue', 'Délai', 'Date de fin', 'Pour le', 'Date butoir'],
  indicateur: ['Indicateur', 'Indicateur de suivi', 'Indicateur de résultat', 'Mesure'],
  valeurDepart: ['Valeur de départ', 'Valeur initiale'],
  cible: ['Cible', 'Objectif', 'Valeur cible'],
  valeurConstatee: ['Valeur constatée', 'Résultat', 'Valeur finale'],
  constateeLe: ['Date de la valeur constatée', 'Constatée le', 'Date de mesure'],
  etat: ['État', 'Statut', 'Avancement', 'État d’avancement'],
  raison: ['Raison du report ou de l’abandon', 'Raison', 'Motif'],
  nouvelleDate: ['Nouvelle date', 'Date reportée'],
  prochaineRevue: ['Date de la prochaine revue', 'Prochaine revue', 'Revue', 'Date de revue'],
  retourEquipe: ['Retour fait à l’équipe le', 'Retour à l’équipe'],
  retourPatient: ['Retour fait au patient le', 'Retour au patient'],
  cdu: ['Transmis à la CDU le', 'Transmis à la commission des usagers le', 'CDU'],
};

const sansParenthese = (libelle: string): string => libelle.replace(/\s*\([^)]*\)$/u, '');
const valeurs = (items: readonly Item[]) =>
  items.map(({ id, libelle }) => ({ id, noms: [libelle, sansParenthese(libelle)] }));

/** `titres`: those that the establishment gave to the columns of its own export. */
export function vocabulaireDuCollage(
  titres: readonly { readonly colonne: string; readonly titre: string }[],
): Vocabulaire {
  const regles = titres.flatMap(({ colonne, titre }) =>
    titre && estConnue(colonne) ? [{ champ: CHAMP_DE_LA_COLONNE[colonne], noms: [titre] }] : [],
  );
  const paqss = CHAMPS_PAQSS.map(({ id, libelle }) => ({ champ: CHAMP_DE_LA_COLONNE[id], noms: [libelle] }));
  const noms = Object.entries(NOMS_DES_CHAMPS).map(([champ, noms]) => ({ champ: champ as ChampColle, noms }));
  return {
    colonnes: [...regles, ...paqss, ...noms],
    valeurs: {
      origine: valeurs(ORIGINES_D_ACTION),
      etape: PARCOURS.flatMap(({ libelle: parcours, etapes }) =>
        etapes.map(({ id, libelle }) => ({ id, noms: [libelle, `${parcours}, ${libelle}`] })),
      ),
      classe: valeurs(CLASSES_D_ACTION),
      engagement: valeurs(NIVEAUX_D_ENGAGEMENT),
      etat: valeurs(ETATS_D_ACTION),
    },
    libres: ['etape'],
  };
}

const estConnue = (colonne: string): colonne is ColonneConnue => Object.hasOwn(CHAMP_DE_LA_COLONNE, colonne);
