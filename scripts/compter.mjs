// How many tests passed and failed, as the runners themselves wrote it.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passes: number, echoues: number }} Compte */

/** @type {(fichier: string) => unknown} */
const lire = (fichier) => (existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : {});

/** @type {(fichier: string) => Compte} */
export function compterVitest(fichier) {
  const rapport = /** @type {{ numPassedTests?: number, numFailedTests?: number }} */ (lire(fichier));
  return { passes: rapport.numPassedTests ?? 0, echoues: rapport.numFailedTests ?? 0 };
}

/** @type {(fichier: string) => Compte} */
export function compterPlaywright(fichier) {
  const rapport = /** @type {{ stats?: { expected: number, flaky: number, unexpected: number } }} */ (
    lire(fichier)
  );
  const { expected = 0, flaky = 0, unexpected = 0 } = rapport.stats ?? {};
  // Without retries no test is flaky; should someone add retries, an unsteady test counts as a failure.
  return { passes: expected, echoues: unexpected + flaky };
}
