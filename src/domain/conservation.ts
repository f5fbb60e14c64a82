/** How long the content of a suivi stays: the last day is the one that the accord printed (contenu/22 §9). */
import type { DateCivile } from './contenus.ts';
import { ajouterJours, joursEntre } from './dates.ts';
import { estEnCours } from './etat.ts';
import type { Reglages } from './reglages.ts';
import type { Suivi } from './suivi.ts';

type Duree = Pick<Reglages, 'dureeJournalJours'>;

/** Days before the last one, from which somebody is told. */
const PREAVIS = 15;

/**
 * Last day of the content, which is also the last day to withdraw: what an accord printed binds, whatever the
 * settings became; before any accord, counted from the planned day. Null when nothing is left to destroy.
 */
export function finDeConservation(
  { prevu, accords }: Suivi,
  { dureeJournalJours }: Duree,
): DateCivile | null {
  const imprimees = Object.values(accords).flatMap(({ destructionLe }) => destructionLe ?? []);
  const [premiere] = imprimees.sort();
  return premiere ?? (prevu && ajouterJours(prevu.date, dureeJournalJours));
}

/** An example leaves in one tap, whenever one likes. */
const joursRestants = (suivi: Suivi, duree: Duree, aujourdhui: DateCivile): number | null => {
  const fin = suivi.prevu?.exemple ? null : finDeConservation(suivi, duree);
  return fin === null ? null : joursEntre(aujourdhui, fin);
};

export function aPrevenir(suivi: Suivi, duree: Duree, aujourdhui: DateCivile): boolean {
  const restants = joursRestants(suivi, duree, aujourdhui);
  return restants !== null && restants >= 0 && restants <= PREAVIS;
}

/** Once the last day is over; never under the hand of who observes. */
export function aEffacer(suivi: Suivi, duree: Duree, aujourdhui: DateCivile): boolean {
  const restants = joursRestants(suivi, duree, aujourdhui);
  return restants !== null && restants < 0 && !estEnCours(suivi);
}
