import type {
  AvisCdu,
  BilanRelu,
  ContenuBilan,
  ContenusDuBilan,
  Croisement,
  Periode,
  Recrutement,
  Regroupement,
  TypeDuBilan,
} from './contenus-bilan.ts';
import {
  booleen,
  date,
  entier,
  facultatif,
  liste,
  nom,
  objet,
  parmi,
  texte,
  textes,
  type Champs,
  type Schema,
} from './stricts-briques.ts';

const SUIVIS_MAX = 200;

const recrutement = objet({
  proposes: entier,
  acceptes: entier,
  refuses: entier,
} satisfies Champs<Recrutement>);

const periode = objet({ du: date, au: date } satisfies Champs<Periode>);

const bilan = objet({
  titre: texte,
  parcours: texte,
  unite: facultatif(texte),
  periode: facultatif(periode),
  suivis: liste(nom, SUIVIS_MAX),
  cduLe: facultatif(date),
  recrutement: facultatif(recrutement),
  questions: facultatif(textes),
  demandes: facultatif(liste(objet({ a: texte, quoi: texte, le: date }))),
} satisfies Champs<ContenuBilan>);

const regroupement = objet({
  genre: parmi<Regroupement['genre']>({ constat: true, 'point-fort': true }),
  id: nom,
  libelle: texte,
  theme: texte,
  etape: facultatif(texte),
  membres: liste(objet({ suivi: nom, cle: texte })),
} satisfies Champs<Regroupement>);

const croisement = objet({
  source: parmi<Croisement['source']>({ plaintes: true, 'e-satis': true, evenements: true }),
  nombre: entier,
} satisfies Champs<Croisement>);

export const BILAN: { readonly [T in TypeDuBilan]: Schema<ContenusDuBilan[T]> } = {
  bilan,
  regroupement,
  croisements: objet({
    croisements: liste(croisement),
  } satisfies Champs<ContenusDuBilan['croisements']>),
  'bilan-relu': objet({
    fonction: texte,
    le: date,
    reconnaissable: booleen,
    vu: texte,
    empreinte: texte,
  } satisfies Champs<BilanRelu>),
  'avis-cdu': objet({ le: date, avis: texte } satisfies Champs<AvisCdu>),
};
