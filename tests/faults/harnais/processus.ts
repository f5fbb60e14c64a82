/** The processes of one browser, known by its profile folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Processus {
  readonly pid: number;
  readonly parent: number;
  readonly commande: string;
}

/** /proc where there is one: small Linux images have no `ps`. */
function tous(): Processus[] {
  if (!existsSync('/proc/self/stat')) return parPs();
  return readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .flatMap((nom) => {
      try {
        const stat = readFileSync(`/proc/${nom}/stat`, 'latin1');
        const [etat, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (etat === 'Z' || etat === 'X') return [];
        const commande = readFileSync(`/proc/${nom}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(nom), parent: Number(parent), commande }];
      } catch {
        return []; // ended meanwhile
      }
    });
}

const parPs = (): Processus[] =>
  execFileSync('ps', ['-axo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((ligne) => {
      const [, pid, parent, etat = '', commande = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(ligne) ?? [];
      return pid && !etat.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent), commande }] : [];
    });

/** All of them: those that name the folder, and their children. */
export function processusDe(profil: string): number[] {
  const vivants = tous();
  const trouves = new Set(vivants.filter((p) => p.commande.includes(profil)).map(({ pid }) => pid));
  for (let avant = -1; avant !== trouves.size;) {
    avant = trouves.size;
    for (const { pid, parent } of vivants) if (trouves.has(parent)) trouves.add(pid);
  }
  return [...trouves];
}

const signaler = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
};

const tic = (): Promise<void> => new Promise((ok) => void setTimeout(ok, 5));

/** kill -9 of all, and resolves once none is left. */
export async function tuerTout(profil: string): Promise<void> {
  for (let pids = processusDe(profil); pids.length > 0; pids = processusDe(profil)) {
    signaler(pids, 'SIGKILL');
    await tic();
  }
}

export const geler = (profil: string): void => signaler(processusDe(profil), 'SIGSTOP');
export const degeler = (profil: string): void => signaler(processusDe(profil), 'SIGCONT');
