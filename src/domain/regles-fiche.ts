/** What may not be written in the fiche. An unfinished part may: `manquesFiche` speaks of it before the handover. */
import { peutCiter } from './accord.ts';
import type { MomentCle, PartieFiche } from './contenus.ts';
import {
  ErreurCitationInfidele,
  ErreurCitationSansAccord,
  ErreurFicheTropLongue,
  ErreurSansAppui,
  ErreurSupposeSeul,
  type ErreurMetier,
} from './erreurs.ts';
import { appuiSuffisant, citables, citationFidele, PASSAGE_EFFACE } from './fiche.ts';
import type { Journal } from './journal.ts';
import { LIMITES } from './limites.ts';
import { aUnTexteDePlusDe } from './mesure.ts';
import type { Suivi } from './suivi.ts';

export interface FauteDeFiche {
  /** Of the element in its list; null: the whole part. */
  readonly rang: number | null;
  readonly refus: ErreurMetier;
}

interface Appuye {
  readonly releves: readonly string[];
}

function appui({ journal }: Suivi, { releves }: Appuye): ErreurMetier[] {
  if (appuiSuffisant(journal, releves)) return [];
  const presents = citables(journal).some((c) => releves.includes(c.id));
  return [presents ? new ErreurSupposeSeul() : new ErreurSansAppui()];
}

/** Whose words these are, among the relevés cited. */
export function quiEstCite(
  journal: Journal,
  citation: string,
  releves: readonly string[],
): 'patient' | 'proche' | null {
  const source = citables(journal).find(
    (c) => c.genre === 'releve' && releves.includes(c.id) && citationFidele(journal, citation, [c.id]),
  );
  if (source?.genre !== 'releve') return null;
  return source.qui === 'patient' || source.qui === 'proche' ? source.qui : null;
}

function citation(suivi: Suivi, { citation: mots, releves }: MomentCle): ErreurMetier[] {
  if (!mots) return [];
  if (!citationFidele(suivi.journal, mots, releves)) return [new ErreurCitationInfidele()];
  const qui = quiEstCite(suivi.journal, mots, releves);
  return qui && !peutCiter(suivi, qui) ? [new ErreurCitationSansAccord()] : [];
}

type Regle = (suivi: Suivi, element: never) => ErreurMetier[];
const REGLES: { readonly [P in PartieFiche]?: Regle } = {
  pointsForts: appui,
  constats: appui,
  momentsCles: (suivi, moment: MomentCle) => [...appui(suivi, moment), ...citation(suivi, moment)],
  idees: (suivi, idee: Appuye) => (idee.releves.length > 0 ? appui(suivi, idee) : []),
};

/** What is wrong in a part as typed. */
export function fautesDeLaFiche(suivi: Suivi, partie: PartieFiche, valeur: unknown): FauteDeFiche[] {
  const regle = REGLES[partie] as ((suivi: Suivi, element: unknown) => ErreurMetier[]) | undefined;
  const elements: readonly unknown[] = regle && Array.isArray(valeur) ? valeur : [];
  return [
    ...(aUnTexteDePlusDe(valeur, LIMITES.fiche) ? [{ rang: null, refus: new ErreurFicheTropLongue() }] : []),
    ...elements.flatMap((e, rang) => (regle?.(suivi, e) ?? []).map((refus) => ({ rang, refus }))),
  ];
}

/** Nothing is new: the same, or less of it, as an erasure leaves it. */
function estDejaEcrit(apres: unknown, avant: unknown): boolean {
  if (typeof apres === 'string' && apres.includes(PASSAGE_EFFACE)) return typeof avant === 'string';
  if (Array.isArray(apres))
    return Array.isArray(avant) && apres.every((a) => avant.some((b) => estDejaEcrit(a, b)));
  if (typeof apres !== 'object' || apres === null) return apres === avant;
  const ancien = avant as Partial<Record<string, unknown>> | undefined;
  return Object.entries(apres).every(([nom, valeur]) => estDejaEcrit(valeur, ancien?.[nom]));
}

/** The first fault of what is new: an erasure must go through, whatever stands beside it. */
export function refusDeLaFiche(suivi: Suivi, partie: PartieFiche, valeur: unknown): ErreurMetier | null {
  const avant: unknown = suivi.fiche[partie];
  if (estDejaEcrit(valeur, avant)) return null;
  const anciens: readonly unknown[] = Array.isArray(avant) ? avant : [];
  const elements: readonly unknown[] = Array.isArray(valeur) ? valeur : [];
  const neuve = ({ rang }: FauteDeFiche): boolean =>
    rang === null || !anciens.some((ancien) => estDejaEcrit(elements[rang], ancien));
  return fautesDeLaFiche(suivi, partie, valeur).find(neuve)?.refus ?? null;
}
