// Running one command, shown to the person who waits. No dependency.
import { spawnSync } from 'node:child_process';

/**
 * @param {string} nom
 * @param {string[]} commande program, then arguments
 * @param {{ env?: NodeJS.ProcessEnv, muet?: boolean, delai?: number }} [options]
 * @returns {boolean} whether it succeeded
 */
export function lancer(nom, [programme = '', ...args], { env = process.env, muet = false, delai } = {}) {
  const debut = Date.now();
  const sortie = muet ? 'ignore' : 'inherit';
  const { status, error } = spawnSync(programme, args, {
    stdio: ['ignore', sortie, sortie],
    env,
    ...(delai ? { timeout: delai } : {}),
  });
  const duree = ((Date.now() - debut) / 1000).toFixed(1);
  const resultat = status === 0 ? 'ok' : `échec (${status ?? error?.message ?? 'arrêté'})`;
  console.log(`[sillage] ${nom} : ${resultat}, ${duree} s`);
  return status === 0;
}

/** @type {(...args: string[]) => string[]} npm as the user started it, or the one of the PATH. */
export const npm = (...args) => {
  const cli = process.env.npm_execpath;
  if (cli) return [process.execPath, cli, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
};

/** @type {(script: string, ...args: string[]) => string[]} */
export const node = (script, ...args) => [process.execPath, script, ...args];
