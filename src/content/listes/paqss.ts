import type { Item } from './types.ts';

export interface Degre {
  readonly valeur: 1 | 2 | 3;
  readonly libelle: string;
}

export interface Case extends Item {
  readonly regle: string;
}

const degres = (libelles: readonly [string, string, string]): readonly Degre[] => [
  { valeur: 1, libelle: libelles[0] },
  { valeur: 2, libelle: libelles[1] },
  { valeur: 3, libelle: libelles[2] },
];

export const IMPACTS = degres([
  '1 : léger, une personne',
  '2 : réel, plusieurs personnes ou un moment marquant',
  '3 : fort, touche la sécurité, la dignité ou l’information de tous',
]);

export const EFFORTS = degres([
  '1 : petit, l’équipe seule, moins de 30 jours',
  '2 : moyen, plusieurs services ou un petit budget',
  '3 : grand, travaux, recrutement, logiciel',
]);

export const PRIORITES = [
  { id: 'a-faire-maintenant', libelle: 'À faire maintenant', regle: 'Impact 2 ou 3, effort 1' },
  { id: 'a-planifier', libelle: 'À planifier', regle: 'Impact 2 ou 3, effort 2 ou 3' },
  { id: 'a-essayer', libelle: 'À essayer', regle: 'Impact 1, effort 1' },
  { id: 'a-discuter', libelle: 'À discuter', regle: 'Impact 1, effort 2 ou 3' },
] as const satisfies readonly Case[];

/** Columns of the plan d’actions, in order. */
export const CHAMPS_PAQSS = [
  { id: 'numero', libelle: 'N°', regle: 'auto' },
  { id: 'action', libelle: 'Action (verbe et résultat)', regle: 'obligatoire' },
  { id: 'constat', libelle: 'Constat d’origine (sans donnée reconnaissable)', regle: 'obligatoire' },
  { id: 'origine', libelle: 'Origine', regle: 'obligatoire, liste' },
  { id: 'code-suivi', libelle: 'Codes de suivi liés', regle: 'auto, jamais exporté, effacé avec le journal' },
  { id: 'etape', libelle: 'Parcours et étape', regle: 'obligatoire, liste' },
  { id: 'classe', libelle: 'Classe d’action', regle: 'obligatoire, liste' },
  { id: 'engagement', libelle: 'Niveau d’engagement des usagers', regle: 'obligatoire, liste' },
  { id: 'pilote', libelle: 'Pilote (fonction)', regle: 'obligatoire' },
  { id: 'copilote-medical', libelle: 'Copilote médical (fonction)', regle: 'recommandé' },
  { id: 'copilote-usager', libelle: 'Copilote usager ou RU', regle: 'recommandé' },
  { id: 'impact', libelle: 'Impact (1 à 3)', regle: 'obligatoire' },
  { id: 'effort', libelle: 'Effort (1 à 3)', regle: 'obligatoire' },
  { id: 'debut', libelle: 'Date de début', regle: 'facultatif' },
  { id: 'echeance', libelle: 'Échéance', regle: 'obligatoire' },
  {
    id: 'indicateur',
    libelle: 'Indicateur : comment saura-t-on que c’est mieux pour le patient ?',
    regle: 'obligatoire',
  },
  { id: 'valeur-depart', libelle: 'Valeur de départ', regle: 'recommandé' },
  { id: 'cible', libelle: 'Cible', regle: 'recommandé' },
  { id: 'valeur-constatee', libelle: 'Valeur constatée et date', regle: 'à l’évaluation' },
  { id: 'etat', libelle: 'État', regle: 'obligatoire, liste' },
  { id: 'critere-has', libelle: 'Critère HAS lié', regle: 'facultatif, liste vérifiée' },
  { id: 'prochaine-revue', libelle: 'Date de la prochaine revue', regle: 'obligatoire' },
  { id: 'retour-equipe', libelle: 'Retour fait à l’équipe le', regle: 'obligatoire pour clore' },
  { id: 'retour-patient', libelle: 'Retour fait au patient le', regle: 'obligatoire s’il l’a demandé' },
  { id: 'cdu', libelle: 'Transmis à la CDU le', regle: 'obligatoire pour clore' },
] as const satisfies readonly (Item & { regle: string })[];
