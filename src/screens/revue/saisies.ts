/** What is being typed in the review, and how a draft of it is read back. */
import type { ActionAmelioration } from '../../domain/action-amelioration.ts';
import type { ContenuRevue, DateCivile, PartieFiche } from '../../domain/contenus.ts';
import { assainir } from '../../domain/limites.ts';
import { SAISIE_VIDE, saisieDe as saisieDAction, saisieLue, type Saisie } from '../partage/action/saisie.ts';
import { aLesTextes, champsDeLObjet, estTexte } from '../partage/brouillonLu.ts';
import { PARTIES_DE_FICHE } from '../../content/listes/partiesFiche.ts';

export interface ReponseSaisie {
  readonly date: DateCivile;
  /** Functions, separated by commas. */
  readonly presents: string;
  /** By id of moment clé. */
  readonly voulue: Readonly<Record<string, string>>;
  readonly reponse: string;
  readonly contexte: string;
}
export interface CommentaireSaisie {
  readonly partie: PartieFiche;
  /** Empty: the whole part. */
  readonly element: string;
  readonly texte: string;
}
export interface RaisonSaisie {
  readonly raison: string;
}
export interface MedicaleSaisie {
  readonly fonction: string;
  readonly texte: string;
}
/** An action decided here, as every form of an action, and where it goes. */
export interface ActionEnRevue extends Saisie {
  /** Id of a plan; empty: that of the unit of the suivi. */
  readonly plan: string;
  /** Id of an action that the suivi holds and that no plan knows; empty: a new one. */
  readonly dejaDecidee: string;
}

export function lireReponse(garde: unknown): ReponseSaisie | null {
  const lu = champsDeLObjet(garde);
  const voulue = champsDeLObjet(lu['voulue']);
  const dites = Object.entries(voulue).filter((e): e is [string, string] => estTexte(e[1]));
  if (!aLesTextes(lu, 'date', 'presents', 'reponse', 'contexte')) return null;
  const { date, presents, reponse, contexte } = lu;
  return { date, presents, voulue: Object.fromEntries(dites), reponse, contexte };
}
export function lireCommentaire(garde: unknown): CommentaireSaisie | null {
  const lu = champsDeLObjet(garde);
  if (!aLesTextes(lu, 'partie', 'element', 'texte')) return null;
  const partie = PARTIES_DE_FICHE.find(({ id }) => id === lu.partie)?.id;
  return partie ? { partie, element: lu.element, texte: lu.texte } : null;
}
export function lireRaison(garde: unknown): RaisonSaisie | null {
  const { raison } = champsDeLObjet(garde);
  return estTexte(raison) ? { raison } : null;
}
export function lireMedicale(garde: unknown): MedicaleSaisie | null {
  const lu = champsDeLObjet(garde);
  return aLesTextes(lu, 'fonction', 'texte') ? { fonction: lu.fonction, texte: lu.texte } : null;
}
export function lireAction(garde: unknown): ActionEnRevue | null {
  const saisie = saisieLue(garde);
  const lu = champsDeLObjet(garde);
  if (!saisie || !aLesTextes(lu, 'plan', 'dejaDecidee')) return null;
  return { ...saisie, plan: lu.plan, dejaDecidee: lu.dejaDecidee };
}

const net = (texte: string): string => assainir(texte).trim();

export const saisieDe = (revue: ContenuRevue | null, aujourdhui: DateCivile): ReponseSaisie => ({
  date: revue?.date ?? aujourdhui,
  presents: revue?.presents.join(', ') ?? '',
  voulue: revue?.voulue ?? {},
  reponse: revue?.reponse ?? '',
  contexte: revue?.contexte ?? '',
});

export function revueDe(saisie: ReponseSaisie, ancienne: ContenuRevue | null): ContenuRevue {
  const contexte = net(saisie.contexte);
  const voulue = Object.entries(saisie.voulue).flatMap(([id, texte]) =>
    net(texte) ? [[id, net(texte)]] : [],
  );
  return {
    date: saisie.date,
    presents: saisie.presents.split(',').map(net).filter(Boolean),
    voulue: Object.fromEntries(voulue) as Record<string, string>,
    reponse: net(saisie.reponse),
    ...(ancienne?.reponseMedicale !== undefined && { reponseMedicale: ancienne.reponseMedicale }),
    ...(contexte && { contexte }),
  };
}

/** What the unit decides in its review is already retained. */
export const nouvelleAction = (id: string, suivi: string): ActionEnRevue => ({
  ...SAISIE_VIDE,
  id,
  origine: 'suivi',
  suivis: [suivi],
  engagement: 'consultation',
  etat: 'retenue',
  plan: '',
  dejaDecidee: '',
});

/** An action decided before the unit had a plan, or on another device: its form is filled with what is known. */
export const actionAReprendre = (action: ActionAmelioration, suivi: string): ActionEnRevue => ({
  ...saisieDAction(action),
  suivis: [...new Set([...action.suivis, suivi])],
  plan: '',
  dejaDecidee: action.id,
});
