/** What a corrected line said before, in words. */
import type { ChampsCorriges } from '../../domain/contenus.ts';
import type { Correction } from '../../domain/journal.ts';
import { libelleDuRessenti } from '../../content/listes/ressentis.ts';
import { formaterDuree } from '../../content/typographie.ts';
import { nomEmotion, nomLieu, nomPointDeContact, nomType, PERSONNE, QUI, SOURCE } from './libelles.ts';
import { roleDe, type Contexte } from './lignes.ts';
import { heureDe } from './temps.ts';

type Champ = keyof ChampsCorriges;
type Presente<C extends Champ> = NonNullable<ChampsCorriges[C]>;
/** Never called with nothing: an absent former value is « rien ». */
type Dire<C extends Champ> = (valeur: Presente<C>, contexte: Contexte) => string;
type EnMots = { readonly [C in Champ]: Dire<C> };

const PERSONNES = { ...PERSONNE, ...QUI };

const EN_MOTS: EnMots = {
  type: (id) => `type : ${nomType(id)}`,
  source: (source) => `source : ${SOURCE[source]}`,
  qui: (qui) => `qui : ${PERSONNES[qui]}`,
  sujet: (sujet) => `sujet : ${PERSONNE[sujet]}`,
  texte: (texte) => `texte : ${texte}`,
  role: (role, contexte) => `rôle : ${roleDe(contexte, role)}`,
  pointDeContact: (id) => `point de contact : ${nomPointDeContact(id)}`,
  lieu: (id) => `lieu : ${nomLieu(id)}`,
  ressenti: (valeur) => `ressenti : ${libelleDuRessenti(valeur)}`,
  emotion: (id) => `émotion : ${nomEmotion(id)}`,
  moment: (moment) => `moment : ${heureDe(moment)}`,
  annoncee: (oui) => `annonce : ${oui ? 'annoncée' : 'non annoncée'}`,
  delaiAnnonceMin: (minutes) => `délai annoncé : ${formaterDuree(minutes * 60)}`,
};

const SANS_VALEUR: Readonly<Record<Champ, string>> = {
  type: 'type',
  source: 'source',
  qui: 'qui',
  sujet: 'sujet',
  texte: 'texte',
  role: 'rôle',
  pointDeContact: 'point de contact',
  lieu: 'lieu',
  ressenti: 'ressenti',
  emotion: 'émotion',
  moment: 'moment',
  annoncee: 'annonce',
  delaiAnnonceMin: 'délai annoncé',
};

function ancienChamp<C extends Champ>(contexte: Contexte, avant: ChampsCorriges, champ: C): string {
  const valeur = avant[champ] ?? null;
  if (valeur === null) return `${SANS_VALEUR[champ]} : rien`;
  const dire: Dire<C> = EN_MOTS[champ];
  return dire(valeur, contexte);
}

const estUnChamp = (nom: string): nom is Champ => Object.hasOwn(EN_MOTS, nom);

/** « rôle : Logistique ». */
export const ancienTexte = (contexte: Contexte, { avant }: Correction): string =>
  Object.keys(avant)
    .filter(estUnChamp)
    .map((champ) => ancienChamp(contexte, avant, champ))
    .join(' ; ');
