import type { Contenus, TypeEcriture } from '../domain/contenus.ts';
import type { AEcrire, Ecriture } from '../domain/ecriture.ts';
import type { Horloge, Instant } from '../domain/instant.ts';
import type { Consignation, Depot, OptionsEcriture } from '../domain/ports.ts';
import { preuvesDe, prolonger, type PreuveDeChaine } from '../domain/preuve.ts';
import type { Coffre } from '../storage/coffre.ts';

export interface DependancesDuRegistre<Etat> {
  readonly depot: Depot & Pick<Coffre, 'examiner'>;
  readonly horloge: Horloge;
  readonly nouvelId: () => string;
  /** Told after each save, for what must follow the state (lists, lock, persistence). */
  readonly onecrit: (etat: Etat) => void;
}

/** How one kind of registre is read and what may be written in it. All pure. */
export interface Regles<Etat, Type extends TypeEcriture> {
  readonly lire: (registre: string, ecritures: readonly Ecriture[]) => Etat;
  readonly appliquer: (etat: Etat, ecriture: Ecriture) => Etat;
  /** Throws a named refusal, or says nothing. */
  readonly permettre: <T extends Type>(etat: Etat, type: T, contenu: Contenus[T], instant: Instant) => void;
}

/** One registre, open on screen: stores first, then shows. */
export class RegistreEnDirect<Etat, Type extends TypeEcriture> {
  readonly #regles: Regles<Etat, Type>;
  readonly #dependances: DependancesDuRegistre<Etat>;
  readonly id: string;
  #etat: Etat;
  #preuves: readonly PreuveDeChaine[];
  #enregistreA = $state.raw<Instant | null>(null);
  /** One write at a time: each is judged on the state that the former one left. */
  #file: Promise<unknown> = Promise.resolve();

  /** Number of the first ecriture that is not as it was written; null when all are. */
  readonly ligneFausse: number | null;

  constructor(
    id: string,
    { ecritures, ligneFausse }: RegistreLu,
    regles: Regles<Etat, Type>,
    dependances: DependancesDuRegistre<Etat>,
  ) {
    this.id = id;
    this.ligneFausse = ligneFausse;
    this.#regles = regles;
    this.#dependances = dependances;
    this.#etat = $state.raw(regles.lire(id, ecritures));
    this.#preuves = $state.raw(preuvesDe(ecritures));
  }

  get etat(): Etat {
    return this.#etat;
  }
  get enregistreA(): Instant | null {
    return this.#enregistreA;
  }
  get preuves(): readonly PreuveDeChaine[] {
    return this.#preuves;
  }

  consigner<T extends Type>(
    type: T,
    contenu: Contenus[T],
    options: OptionsEcriture<Type> = {},
  ): Promise<string> {
    // The time of the gesture, not of the turn in the queue.
    const instant = this.#dependances.horloge();
    const ecriture = this.#file.then(() => this.#ecrire(type, contenu, instant, options));
    this.#file = ecriture.catch(() => undefined);
    return ecriture;
  }

  async #ecrire<T extends Type>(
    type: T,
    contenu: Contenus[T],
    instant: Instant,
    { auteur = 'suiveur', efface, effaceTout, suites, brouillonFini }: OptionsEcriture<Type>,
  ): Promise<string> {
    const { depot, nouvelId, onecrit } = this.#dependances;
    const { lire, appliquer, permettre } = this.#regles;
    const aEcrire = (dite: Consignation<Type>): AEcrire => {
      permettre(this.#etat, dite.type, dite.contenu, instant);
      return { suivi: this.id, id: nouvelId(), instant, auteur, ...dite };
    };
    const recu = await depot.append(
      {
        ...aEcrire({ type, contenu }),
        ...(efface && { efface }),
        ...(effaceTout && { effaceTout }),
        ...(suites && { suites: suites.map(aEcrire) }),
      },
      brouillonFini,
    );
    if (efface || effaceTout) {
      const restees = await depot.lire(this.id);
      this.#etat = lire(this.id, restees);
      this.#preuves = preuvesDe(restees);
    } else {
      this.#etat = appliquer(this.#etat, recu.ecriture);
      this.#preuves = prolonger(this.#preuves, recu.ecriture.entete);
    }
    this.#enregistreA = instant;
    onecrit(this.#etat);
    return recu.ecriture.entete.id;
  }
}

/** What a registre holds when it is opened. `ligneFausse`: see `RegistreEnDirect`. */
export interface RegistreLu {
  readonly ecritures: readonly Ecriture[];
  readonly ligneFausse: number | null;
}

export async function lireRegistre(depot: Pick<Coffre, 'examiner'>, id: string): Promise<RegistreLu> {
  const { ecritures, fausse } = await depot.examiner(id);
  return { ecritures, ligneFausse: fausse?.seq ?? null };
}
