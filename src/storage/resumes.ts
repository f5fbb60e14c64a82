import type { DateCivile } from '../domain/contenus.ts';
import { genreDe } from '../domain/genre-de-registre.ts';
import { lire } from '../domain/lire.ts';
import { resumer } from '../domain/resume.ts';
import type { DureeDeConservation, Resume } from '../domain/resume.ts';
import type { Registres } from './registres.ts';

export interface Resumes {
  readonly resumes: readonly Resume[];
  /** Number of suivis that could not be read. */
  readonly illisibles: number;
}

/**
 * What the lists show of every suivi. Folded in the Worker: the page gets a few fields of each instead of all its
 * lines. Chains are not checked, each suivi is examined when it is opened.
 */
export async function resumerTout(
  registres: Registres,
  aujourdhui: DateCivile,
  duree: DureeDeConservation,
): Promise<Resumes> {
  const resumes: Resume[] = [];
  let illisibles = 0;
  for (const suivi of registres.lister()) {
    if (genreDe(suivi) !== 'suivi') continue;
    try {
      resumes.push(resumer(lire(suivi, await registres.ecritures(suivi)), aujourdhui, duree));
    } catch {
      // One suivi that cannot be read must not keep the others out of reach.
      illisibles += 1;
    }
  }
  return { resumes, illisibles };
}
