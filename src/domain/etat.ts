import { accordSuffit, accordValide, veutRelire } from './accord.ts';
import type { DateCivile } from './contenus.ts';
import { finDuJournal, pauseEnCours } from './journal.ts';
import { etatTransmis } from './revue.ts';
import type { EtatSuivi, Suivi } from './suivi.ts';

/** Where a suivi stands in its life (design §2). */
export function etatDe(suivi: Suivi): EtatSuivi {
  const { journal, transmission, relectures, refus, accords } = suivi;
  if (suivi.ligneRestante) return suivi.ligneRestante.cause === 'retrait' ? 'retire' : 'conservation-finie';
  if (refus.includes('patient') && journal.actes === 0) return 'refuse';
  if (transmission || suivi.revues.cloture) return etatTransmis(suivi);
  if (relectures.some((r) => r.envoyeeLe && !r.recueLe)) return 'a-relire';
  if (finDuJournal(journal) || (journal.actes > 0 && !accordValide(accords.patient))) return 'a-rediger';
  if (journal.actes > 0) return pauseEnCours(journal) ? 'pause' : 'en-cours';
  return accordSuffit(suivi) ? 'accord' : 'prepare';
}

export const estEnCours = (suivi: Suivi): boolean => ['en-cours', 'pause'].includes(etatDe(suivi));

export const estInterrompu = (suivi: Suivi): boolean =>
  finDuJournal(suivi.journal)?.raison === 'interrompu' || suivi.accords.patient?.etat === 'retire';

/** The persons who asked to reread and have not answered yet. */
export const relecturesAttendues = (suivi: Suivi): ('patient' | 'proche')[] =>
  (['patient', 'proche'] as const).filter(
    (qui) =>
      veutRelire(suivi, qui) &&
      accordValide(suivi.accords[qui]) &&
      !suivi.relectures.some((r) => r.qui === qui && r.recueLe),
  );

/**
 * Of these, those that the unit must still wait for: nothing was sent, or the delay to answer runs (contenu/10 §2).
 * A relecture that was waived holds nobody back.
 */
export function relecturesEnSuspens(suivi: Suivi, aujourdhui: DateCivile): ('patient' | 'proche')[] {
  if (suivi.promesses.some((p) => p.id === 'relecture' && p.levee)) return [];
  return relecturesAttendues(suivi).filter((qui) => {
    const envoyee = suivi.relectures.find((r) => r.qui === qui);
    return !envoyee || envoyee.limiteLe >= aujourdhui;
  });
}
