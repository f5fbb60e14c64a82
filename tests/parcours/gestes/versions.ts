/** A second version of the built app, for what happens at an update. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

async function changer(fichier: string, quoi: RegExp, par: string): Promise<void> {
  const avant = await readFile(fichier, 'utf8');
  const apres = avant.replace(quoi, par);
  if (apres === avant) throw new Error(`Rien à changer dans ${fichier}`);
  await writeFile(fichier, apres);
}

/** The same app, whose page says « version 2 », and whose service worker knows it. */
export async function versionSuivante(): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), 'sillage-v2-'));
  await cp(DIST, dossier, { recursive: true });
  await changer(join(dossier, 'index.html'), /<html /, '<html data-version="2" ');
  await changer(
    join(dossier, 'sw.js'),
    /(index\.html[^}]*?revision["']?\s*:\s*["'`])[0-9a-f]{16}/,
    '$10123456789abcdef',
  );
  return dossier;
}
