import * as v from 'valibot';
import type {
  ChampsCorriges,
  ContenuAttente,
  ContenuReleve,
  Contenus,
  NiveauAlerte,
  QuiParle,
  Source,
} from './contenus.ts';
import {
  booleen,
  entier,
  facultatif,
  moment,
  objet,
  parmi,
  personne,
  quiAccorde,
  texte,
  type Champs,
  type Schema,
} from './stricts-briques.ts';
import type { TypeActe } from './tenue-du-journal.ts';

const source = parmi<Source>({ vu: true, dit: true, suppose: true });
const quiParle = parmi<QuiParle>({ patient: true, proche: true, professionnel: true, suiveur: true });
const ressenti = v.nullable(v.picklist([-2, -1, 0, 1, 2]));
const annoncee = v.nullable(booleen);
const delaiAnnonceMin = v.nullable(v.pipe(entier, v.minValue(0)));

const releve = objet({
  type: texte,
  source,
  qui: quiParle,
  sujet: personne,
  texte,
  role: facultatif(texte),
  pointDeContact: facultatif(texte),
  lieu: facultatif(texte),
  ressenti: facultatif(ressenti),
  emotion: facultatif(texte),
  moment: facultatif(moment),
} satisfies Champs<ContenuReleve>);

const attente = objet({
  qui: personne,
  annoncee,
  delaiAnnonceMin,
  texte: facultatif(texte),
  pointDeContact: facultatif(texte),
  role: facultatif(texte),
  lieu: facultatif(texte),
} satisfies Champs<ContenuAttente>);

const precisions = objet({
  qui: facultatif(personne),
  annoncee: facultatif(annoncee),
  delaiAnnonceMin: facultatif(delaiAnnonceMin),
  texte: facultatif(texte),
  pointDeContact: facultatif(texte),
  role: facultatif(texte),
  lieu: facultatif(texte),
} satisfies Champs<Partial<ContenuAttente>>);

const corriges = objet({
  type: facultatif(texte),
  source: facultatif(source),
  qui: facultatif(v.union([quiParle, personne])),
  sujet: facultatif(personne),
  texte: facultatif(texte),
  role: facultatif(texte),
  pointDeContact: facultatif(texte),
  lieu: facultatif(texte),
  ressenti: facultatif(ressenti),
  emotion: facultatif(texte),
  moment: facultatif(moment),
  annoncee: facultatif(annoncee),
  delaiAnnonceMin: facultatif(delaiAnnonceMin),
} satisfies Champs<ChampsCorriges>);

export const ACTES: { readonly [T in TypeActe]: Schema<Contenus[T]> } = {
  etape: objet({ etape: texte } satisfies Champs<Contenus['etape']>),
  lieu: objet({ lieu: texte, qui: personne, avecSuiveur: booleen } satisfies Champs<Contenus['lieu']>),
  releve,
  attente,
  'attente-precisee': objet({ cible: texte, champs: precisions } satisfies Champs<
    Contenus['attente-precisee']
  >),
  'attente-finie': objet({
    cible: texte,
    annoncee: facultatif(booleen),
    delaiAnnonceMin: facultatif(delaiAnnonceMin),
  } satisfies Champs<Contenus['attente-finie']>),
  pause: objet({ raison: texte } satisfies Champs<Contenus['pause']>),
  reprise: objet({}),
  correction: objet({ cible: texte, raison: texte, champs: corriges } satisfies Champs<
    Contenus['correction']
  >),
  effacement: objet({
    cible: texte,
    demandePar: quiAccorde,
    raison: texte,
  } satisfies Champs<Contenus['effacement']>),
  alerte: objet({
    niveau: parmi<NiveauAlerte>({ rouge: true, orange: true, violet: true }),
    signaleA: texte,
    signaleQuand: moment,
  } satisfies Champs<Contenus['alerte']>),
  fin: objet({
    raison: parmi<Contenus['fin']['raison']>({ arrive: true, interrompu: true }),
  } satisfies Champs<Contenus['fin']>),
};
