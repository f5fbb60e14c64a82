import type { ContenuRevue } from './contenus.ts';
import { date, dictionnaire, facultatif, objet, texte, textes, type Champs } from './stricts-briques.ts';

export const revue = objet({
  date,
  presents: textes,
  voulue: dictionnaire(texte),
  reponse: texte,
  reponseMedicale: facultatif(texte),
  contexte: facultatif(texte),
} satisfies Champs<ContenuRevue>);
