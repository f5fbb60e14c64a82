/** What follows the observation in a case: relecture, revue, actions, promesses. */
import { LIMITES } from './limites.ts';
import type { ContenuAction, ContenuRevue } from './contenus.ts';
import {
  date,
  dictionnaire,
  enObjet,
  entier,
  facultatif,
  forme,
  listeOuRien,
  nom,
  ouRien,
  quiAccorde,
  sansVides,
  texte,
  type Lecteur,
} from './cas-lecteur.ts';
import type { PromesseDuCas, RelectureDuCas } from './cas-types.ts';

const long = texte(LIMITES.fiche);
const court = texte(LIMITES.court);
const raison = texte(LIMITES.raison);

const relecture = forme({
  qui: quiAccorde,
  envoyee_le: date,
  limite_le: date,
  repondue_le: ouRien(date),
  resultat: ouRien(raison),
});

export const lireRelecture: Lecteur<RelectureDuCas> = (valeur, chemin) => {
  const { qui, envoyee_le, limite_le, repondue_le, resultat } = relecture(valeur, chemin);
  return { qui, envoyeeLe: envoyee_le, limiteLe: limite_le, reponduLe: repondue_le, resultat };
};

const revue = forme({
  date,
  presents: listeOuRien(court),
  voulue: ouRien(dictionnaire(long)),
  reponse: ouRien(long),
  reponse_medicale: ouRien(long),
  contexte: ouRien(long),
});

export const lireRevue: Lecteur<ContenuRevue> = (valeur, chemin) => {
  const { voulue, reponse, reponse_medicale, contexte, ...reste } = revue(valeur, chemin);
  return {
    ...reste,
    voulue: voulue ?? {},
    reponse: reponse ?? '',
    ...(reponse_medicale !== null && { reponseMedicale: reponse_medicale }),
    ...(contexte !== null && { contexte }),
  };
};

const champsAction = {
  numero: entier(1, 999),
  action: long,
  constat: long,
  classe: court,
  engagement: court,
  pilote: court,
  impact: entier(0, 9),
  effort: entier(0, 9),
  echeance: date,
  indicateur: long,
  etat: court,
};
const autresChamps = {
  origine: ouRien(court),
  'code-suivi': listeOuRien(court),
  etape: ouRien(court),
  'preuve-engagement': ouRien(long),
  'copilote-medical': ouRien(court),
  'copilote-usager': ouRien(court),
  debut: ouRien(date),
  'valeur-depart': ouRien(raison),
  cible: ouRien(raison),
  'valeur-constatee': ouRien(raison),
  'critere-has': ouRien(forme({ code: court, verifie: (v) => v === true })),
  'prochaine-revue': ouRien(date),
  'retour-equipe': ouRien(date),
  'retour-patient': ouRien(date),
  cdu: ouRien(raison),
  'nouvelle-date': ouRien(date),
};

export const CHAMPS_ACTION: readonly string[] = [...Object.keys(champsAction), ...Object.keys(autresChamps)];

export const lireAction: Lecteur<ContenuAction> = (valeur, chemin) => {
  const lus = forme(autresChamps)(valeur, chemin);
  const donnes = Object.keys(enObjet(valeur, chemin));
  const champs = Object.fromEntries(Object.entries(lus).filter(([cle]) => donnes.includes(cle)));
  return { ...forme(champsAction)(valeur, chemin), champs };
};

const promesse = forme({
  id: nom,
  libelle: facultatif(raison),
  prevue_le: date,
  tenue_le: ouRien(date),
  levee: ouRien(raison),
});

export const lirePromesse: Lecteur<PromesseDuCas> = (valeur, chemin) => {
  const { id, libelle, prevue_le, tenue_le, levee } = sansVides(promesse(valeur, chemin));
  return { id, libelle: libelle ?? id, prevueLe: prevue_le, tenueLe: tenue_le, levee };
};
