import type { SuiviDuBilan } from '../domain/bilan-mesure.ts';
import type { DateCivile } from '../domain/contenus.ts';
import { lire } from '../domain/lire.ts';
import { resumer } from '../domain/resume.ts';
import type { DureeDeConservation, Resume } from '../domain/resume.ts';
import { ErreurCoffreFerme } from './erreurs.ts';
import type { Registres } from './registres.ts';

/** What is taken of each suivi that is read. */
export interface ALire {
  readonly aujourdhui: DateCivile;
  readonly duree: DureeDeConservation;
  /** Its figures too, for the bilans. */
  readonly mesures: boolean;
}

export interface Resumes {
  readonly resumes: readonly Resume[];
  /** Empty when they were not asked for. */
  readonly mesures: readonly SuiviDuBilan[];
  /** Ids of those that could not be read. */
  readonly illisibles: readonly string[];
}

/**
 * What the lists show of these suivis, those that are there. Folded in the Worker: the page gets a few fields of each instead of all its
 * lines. Chains are not checked, each suivi is examined when it is opened. `estOuvert`: asked after each suivi, since
 * nothing that was deciphered leaves a coffre that was locked meanwhile.
 */
export async function resumerPlusieurs(
  registres: Pick<Registres, 'ecritures' | 'nombre'>,
  suivis: readonly string[],
  { aujourdhui, duree, mesures: avecMesures }: ALire,
  estOuvert: () => boolean,
): Promise<Resumes> {
  const pourBilan = avecMesures ? (await import('../domain/bilan-mesure.ts')).pourBilan : null;
  const resumes: Resume[] = [];
  const mesures: SuiviDuBilan[] = [];
  const illisibles: string[] = [];
  for (const id of suivis) {
    if (registres.nombre(id) === 0) continue;
    try {
      const suivi = lire(id, await registres.ecritures(id));
      resumes.push(resumer(suivi, aujourdhui, duree));
      if (pourBilan) mesures.push(pourBilan(suivi, aujourdhui));
    } catch {
      // One suivi that cannot be read must not keep the others out of reach.
      illisibles.push(id);
    }
    if (!estOuvert()) throw new ErreurCoffreFerme();
  }
  return { resumes, mesures, illisibles };
}

/** Ids of the registres, the last written first. One line of each chain is read. */
export async function plusRecentsDAbord(
  registres: Pick<Registres, 'lister' | 'ecritA'>,
): Promise<readonly string[]> {
  const dates = await Promise.all(
    registres.lister().map(async (id) => ({ id, le: await registres.ecritA(id).catch(() => 0) })),
  );
  return dates.sort((a, b) => b.le - a.le).map(({ id }) => id);
}
