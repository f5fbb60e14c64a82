import * as v from 'valibot';
import type { ContenuAction, ContenuRevue } from './contenus.ts';
import {
  booleen,
  date,
  dictionnaire,
  entier,
  facultatif,
  liste,
  nombre,
  objet,
  rang,
  texte,
  textes,
  type Champs,
  type Schema,
} from './stricts-briques.ts';

export const revue = objet({
  date,
  presents: textes,
  voulue: dictionnaire(texte),
  reponse: texte,
  reponseMedicale: facultatif(texte),
  contexte: facultatif(texte),
} satisfies Champs<ContenuRevue>);

const libre: Schema<unknown> = v.lazy(() =>
  v.union([texte, nombre, booleen, v.null(), liste(libre), dictionnaire(libre)]),
);
export const action = objet({
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
} satisfies Champs<ContenuAction>);
