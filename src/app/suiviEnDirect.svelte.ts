import type { Contenus, TypeEcriture } from '../domain/contenus.ts';
import type { AEcrire, Ecriture } from '../domain/ecriture.ts';
import type { Horloge, Instant } from '../domain/instant.ts';
import { appliquer, lire } from '../domain/lire.ts';
import { permettre } from '../domain/permettre.ts';
import type { Consignation, Depot, OptionsEcriture, SuiviOuvert } from '../domain/ports.ts';
import { preuvesDe, prolonger, type PreuveDeChaine } from '../domain/preuve.ts';
import type { Suivi } from '../domain/suivi.ts';
import type { Coffre } from '../storage/coffre.ts';

interface Dependances {
  readonly depot: Depot & Pick<Coffre, 'examiner'>;
  readonly horloge: Horloge;
  readonly nouvelId: () => string;
  /** Told after each save, for what must follow the state (lists, lock, persistence). */
  readonly onecrit: (suivi: Suivi) => void;
}

/** One suivi, open on screen: stores first, then shows. */
export class SuiviEnDirect implements SuiviOuvert {
  readonly #dependances: Dependances;
  #suivi: Suivi;
  #preuves: readonly PreuveDeChaine[];
  #enregistreA = $state.raw<Instant | null>(null);
  /** One write at a time: each is judged on the state that the former one left. */
  #file: Promise<unknown> = Promise.resolve();

  /** Number of the first ecriture that is not as it was written; null when all are. */
  readonly ligneFausse: number | null;

  private constructor(
    id: string,
    ecritures: readonly Ecriture[],
    ligneFausse: number | null,
    dependances: Dependances,
  ) {
    this.ligneFausse = ligneFausse;
    this.#suivi = $state.raw(lire(id, ecritures));
    this.#preuves = $state.raw(preuvesDe(ecritures));
    this.#dependances = dependances;
  }

  static async ouvrir(id: string, dependances: Dependances): Promise<SuiviEnDirect> {
    const { ecritures, fausse } = await dependances.depot.examiner(id);
    return new SuiviEnDirect(id, ecritures, fausse?.seq ?? null, dependances);
  }

  get suivi(): Suivi {
    return this.#suivi;
  }
  get enregistreA(): Instant | null {
    return this.#enregistreA;
  }
  get preuves(): readonly PreuveDeChaine[] {
    return this.#preuves;
  }

  consigner<T extends TypeEcriture>(
    type: T,
    contenu: Contenus[T],
    options: OptionsEcriture = {},
  ): Promise<string> {
    // The time of the gesture, not of the turn in the queue.
    const instant = this.#dependances.horloge();
    const ecriture = this.#file.then(() => this.#ecrire(type, contenu, instant, options));
    this.#file = ecriture.catch(() => undefined);
    return ecriture;
  }

  async #ecrire<T extends TypeEcriture>(
    type: T,
    contenu: Contenus[T],
    instant: Instant,
    { auteur = 'suiveur', efface, effaceTout, suites, brouillonFini }: OptionsEcriture,
  ): Promise<string> {
    const { depot, nouvelId, onecrit } = this.#dependances;
    const aEcrire = (dite: Consignation): AEcrire => {
      permettre(this.#suivi, dite.type, dite.contenu, instant);
      return { suivi: this.#suivi.id, id: nouvelId(), instant, auteur, ...dite };
    };
    const recu = await depot.append(
      {
        ...aEcrire({ type, contenu } as Consignation),
        ...(efface && { efface }),
        ...(effaceTout && { effaceTout }),
        ...(suites && { suites: suites.map(aEcrire) }),
      },
      brouillonFini,
    );
    if (efface || effaceTout) {
      const restees = await depot.lire(this.#suivi.id);
      this.#suivi = lire(this.#suivi.id, restees);
      this.#preuves = preuvesDe(restees);
    } else {
      this.#suivi = appliquer(this.#suivi, recu.ecriture);
      this.#preuves = prolonger(this.#preuves, recu.ecriture.entete);
    }
    this.#enregistreA = instant;
    onecrit(this.#suivi);
    return recu.ecriture.entete.id;
  }
}
