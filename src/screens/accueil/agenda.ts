import { libelleDe } from '../../content/listes/libelle.ts';
import { PROMESSES } from '../../content/listes/promesses.ts';
import { INSECABLE } from '../../content/typographie.ts';
import type { Resume } from '../../domain/resume.ts';
import type { Echeance } from '../../reports/index.ts';

/** Of what is still to be done: the code says which suivi, and nothing says whose. */
export const echeancesDe = (resumes: readonly Resume[]): Echeance[] =>
  resumes
    .filter((resume) => !resume.exemple)
    .flatMap(({ code, promesses }) =>
      promesses
        .filter((p) => p.etat === 'a-venir' || p.etat === 'en-retard')
        .map(({ id, prevueLe }) => ({
          uid: `sillage-${code}-${id}`,
          le: prevueLe,
          titre: `Sillage, suivi ${code}${INSECABLE}: ${libelleDe(PROMESSES, id)}`,
        })),
    );
