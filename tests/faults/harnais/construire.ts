/** The variants of the test page, built once per run. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Variante } from '../page/variantes.ts';
import { VARIANTES } from '../page/variantes.ts';
import { COURT } from '../../aides/court.ts';

const CONFIG = fileURLToPath(new URL('../page/vite.config.ts', import.meta.url));

export const dossierDe = (variante: Variante): string =>
  fileURLToPath(new URL(`../../resultats/pannes/${variante}`, import.meta.url));

/** Before all the scenarios. */
export default async function construire(): Promise<void> {
  // Only the power cuts need it, which are too long for the short form.
  for (const variante of VARIANTES.filter((v) => !COURT || v !== 'relachee')) {
    await build({ configFile: CONFIG, mode: variante, build: { outDir: dossierDe(variante) } });
    if (!existsSync(`${dossierDe(variante)}/index.html`)) throw new Error(`Page ${variante} absente.`);
  }
}
