/** An action as the form holds it: every field a text, empty when nothing is said. */
import type {
  ActionAmelioration,
  ChangementsDAction,
  Participation,
} from '../../domain/action-amelioration.ts';
import { champsDeLObjet, estTexte, sontDesTextes } from '../partage/brouillonLu.ts';

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
  readonly suivis: readonly string[];
  readonly participations: readonly Participation[];
  readonly critereVerifie: boolean;
  readonly retourDemande: boolean;
}

const dico = <C extends string, V>(cles: readonly C[], valeurDe: (cle: C) => V): Record<C, V> =>
  Object.fromEntries(cles.map((cle) => [cle, valeurDe(cle)])) as Record<C, V>;

/** A suivi alone is a consultation; every new action is only proposed. */
export const SAISIE_VIDE: Saisie = {
  ...dico(TEXTES, () => ''),
  etat: 'proposee',
  suivis: [],
  participations: [],
  critereVerifie: false,
  retourDemande: false,
};

export const saisieDe = (action: ActionAmelioration): Saisie => ({
  ...dico(TOUJOURS_DITS, (cle) => action[cle]),
  ...dico(PEUT_ETRE_DITS, (cle) => action[cle] ?? ''),
  ...dico(DEGRES, (cle) => String(action[cle])),
  critere: action.critereHas?.code ?? '',
  critereVerifie: action.critereHas?.verifie ?? false,
  suivis: action.suivis,
  participations: action.participations,
  retourDemande: action.retourDemande,
});

/** What `SANS_PLUS` and the rules of the domain expect: null for what is not said. */
export const champsDe = (saisie: Saisie): Omit<ActionAmelioration, 'id' | 'numero'> => ({
  ...dico(TOUJOURS_DITS, (cle) => saisie[cle].trim()),
  ...dico(PEUT_ETRE_DITS, (cle) => saisie[cle].trim() || null),
  ...dico(DEGRES, (cle) => Number(saisie[cle])),
  critereHas: saisie.critere.trim() ? { code: saisie.critere.trim(), verifie: saisie.critereVerifie } : null,
  suivis: saisie.suivis,
  participations: saisie.participations,
  retourDemande: saisie.retourDemande,
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
  const { suivis, participations, critereVerifie, retourDemande } = lue;
  if (!TEXTES.every((cle) => estTexte(lue[cle])) || !sontDesTextes(suivis)) return null;
  if (!Array.isArray(participations) || !participations.every(estParticipation)) return null;
  return {
    ...dico(TEXTES, (cle) => String(lue[cle])),
    suivis,
    participations,
    critereVerifie: critereVerifie === true,
    retourDemande: retourDemande === true,
  };
}
