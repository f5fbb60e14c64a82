/** What follows the observation in a case: relecture, revue, actions, promesses. */
import { LIMITES } from './limites.ts';
import type { ActionAmelioration } from './action-amelioration.ts';
import { idDansLeSuivi } from './action-de-jadis.ts';
import type { ContenuRevue } from './contenus.ts';
import {
  date,
  dictionnaire,
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
  origine: ouRien(court),
  etape: ouRien(court),
  classe: court,
  engagement: court,
  'preuve-engagement': ouRien(long),
  pilote: court,
  'copilote-medical': ouRien(court),
  'copilote-usager': ouRien(court),
  impact: entier(0, 9),
  effort: entier(0, 9),
  debut: ouRien(date),
  echeance: date,
  indicateur: long,
  'valeur-depart': ouRien(raison),
  cible: ouRien(raison),
  'valeur-constatee': ouRien(raison),
  'constatee-le': ouRien(date),
  etat: court,
  raison: ouRien(raison),
  'nouvelle-date': ouRien(date),
  'critere-has': ouRien(forme({ code: court, verifie: (v) => v === true })),
  'prochaine-revue': ouRien(date),
  'retour-equipe': ouRien(date),
  'retour-patient': ouRien(date),
  cdu: ouRien(date),
  // Says again which suivi the action is in: the registre knows.
  'code-suivi': listeOuRien(court),
};
const action = forme(champsAction);

export const CHAMPS_ACTION: readonly string[] = Object.keys(champsAction);

/** `suivi`: the id of the suivi of the case. */
export const lireActionDe =
  (suivi: string): Lecteur<ActionAmelioration> =>
  (valeur, chemin) => {
    const { 'code-suivi': _codes, origine, ...lu } = action(valeur, chemin);
    return {
      id: idDansLeSuivi(suivi, lu.numero),
      numero: lu.numero,
      action: lu.action,
      constat: lu.constat,
      origine: origine ?? 'suivi',
      suivis: [],
      etape: lu.etape,
      classe: lu.classe,
      engagement: lu.engagement,
      preuveEngagement: lu['preuve-engagement'],
      participations: [],
      pilote: lu.pilote,
      copiloteMedical: lu['copilote-medical'],
      copiloteUsager: lu['copilote-usager'],
      impact: lu.impact,
      effort: lu.effort,
      debut: lu.debut,
      echeance: lu.echeance,
      indicateur: lu.indicateur,
      valeurDepart: lu['valeur-depart'],
      cible: lu.cible,
      valeurConstatee: lu['valeur-constatee'],
      constateeLe: lu['constatee-le'],
      etat: lu.etat,
      raison: lu.raison,
      nouvelleDate: lu['nouvelle-date'],
      critereHas: lu['critere-has'],
      prochaineRevue: lu['prochaine-revue'],
      retourEquipe: lu['retour-equipe'],
      retourPatient: lu['retour-patient'],
      retourDemande: false,
      cdu: lu.cdu,
    };
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
