import type { SuiviDuBilan } from '../domain/bilan-mesure.ts';
import type { DateCivile } from '../domain/contenus.ts';

/** What the bilans take of the suivis, measured once: until a suivi changes, or until tomorrow. */
export class MesuresGardees {
  readonly #aujourdhui: () => DateCivile;
  #jour: DateCivile = '';
  #parSuivi = new Map<string, SuiviDuBilan>();

  constructor(aujourdhui: () => DateCivile) {
    this.#aujourdhui = aujourdhui;
  }

  /** Undefined when it is to be measured. */
  de(suivi: string): SuiviDuBilan | undefined {
    this.#oublierLaVeille();
    return this.#parSuivi.get(suivi);
  }

  /** As measured on this day. */
  garder(mesure: SuiviDuBilan, jour: DateCivile): void {
    this.#oublierLaVeille();
    if (jour === this.#jour) this.#parSuivi.set(mesure.id, mesure);
  }

  oublier(suivi: string): void {
    this.#parSuivi.delete(suivi);
  }

  toutOublier(): void {
    this.#parSuivi.clear();
  }

  /** Promises are late, or not, on a given day. */
  #oublierLaVeille(): void {
    const jour = this.#aujourdhui();
    if (jour !== this.#jour) this.#parSuivi.clear();
    this.#jour = jour;
  }
}
