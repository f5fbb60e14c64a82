import type { Sonde } from './sonde.mjs';

declare global {
  var sonde: Sonde;
}
