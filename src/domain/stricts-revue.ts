import type { PartieFiche } from './contenus.ts';
import type { ContenuCommentaire, ContenuReponseMedicale, ContenuRevueSignee } from './contenus-revue.ts';
import type { Tete } from './ecriture.ts';
import {
  date,
  empreinte,
  facultatif,
  liste,
  nom,
  objet,
  parmi,
  rang,
  texte,
  type Champs,
} from './stricts-briques.ts';

const partie = parmi<PartieFiche>({
  profil: true,
  essentiel: true,
  pointsForts: true,
  momentsCles: true,
  vecuProche: true,
  information: true,
  equipe: true,
  idees: true,
  limites: true,
  constats: true,
});

export const commentaire = objet({
  partie,
  element: facultatif(nom),
  texte,
} satisfies Champs<ContenuCommentaire>);

export const reponseMedicale = objet({ fonction: texte, texte } satisfies Champs<ContenuReponseMedicale>);

const tete = objet({ appareil: nom, seq: rang, tete: empreinte } satisfies Champs<Tete>);

export const revueSignee = objet({
  le: date,
  par: texte,
  tetes: liste(tete),
} satisfies Champs<ContenuRevueSignee>);
