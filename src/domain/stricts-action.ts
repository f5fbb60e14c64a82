import * as v from 'valibot';
import type {
  ActionAmelioration,
  ChangementsDAction,
  EtapeDeDemarche,
  NiveauDEngagement,
  Participation,
} from './action-amelioration.ts';
import type { ActionDeJadis } from './action-de-jadis.ts';
import {
  booleen,
  date,
  dictionnaire,
  entier,
  facultatif,
  liste,
  nom,
  nombre,
  objet,
  parmi,
  rang,
  texte,
  type Champs,
  type Schema,
} from './stricts-briques.ts';

const SUIVIS_MAX = 200;
const PARTICIPATIONS_MAX = 50;

const participation = objet({
  etape: parmi<EtapeDeDemarche>({
    'choix-du-parcours': true,
    recueil: true,
    analyse: true,
    decision: true,
    realisation: true,
    evaluation: true,
  }),
  niveau: parmi<NiveauDEngagement>({
    information: true,
    consultation: true,
    collaboration: true,
    'co-construction': true,
  }),
  preuve: texte,
} satisfies Champs<Participation>);

const texteOuRien = v.nullable(texte);
const dateOuRien = v.nullable(date);

const champs = {
  numero: rang,
  action: texte,
  constat: texte,
  origine: texte,
  suivis: liste(nom, SUIVIS_MAX),
  etape: texteOuRien,
  classe: texte,
  engagement: texte,
  preuveEngagement: texteOuRien,
  participations: liste(participation, PARTICIPATIONS_MAX),
  pilote: texte,
  copiloteMedical: texteOuRien,
  copiloteUsager: texteOuRien,
  impact: entier,
  effort: entier,
  debut: dateOuRien,
  echeance: date,
  indicateur: texte,
  valeurDepart: texteOuRien,
  cible: texteOuRien,
  valeurConstatee: texteOuRien,
  constateeLe: dateOuRien,
  etat: texte,
  raison: texteOuRien,
  nouvelleDate: dateOuRien,
  critereHas: v.nullable(objet({ code: texte, verifie: booleen })),
  prochaineRevue: dateOuRien,
  retourEquipe: dateOuRien,
  retourPatient: dateOuRien,
  retourDemande: booleen,
  cdu: dateOuRien,
} satisfies Champs<Required<ChangementsDAction>>;

export const actionTypee = objet({ id: nom, ...champs } satisfies Champs<ActionAmelioration>);

const facultatifs = Object.fromEntries(
  Object.entries<Schema<unknown>>(champs).map(([cle, schema]) => [cle, facultatif(schema)]),
) as Champs<ChangementsDAction>;
export const changements = objet(facultatifs);

const libre: Schema<unknown> = v.lazy(() =>
  v.union([texte, nombre, booleen, v.null(), liste(libre), dictionnaire(libre)]),
);
const actionDeJadis = objet({
  numero: rang,
  action: texte,
  constat: texte,
  classe: texte,
  engagement: texte,
  pilote: texte,
  impact: entier,
  effort: entier,
  echeance: date,
  indicateur: texte,
  etat: texte,
  champs: facultatif(dictionnaire(libre)),
} satisfies Champs<ActionDeJadis>);

export const action: Schema<ActionAmelioration | ActionDeJadis> = v.union([actionTypee, actionDeJadis]);
