/** Names of the drafts of a suivi. The coffre recognises them by the id in the name. */
import type { PartieFiche, QuiAccorde } from './contenus.ts';

export const cleDObserver = (suivi: string): string => `observer:${suivi}`;
export const cleDuJournal = (suivi: string): string => `journal:${suivi}`;
export const cleDeLaRevue = (suivi: string): string => `revue:${suivi}`;
export const cleDeLaRelecture = (suivi: string): string => `relecture:${suivi}`;
export const cleDeLaFiche = (suivi: string, partie: PartieFiche): string => `fiche:${suivi}:${partie}`;
export const cleDeLAccord = (suivi: string, qui: QuiAccorde): string => `accord:${suivi}:${qui}`;
/** Of the personne de confiance. */
export const cleDeLAvis = (suivi: string): string => `accord:${suivi}:avis`;
/** Why one holder of parental authority signs alone. */
export const cleDuTitulaireSeul = (suivi: string): string => `accord:${suivi}:titulaire-seul`;
/** Of an action of a plan d'actions: of a new one when `action` is null. */
export const cleDeLAction = (plan: string, action: string | null): string =>
  `plan:${plan}:${action ?? 'nouvelle'}`;
/** Why all the actions of a plan are tools. */
export const cleDesOutils = (plan: string): string => `plan:${plan}:outils-seulement`;
/** Of a bilan: of a new one when it is null. */
export const cleDuBilan = (bilan: string | null): string => `bilan:${bilan ?? 'nouveau'}`;
/** Rows pasted from a spreadsheet, and what was mended of them. */
export const cleDuCollage = (plan: string): string => `plan:${plan}:collage`;
export const cleDesReprises = (plan: string): string => `plan:${plan}:reprises`;
/** Lines of an accord already given, answered anew. */
export const cleDuChangement = (suivi: string, qui: QuiAccorde): string =>
  `${cleDeLAccord(suivi, qui)}:choix`;

const PERSONNES: readonly QuiAccorde[] = ['patient', 'proche', 'representant', 'autre-titulaire'];
const PARTIES: readonly PartieFiche[] = [
  ...(['profil', 'essentiel', 'pointsForts', 'momentsCles', 'vecuProche'] as const),
  ...(['information', 'equipe', 'idees', 'limites', 'constats'] as const),
];

/** Every draft that may hold words of this suivi. */
export const clesDesBrouillons = (suivi: string): string[] => [
  cleDObserver(suivi),
  cleDuJournal(suivi),
  cleDeLaRevue(suivi),
  cleDeLaRelecture(suivi),
  cleDeLAvis(suivi),
  cleDuTitulaireSeul(suivi),
  ...PARTIES.map((partie) => cleDeLaFiche(suivi, partie)),
  ...PERSONNES.flatMap((qui) => [cleDeLAccord(suivi, qui), cleDuChangement(suivi, qui)]),
];
