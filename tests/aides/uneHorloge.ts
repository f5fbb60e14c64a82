/** A clock that moves only when told, and that can be ill-treated as a phone is. */
import type { Horloge, Instant } from '../../src/domain/instant.ts';

export class HorlogeDEssai {
  #mural: number;
  #monotone = 0;
  #session = 1;
  #decalage: number;

  constructor(depart: string) {
    this.#mural = Date.parse(depart);
    const lu = /([+-])(\d{2}):(\d{2})$/.exec(depart);
    this.#decalage = lu ? (lu[1] === '-' ? -1 : 1) * (Number(lu[2]) * 60 + Number(lu[3])) : 0;
  }

  readonly lire: Horloge = (): Instant => ({
    mural: this.#mural,
    monotone: this.#monotone,
    session: `page-${this.#session}`,
    decalage: this.#decalage,
  });

  avancer(secondes: number): this {
    this.#mural += secondes * 1000;
    this.#monotone += secondes * 1000;
    return this;
  }

  /** Somebody sets the clock: no time passes. */
  regler(secondes: number): this {
    this.#mural += secondes * 1000;
    return this;
  }

  /** Travel or DST: the same moment, shown otherwise. */
  changerDeDecalage(minutes: number): this {
    this.#decalage = minutes;
    return this;
  }

  /** The page starts again: the monotonic clock too. */
  recharger(): this {
    this.#session += 1;
    this.#monotone = 0;
    return this;
  }

  /** The device sleeps: time passes and the page that wakes up cannot count it. */
  dormir(secondes: number): this {
    this.#mural += secondes * 1000;
    return this.recharger();
  }
}

export const uneHorloge = (depart = '2026-09-15T07:10:00+02:00'): HorlogeDEssai => new HorlogeDEssai(depart);
