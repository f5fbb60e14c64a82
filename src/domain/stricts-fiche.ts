import * as v from 'valibot';
import type { Constat, Contenus, Idee, MomentCle, PartieFiche, PartiesFiche, PointFort } from './contenus.ts';
import {
  facultatif,
  liste,
  objet,
  parmi,
  texte,
  textes,
  type Champs,
  type Schema,
} from './stricts-briques.ts';

const pointFort = objet({ texte, releves: textes } satisfies Champs<PointFort>);
const idee = objet({
  de: parmi<Idee['de']>({ patient: true, proche: true, equipe: true }),
  texte,
  releves: textes,
} satisfies Champs<Idee>);
const momentCle = objet({
  id: texte,
  titre: texte,
  etape: texte,
  attendue: texte,
  delivree: texte,
  percue: texte,
  citation: facultatif(texte),
  releves: textes,
} satisfies Champs<MomentCle>);
const constat = objet({
  id: texte,
  libelle: texte,
  theme: texte,
  etape: facultatif(texte),
  releves: textes,
} satisfies Champs<Constat>);

const PARTIES: { readonly [P in PartieFiche]: Schema<PartiesFiche[P]> } = {
  profil: texte,
  essentiel: textes,
  pointsForts: liste(pointFort),
  momentsCles: liste(momentCle),
  vecuProche: texte,
  information: objet({ comprise: textes, nonComprise: textes } satisfies Champs<PartiesFiche['information']>),
  equipe: textes,
  idees: liste(idee),
  limites: texte,
  constats: liste(constat),
};
const NOMS = Object.keys(PARTIES) as PartieFiche[];

/** The value is judged by the part that it says it is. */
export const fiche: Schema<Contenus['fiche']> = v.lazy((entree) => {
  const dite = (entree as { readonly partie?: unknown } | null | undefined)?.partie;
  const partie = NOMS.find((nom) => nom === dite);
  return objet({
    partie: v.picklist(NOMS),
    valeur: partie ? PARTIES[partie] : v.never(),
  } satisfies Champs<Contenus['fiche']>);
});
