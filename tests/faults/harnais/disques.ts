/** Small real disks, for root only: what is pulled out or filled up is not the machine's own. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const lancer = promisify(execFile);

export interface Disque {
  /** Where it is mounted. */
  readonly point: string;
  demonter(): Promise<void>;
}

async function monter(point: string, ...args: readonly string[]): Promise<Disque> {
  await mkdir(point, { recursive: true });
  await lancer('mount', [...args, point]);
  // Lazy: a file still held by a process that is dying must not make the clean-up fail.
  return { point, demonter: async () => void (await lancer('umount', ['--lazy', point])) };
}

/** An ext4 disk in a file: what the file holds is what reached the disk. */
export class DisqueExt4 {
  readonly #dossier: string;
  readonly #image: string;

  constructor(dossier: string) {
    this.#dossier = dossier;
    this.#image = join(dossier, 'disque.img');
  }

  async brancher(mo: number): Promise<Disque> {
    await mkdir(this.#dossier, { recursive: true });
    await lancer('truncate', ['--size', `${mo}M`, this.#image]);
    await lancer('mkfs.ext4', ['-q', '-F', this.#image]);
    return monter(join(this.#dossier, 'disque'), '-o', 'loop', this.#image);
  }

  /** Everything written so far is on the disk. */
  async vider(): Promise<void> {
    await lancer('sync', ['--file-system', join(this.#dossier, 'disque')]);
  }

  async jeter(): Promise<void> {
    await rm(this.#dossier, { recursive: true, force: true });
  }

  /**
   * The power goes out: a copy of what the disk holds now, mounted elsewhere. The kernel may write while the
   * file is copied: the copy counts only once two in a row are the same.
   */
  async couper(): Promise<Disque> {
    const [copie, temoin] = [join(this.#dossier, 'coupe.img'), join(this.#dossier, 'temoin.img')];
    do {
      await lancer('cp', ['--sparse=always', this.#image, copie]);
      await lancer('cp', ['--sparse=always', this.#image, temoin]);
    } while (await different(copie, temoin));
    await rm(temoin);
    return monter(join(this.#dossier, 'coupe'), '-o', 'loop', copie);
  }
}

const different = (a: string, b: string): Promise<boolean> =>
  lancer('cmp', ['--silent', a, b]).then(
    () => false,
    () => true,
  );

/** A disk in memory, of a size of its own. */
export const brancherMemoire = (point: string, mo: number): Promise<Disque> =>
  monter(point, '-t', 'tmpfs', '-o', `size=${mo}m`, 'tmpfs');

/** Takes all the room but so many bytes. */
export async function remplir({ point }: Disque, sauf: number): Promise<() => Promise<void>> {
  const { bavail, bsize } = await statfs(point);
  const fichier = join(point, `remplissage-${randomUUID()}`);
  await writeFile(fichier, Buffer.alloc(Math.max(0, bavail * bsize - sauf), 1)).catch(() => undefined);
  return () => rm(fichier, { force: true });
}

async function raison(essayer: (dossier: string) => Promise<Disque>): Promise<string> {
  if (process.platform !== 'linux') return 'il faut Linux';
  if (process.getuid?.() !== 0) return 'il faut être root';
  const dossier = await mkdtemp(join(tmpdir(), 'sillage-disque-'));
  try {
    await (await essayer(dossier)).demonter();
    return '';
  } catch (erreur) {
    return erreur instanceof Error ? (erreur.message.split('\n')[0] ?? '') : String(erreur);
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

/** Why there can be no such disk here; empty when there can. */
export const sansExt4 = (): Promise<string> => raison((dossier) => new DisqueExt4(dossier).brancher(8));
export const sansMemoire = (): Promise<string> => raison((dossier) => brancherMemoire(join(dossier, 'd'), 8));
