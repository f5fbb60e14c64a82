import type { Moteurs } from './semence/moteurs.ts';
import type { SondeCoffre } from './sonde-coffre.mjs';
import type { Sonde } from './sonde.mjs';

declare global {
  var sonde: Sonde;
  var sondeCoffre: SondeCoffre;
  /** In the seeding page: see semence/etalon.ts. */
  var etalonner: (fois: number) => Promise<number[]>;
  /** In the page of the PDF engines: see semence/moteurs.ts. */
  var moteurs: Moteurs;
}
