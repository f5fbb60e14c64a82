/** What was being typed in a part, read back from its draft: of this version, or nothing. */
import type {
  Constat,
  Idee,
  MomentCle,
  PartieFiche,
  PartiesFiche,
  PointFort,
} from '../../domain/contenus.ts';
import { aLesTextes, champsDeLObjet, estTexte, sontDesTextes } from '../partage/brouillonLu.ts';

type Lecteur<V> = (garde: unknown) => V | null;

const texte: Lecteur<string> = (garde) => (estTexte(garde) ? garde : null);
const textes: Lecteur<readonly string[]> = (garde) => (sontDesTextes(garde) ? garde : null);

const liste =
  <E>(lire: Lecteur<E>): Lecteur<readonly E[]> =>
  (garde) => {
    if (!Array.isArray(garde)) return null;
    const lus = garde.map((g: unknown) => lire(g)).filter((lu) => lu !== null);
    return lus.length === garde.length ? lus : null;
  };

const information: Lecteur<PartiesFiche['information']> = (garde) => {
  const { comprise, nonComprise } = champsDeLObjet(garde);
  return sontDesTextes(comprise) && sontDesTextes(nonComprise) ? { comprise, nonComprise } : null;
};

const pointFort: Lecteur<PointFort> = (garde) => {
  const { texte: mots, releves } = champsDeLObjet(garde);
  return estTexte(mots) && sontDesTextes(releves) ? { texte: mots, releves } : null;
};

const idee: Lecteur<Idee> = (garde) => {
  const { de } = champsDeLObjet(garde);
  const point = pointFort(garde);
  return point && (de === 'patient' || de === 'proche' || de === 'equipe') ? { de, ...point } : null;
};

const momentCle: Lecteur<MomentCle> = (garde) => {
  const lu = champsDeLObjet(garde);
  const { citation, releves } = lu;
  if (!aLesTextes(lu, 'id', 'titre', 'etape', 'attendue', 'delivree', 'percue')) return null;
  if (!sontDesTextes(releves)) return null;
  const { id, titre, etape, attendue, delivree, percue } = lu;
  const moment = { id, titre, etape, attendue, delivree, percue, releves };
  if (citation === undefined) return moment;
  return estTexte(citation) ? { ...moment, citation } : null;
};

const constat: Lecteur<Constat> = (garde) => {
  const lu = champsDeLObjet(garde);
  const { etape, releves } = lu;
  if (!aLesTextes(lu, 'id', 'libelle', 'theme') || !sontDesTextes(releves)) return null;
  const { id, libelle, theme } = lu;
  if (etape === undefined) return { id, libelle, theme, releves };
  return estTexte(etape) ? { id, libelle, theme, etape, releves } : null;
};

const LECTEURS: { readonly [P in PartieFiche]: Lecteur<PartiesFiche[P]> } = {
  profil: texte,
  vecuProche: texte,
  limites: texte,
  essentiel: textes,
  equipe: textes,
  information,
  pointsForts: liste(pointFort),
  idees: liste(idee),
  momentsCles: liste(momentCle),
  constats: liste(constat),
};

export const lireSaisie = <P extends PartieFiche>(partie: P, garde: unknown): PartiesFiche[P] | null =>
  LECTEURS[partie](garde);
