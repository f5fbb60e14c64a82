/** What is being typed in the review, and how a draft of it is read back. */
import { SANS_PLUS, type ActionAmelioration } from '../../domain/action-amelioration.ts';
import type { Constat, ContenuRevue, DateCivile, PartieFiche } from '../../domain/contenus.ts';
import { assainir } from '../../domain/limites.ts';
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
const CHAMPS_D_ACTION = [
  ...(['action', 'constat', 'classe', 'engagement', 'preuve', 'pilote'] as const),
  ...(['echeance', 'prochaineRevue', 'indicateur', 'impact', 'effort'] as const),
] as const;
export type ActionSaisie = Readonly<Record<(typeof CHAMPS_D_ACTION)[number], string>>;

export const ACTION_VIDE: ActionSaisie = {
  ...{ action: '', constat: '', classe: '', engagement: '', preuve: '', pilote: '' },
  ...{ echeance: '', prochaineRevue: '', indicateur: '', impact: '2', effort: '2' },
};

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
export function lireAction(garde: unknown): ActionSaisie | null {
  const lu = champsDeLObjet(garde);
  if (!aLesTextes(lu, ...CHAMPS_D_ACTION)) return null;
  return Object.fromEntries(CHAMPS_D_ACTION.map((nom) => [nom, lu[nom]])) as ActionSaisie;
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

interface Nouvelle {
  readonly id: string;
  readonly numero: number;
  readonly constats: readonly Constat[];
}

/** A first action, as the review decides it: the plan d’actions tells the rest. */
export function actionDe(saisie: ActionSaisie, { id, numero, constats }: Nouvelle): ActionAmelioration {
  const constat = constats.find((c) => c.id === saisie.constat);
  return {
    ...SANS_PLUS,
    id,
    numero,
    action: net(saisie.action),
    constat: constat?.libelle ?? '',
    origine: 'suivi',
    etape: constat?.etape ?? null,
    classe: saisie.classe,
    engagement: saisie.engagement,
    preuveEngagement: net(saisie.preuve) || null,
    pilote: net(saisie.pilote),
    impact: Number(saisie.impact),
    effort: Number(saisie.effort),
    echeance: saisie.echeance,
    indicateur: net(saisie.indicateur),
    etat: 'retenue',
    prochaineRevue: saisie.prochaineRevue || null,
  };
}
