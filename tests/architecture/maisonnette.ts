import { cp, mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RACINE = fileURLToPath(new URL('../..', import.meta.url));

const REGLAGES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.check.json',
  'eslint.config.js',
  '.oxlintrc.json',
  'vite.config.ts',
  'index.html',
  'src/sw.ts',
  'src/tsconfig.sw.json',
  'src/domain/tsconfig.json',
  'scripts',
  'tests/tsconfig.json',
  'tests/tsconfig.check.json',
  'tests/architecture/couches.cjs',
  'tests/architecture/oxlint-composants.json',
  'tests/architecture/dependances.cjs',
  'tests/architecture/regles-eslint.js',
  'tests/architecture/types-des-valeurs.js',
];

/** What one tool answered: `texte` is all that it printed, `rapport` what it printed for programs. */
export type Verdict = { ok: boolean; texte: string; rapport: string };

/** A very small house with the real settings, where faults can be injected without touching the real one. */
export class Maisonnette {
  readonly dossier: string;

  private constructor(dossier: string) {
    this.dossier = dossier;
  }

  static async batir(fichiers: Record<string, string>): Promise<Maisonnette> {
    const maison = new Maisonnette(await mkdtemp(join(tmpdir(), 'sillage-')));
    for (const reglage of REGLAGES) {
      const vers = join(maison.dossier, reglage);
      await mkdir(dirname(vers), { recursive: true });
      await cp(join(RACINE, reglage), vers, { recursive: true });
    }
    await symlink(join(RACINE, 'node_modules'), join(maison.dossier, 'node_modules'));
    await maison.ecrire(fichiers);
    return maison;
  }

  async ecrire(fichiers: Record<string, string>): Promise<void> {
    for (const [chemin, texte] of Object.entries(fichiers)) {
      const vers = join(this.dossier, chemin);
      await mkdir(dirname(vers), { recursive: true });
      await writeFile(vers, texte);
    }
  }

  lancer(outil: string, ...args: string[]): Verdict {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(this.dossier, 'node_modules', outil), ...args],
      { cwd: this.dossier, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
    );
    return { ok: status === 0, texte: `${stdout}${stderr}`, rapport: stdout };
  }

  chemin(fichier: string): string {
    return join(this.dossier, fichier);
  }

  async raserDossiers(...dossiers: string[]): Promise<void> {
    for (const nom of dossiers) await rm(this.chemin(nom), { recursive: true, force: true });
  }

  async raser(): Promise<void> {
    await rm(this.dossier, { recursive: true, force: true });
  }
}
