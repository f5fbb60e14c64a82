import type { Source } from '../../domain/contenus.ts';
import type { Citable } from '../../domain/fiche.ts';

export type FiltreTiroir = 'tous' | Exclude<Source, 'suppose'>;

/** How many relevés show at first, and more at each call. */
const PAR_PAGE = 50;

const convient = (c: Citable, filtre: FiltreTiroir): boolean =>
  filtre === 'tous' || (c.genre === 'attente' ? filtre === 'vu' : c.source === filtre);

/** The relevés beside the fiche: filtered, a page at a time. */
export class TiroirState {
  #filtre: FiltreTiroir = $state.raw('tous');
  #etape = $state.raw('');
  #nombre = $state.raw(PAR_PAGE);
  readonly #citables: () => readonly Citable[];

  readonly #filtres = $derived.by(() =>
    this.#citables().filter((c) => convient(c, this.#filtre) && (!this.#etape || c.etape === this.#etape)),
  );

  constructor(citables: () => readonly Citable[]) {
    this.#citables = citables;
  }
  get filtre(): FiltreTiroir {
    return this.#filtre;
  }
  get etape(): string {
    return this.#etape;
  }
  get montres(): readonly Citable[] {
    return this.#filtres.slice(0, this.#nombre);
  }
  get reste(): number {
    return Math.max(0, this.#filtres.length - this.#nombre);
  }

  filtrer(filtre: FiltreTiroir): void {
    this.#filtre = filtre;
    this.#nombre = PAR_PAGE;
  }
  choisirEtape(etape: string): void {
    this.#etape = etape;
    this.#nombre = PAR_PAGE;
  }
  montrerPlus(): void {
    this.#nombre += PAR_PAGE;
  }
}
