// jsPDF brings a package with an install script, which this project does not accept: it is fetched apart, for the
// bench alone, without its scripts nor what it calls optional.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PAQUETS = { jspdf: '4.2.1', 'jspdf-autotable': '5.0.9' };
const DOSSIER = fileURLToPath(new URL('../resultats/moteurs', import.meta.url));
const PATIENCE = 60_000;

/** @returns {Promise<string[] | null>} the scripts that a page loads, in order; null when they cannot be fetched */
export async function obtenirJspdf() {
  const scripts = ['jspdf/dist/jspdf.umd.min.js', 'jspdf-autotable/dist/jspdf.plugin.autotable.min.js'].map(
    (chemin) => join(DOSSIER, 'node_modules', chemin),
  );
  if (scripts.every((s) => existsSync(s))) return scripts;
  await mkdir(DOSSIER, { recursive: true });
  const voulus = Object.entries(PAQUETS).map(([nom, version]) => `${nom}@${version}`);
  const options = ['--ignore-scripts', '--omit=optional', '--no-save', '--no-audit', '--no-fund'];
  try {
    await promisify(execFile)('npm', ['install', ...options, '--prefix', DOSSIER, ...voulus], {
      timeout: PATIENCE,
      shell: process.platform === 'win32',
    });
    return scripts;
  } catch (erreur) {
    console.warn(
      `\n*** ${voulus.join(' and ')} could not be fetched: the bench goes on WITHOUT this column. ***\n*** ${String(erreur).split('\n')[0]} ***`,
    );
    return null;
  }
}
