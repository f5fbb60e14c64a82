/**
 * The dated duties of a suivi. A due date starts from the real date of the step before, or from its planned
 * date (cas/LISEZ-MOI, rule 11). Delays: contenu/22 §9.
 */
import { veutRelire, veutUnRetour } from './accord.ts';
import type { DateCivile } from './contenus.ts';
import { ajouterJours, joursEntre } from './dates.ts';
import { heureLocale } from './instant.ts';
import { finDuJournal } from './journal.ts';
import type { Suivi } from './suivi.ts';

export type IdPromesse =
  | 'debrief'
  | 'fiche'
  | 'relecture'
  | 'revue'
  | 'restitution'
  | 'retour-patient'
  | 'retour-proche'
  | 'cdu';

export type EtatPromesse = 'tenue' | 'tenue-en-retard' | 'en-retard' | 'a-venir' | 'levee';

interface PromesseDatee {
  readonly id: IdPromesse;
  readonly prevueLe: DateCivile;
  readonly tenueLe: DateCivile | null;
  readonly levee: string | null;
}

export interface Promesse extends PromesseDatee {
  readonly etat: EtatPromesse;
  /** Days late (kept late, or late today); 0 otherwise. */
  readonly retard: number;
}

const DELAIS = { debrief: 2, fiche: 5, revue: 15, restitution: 15, retour: 15 } as const;

export const finLe = (suivi: Suivi): DateCivile | null => {
  const fin = finDuJournal(suivi.journal);
  return fin ? heureLocale(fin.instant).date : null;
};

function dateTenue(suivi: Suivi, id: IdPromesse): DateCivile | null {
  const dite = suivi.promesses.find((p) => p.id === id)?.tenueLe;
  if (dite) return dite;
  if (id === 'fiche') return suivi.transmission?.le ?? null;
  if (id === 'relecture') return suivi.relectures[0]?.envoyeeLe ?? null;
  if (id === 'revue') return suivi.revue?.date ?? null;
  return null;
}

function etatDePromesse(
  prevueLe: DateCivile,
  tenueLe: DateCivile | null,
  levee: string | null,
  aujourdhui: DateCivile,
): { etat: EtatPromesse; retard: number } {
  if (levee) return { etat: 'levee', retard: 0 };
  const retard = Math.max(0, joursEntre(prevueLe, tenueLe ?? aujourdhui));
  if (tenueLe) return { etat: retard > 0 ? 'tenue-en-retard' : 'tenue', retard };
  return { etat: retard > 0 ? 'en-retard' : 'a-venir', retard };
}

const plusTard = (dates: readonly DateCivile[]): DateCivile | undefined => [...dates].sort().at(-1);

/** Which promesses exist for this suivi, with the date from which each one is counted. */
function echeances(suivi: Suivi, fin: DateCivile): [IdPromesse, DateCivile][] {
  const reelle = (id: IdPromesse, prevue: DateCivile): DateCivile => dateTenue(suivi, id) ?? prevue;
  const fiche = ajouterJours(fin, DELAIS.fiche);
  const finRelecture = plusTard(suivi.relectures.map((r) => r.recueLe ?? r.limiteLe));
  const revue = ajouterJours(finRelecture ?? reelle('fiche', fiche), DELAIS.revue);
  const restitution = ajouterJours(reelle('revue', revue), DELAIS.restitution);
  const retour = ajouterJours(reelle('restitution', restitution), DELAIS.retour);
  const dite = (id: IdPromesse): boolean => suivi.promesses.some((p) => p.id === id);
  const relit = veutRelire(suivi, 'patient') || veutRelire(suivi, 'proche') || dite('relecture');
  const cdu = suivi.promesses.find((p) => p.id === 'cdu')?.prevueLe;
  return [
    ['debrief', ajouterJours(fin, DELAIS.debrief)],
    ['fiche', fiche],
    ...(relit ? ([['relecture', fiche]] as [IdPromesse, DateCivile][]) : []),
    ['revue', revue],
    ['restitution', restitution],
    ...(['patient', 'proche'] as const)
      .filter((qui) => veutUnRetour(suivi, qui) || dite(`retour-${qui}`))
      .map((qui): [IdPromesse, DateCivile] => [`retour-${qui}`, retour]),
    ...(cdu ? ([['cdu', cdu]] as [IdPromesse, DateCivile][]) : []),
  ];
}

/** Before the end, or after an adieu: only what was promised with its date. */
const echeancesDites = (suivi: Suivi): [IdPromesse, DateCivile][] =>
  suivi.promesses.flatMap(({ id, prevueLe }) => (prevueLe ? [[id as IdPromesse, prevueLe]] : []));

/** What is promised at this point, kept or not: a withdrawal « effacer » leaves it. */
export function promessesDatees(suivi: Suivi): PromesseDatee[] {
  const fin = finLe(suivi);
  return (fin ? echeances(suivi, fin) : echeancesDites(suivi)).map(([id, calculee]) => {
    const dite = suivi.promesses.find((p) => p.id === id);
    return {
      id,
      prevueLe: dite?.prevueLe ?? calculee,
      tenueLe: dateTenue(suivi, id),
      levee: dite?.levee ?? null,
    };
  });
}

/** Nothing is due before the observation has ended. */
export function promessesDe(suivi: Suivi, aujourdhui: DateCivile): Promesse[] {
  if (!finLe(suivi) && !suivi.ligneRestante) return [];
  return promessesDatees(suivi).map((promesse) => ({
    ...promesse,
    ...etatDePromesse(promesse.prevueLe, promesse.tenueLe, promesse.levee, aujourdhui),
  }));
}
