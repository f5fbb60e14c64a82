import type { SondeCoffre } from './sonde-coffre.mjs';
import type { Sonde } from './sonde.mjs';

declare global {
  var sonde: Sonde;
  var sondeCoffre: SondeCoffre;
  /** In the seeding page: see semence/etalon.ts. */
  var etalonner: (fois: number) => Promise<number[]>;
}
