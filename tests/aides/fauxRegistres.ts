/** Several registres of a coffre in memory, each with its chain; each may be told to fail. */
import { PlansEnDirect } from '../../src/app/plansEnDirect.svelte.ts';
import { genreDe } from '../../src/domain/genre-de-registre.ts';
import type { AEcrire } from '../../src/domain/ecriture.ts';
import type { Outils, SuiviOuvert, SuivisDuCoffre } from '../../src/domain/ports.ts';
import { REGLAGES_PAR_DEFAUT } from '../../src/domain/reglages.ts';
import { resumer } from '../../src/domain/resume.ts';
import { FauxDepot } from './fauxDepot.ts';

export class FauxRegistres {
  readonly #depots = new Map<string, FauxDepot>();

  registre(id: string): FauxDepot {
    const connu = this.#depots.get(id) ?? new FauxDepot();
    this.#depots.set(id, connu);
    return connu;
  }
  ecritures = (id: string) => this.registre(id).ecritures;
  lister = () =>
    Promise.resolve([...this.#depots].filter(([, d]) => d.ecritures.length > 0).map(([id]) => id));
  lire = (id: string) => this.registre(id).lire();
  examiner = (id: string) => this.registre(id).examiner();
  append = (brute: AEcrire) => this.registre(brute.suivi).append(brute);
}

/** The plans that these registres hold, as the app opens them. */
export const desPlans = (
  registres: FauxRegistres,
  { horloge, nouvelId }: Pick<Outils, 'horloge' | 'nouvelId'>,
  suivis: SuivisDuCoffre,
): PlansEnDirect =>
  new PlansEnDirect({
    registres: { depot: registres, horloge, nouvelId, onecrit: () => undefined },
    suivis,
    lister: async () => (await registres.lister()).filter((id) => genreDe(id) === 'plan'),
  });

/** A coffre that holds this suivi alone. */
export const suivisDe = (ouvert: SuiviOuvert): SuivisDuCoffre => ({
  get resumes() {
    return [resumer(ouvert.suivi, '2026-09-15', REGLAGES_PAR_DEFAUT)];
  },
  get presents() {
    return new Set([ouvert.suivi.id]);
  },
  tousLus: () => Promise.resolve(),
  ouvrirSuivi: () => Promise.resolve(ouvert),
});
