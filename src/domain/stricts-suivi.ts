import * as v from 'valibot';
import type {
  ContenuAccord,
  ContenuAvis,
  ContenuPreparation,
  ContenuSuivi,
  EtapePreparation,
  FormeAccord,
} from './contenus.ts';
import {
  booleen,
  date,
  dictionnaire,
  entier,
  facultatif,
  liste,
  moment,
  nombre,
  objet,
  parmi,
  quiAccorde,
  texte,
  type Champs,
  type Schema,
} from './stricts-briques.ts';

export const suivi = objet({
  code: texte,
  parcours: texte,
  segment: objet({ debut: texte, fin: texte }),
  unite: texte,
  date,
  suiveur: objet({ fonction: texte, regard: texte }),
  effectifs: facultatif(dictionnaire(v.pipe(entier, v.minValue(0)))),
  dateRestitution: facultatif(date),
  accordDemandePar: facultatif(texte),
  exemple: facultatif(booleen),
} satisfies Champs<ContenuSuivi>);

const etape = parmi<EtapePreparation>({
  'cadre-rencontre': true,
  'medecin-informe': true,
  'equipe-informee': true,
  'charte-acceptee': true,
  'notice-remise': true,
});
export const preparation: Schema<ContenuPreparation> = v.union([
  objet({ etape, le: date }),
  objet({ etape, passee: texte }),
]);

const POINTS_MAX = 30_000;
export const choix = dictionnaire(v.nullable(booleen));
const trait = liste(v.strictTuple([nombre, nombre, nombre]), POINTS_MAX);

const forme = parmi<FormeAccord>({ ecran: true, papier: true, 'oral-temoin': true, assentiment: true });
const texteLu = objet({
  lecture: parmi<ContenuAccord['texte']['lecture']>({ standard: true, facile: true }),
  version: texte,
});
const traits = facultatif(liste(trait, POINTS_MAX));
const temoin = facultatif(objet({ lien: texte, independant: booleen }));

export const accord = objet({
  qui: quiAccorde,
  role: facultatif(texte),
  forme,
  texte: texteLu,
  choix,
  traits,
  temoin,
  recueilliPar: texte,
  compris: facultatif(liste(booleen)),
  garder: facultatif(texte),
  donneLe: facultatif(moment),
  destructionLe: facultatif(date),
  autreTitulaire: facultatif(v.literal('attendu')),
} satisfies Champs<ContenuAccord>);

export const avis = objet({
  favorable: booleen,
  forme,
  texte: texteLu,
  traits,
  temoin,
  recueilliPar: texte,
  donneLe: facultatif(moment),
} satisfies Champs<ContenuAvis>);
