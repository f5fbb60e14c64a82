/** An action as the form holds it: every field a text, empty when nothing is said. */
import {
  SANS_PLUS,
  type ActionAmelioration,
  type ChangementsDAction,
  type Participation,
} from '../../../domain/action-amelioration.ts';
import type { ActionDecidee } from '../../../domain/mise-au-plan.ts';
import { assainir } from '../../../domain/limites.ts';
import { champsDeLObjet, estTexte, sontDesTextes } from '../brouillonLu.ts';

const TOUJOURS_DITS = [
  ...(['action', 'constat', 'origine', 'classe', 'engagement', 'pilote'] as const),
  ...(['echeance', 'indicateur', 'etat'] as const),
];
const PEUT_ETRE_DITS = [
  ...(['etape', 'preuveEngagement', 'copiloteMedical', 'copiloteUsager', 'debut', 'valeurDepart'] as const),
  ...(['cible', 'valeurConstatee', 'constateeLe', 'raison', 'nouvelleDate', 'prochaineRevue'] as const),
  ...(['retourEquipe', 'retourPatient', 'cdu'] as const),
];
const DEGRES = ['impact', 'effort'] as const;
const AUTRES_TEXTES = ['critere'] as const;

const TEXTES = [...TOUJOURS_DITS, ...PEUT_ETRE_DITS, ...DEGRES, ...AUTRES_TEXTES];
export type ChampTexte = (typeof TEXTES)[number];

export interface Saisie extends Readonly<Record<ChampTexte, string>> {
  /** Given once, when the form opens. */
  readonly id: string;
  readonly suivis: readonly string[];
  readonly participations: readonly Participation[];
  readonly critereVerifie: boolean;
  readonly retourDemande: boolean;
}

const dico = <C extends string, V>(cles: readonly C[], valeurDe: (cle: C) => V): Record<C, V> =>
  Object.fromEntries(cles.map((cle) => [cle, valeurDe(cle)])) as Record<C, V>;

/** Every new action is only proposed. */
export const SAISIE_VIDE: Saisie = {
  id: '',
  ...dico(TEXTES, () => ''),
  etat: 'proposee',
  suivis: [],
  participations: [],
  critereVerifie: false,
  retourDemande: false,
};

export const saisieDe = (action: ActionAmelioration): Saisie => ({
  id: action.id,
  ...dico(TOUJOURS_DITS, (cle) => action[cle]),
  ...dico(PEUT_ETRE_DITS, (cle) => action[cle] ?? ''),
  ...dico(DEGRES, (cle) => String(action[cle])),
  critere: action.critereHas?.code ?? '',
  critereVerifie: action.critereHas?.verifie ?? false,
  suivis: action.suivis,
  participations: action.participations,
  retourDemande: action.retourDemande,
});

const net = (texte: string): string => assainir(texte).trim();

/** What `SANS_PLUS` and the rules of the domain expect: null for what is not said. */
export const champsDe = (saisie: Saisie): Omit<ActionAmelioration, 'id' | 'numero'> => ({
  ...dico(TOUJOURS_DITS, (cle) => net(saisie[cle])),
  ...dico(PEUT_ETRE_DITS, (cle) => net(saisie[cle]) || null),
  ...dico(DEGRES, (cle) => Number(saisie[cle])),
  critereHas: net(saisie.critere) ? { code: net(saisie.critere), verifie: saisie.critereVerifie } : null,
  suivis: saisie.suivis,
  participations: saisie.participations,
  retourDemande: saisie.retourDemande,
});

/** As it is decided: the plan gives its number. */
export const actionDe = (saisie: Saisie): ActionDecidee => ({
  ...SANS_PLUS,
  ...champsDe(saisie),
  id: saisie.id,
});

/** Only what changes: two people who change different fields do not undo each other. */
export function changementsDe(action: ActionAmelioration, saisie: Saisie): ChangementsDAction {
  const avant = champsDe(saisieDe(action));
  const change = Object.entries(champsDe(saisie)).filter(
    ([cle, valeur]) => JSON.stringify(valeur) !== JSON.stringify(avant[cle as keyof typeof avant]),
  );
  return Object.fromEntries(change);
}

const estParticipation = (valeur: unknown): valeur is Participation => {
  const lue = champsDeLObjet(valeur);
  return estTexte(lue['etape']) && estTexte(lue['niveau']) && estTexte(lue['preuve']);
};

/** A draft, read back; null when it is not one. */
export function saisieLue(valeur: unknown): Saisie | null {
  const lue = champsDeLObjet(valeur);
  const { id, suivis, participations, critereVerifie, retourDemande } = lue;
  if (!TEXTES.every((cle) => estTexte(lue[cle])) || !sontDesTextes(suivis)) return null;
  if (!Array.isArray(participations) || !participations.every(estParticipation)) return null;
  return {
    ...dico(TEXTES, (cle) => String(lue[cle])),
    id: estTexte(id) ? id : '',
    suivis,
    participations,
    critereVerifie: critereVerifie === true,
    retourDemande: retourDemande === true,
  };
}
