import type { ContenusDuBilan, TypeDuBilan } from './contenus-bilan.ts';
import { liste, nom, objet, texte, type Champs, type Schema } from './stricts-briques.ts';

const SUIVIS_MAX = 200;

export const BILAN: { readonly [T in TypeDuBilan]: Schema<ContenusDuBilan[T]> } = {
  bilan: objet({
    titre: texte,
    parcours: texte,
    suivis: liste(nom, SUIVIS_MAX),
  } satisfies Champs<ContenusDuBilan['bilan']>),
};
