// Running commands, shown to the person who waits. No dependency.
import { spawn, spawnSync } from 'node:child_process';

/** @type {(nom: string, raison: number | string | null, debut: number) => boolean} whether it succeeded */
function conclure(nom, raison, debut) {
  const resultat = raison === 0 ? 'ok' : `échec (${raison ?? 'arrêté'})`;
  console.log(`[sillage] ${nom} : ${resultat}, ${((Date.now() - debut) / 1000).toFixed(1)} s`);
  return raison === 0;
}

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
  return conclure(nom, status ?? error?.message ?? null, debut);
}

/**
 * Beside others: what it prints comes in one piece, at its end.
 * @param {string} nom
 * @param {string[]} commande program, then arguments
 * @returns {Promise<boolean>} whether it succeeded
 */
function lancerACote(nom, [programme = '', ...args]) {
  const debut = Date.now();
  return new Promise((ok) => {
    const enfant = spawn(programme, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const dits = [];
    for (const flux of [enfant.stdout, enfant.stderr])
      flux.on('data', (/** @type {Buffer} */ octets) => dits.push(octets));
    /** @type {(raison: number | string | null) => void} */
    const finir = (raison) => {
      process.stdout.write(Buffer.concat(dits));
      ok(conclure(nom, raison, debut));
    };
    enfant.on('error', ({ message }) => finir(message));
    enfant.on('close', finir);
  });
}

/**
 * Two at a time, in the order given.
 * @param {readonly (readonly [nom: string, commande: string[]])[]} commandes
 * @returns {Promise<boolean[]>} which succeeded
 */
export async function lancerParDeux(commandes) {
  /** @type {boolean[]} */
  const reussites = [];
  let suivante = 0;
  const voie = async () => {
    for (let rang = suivante++; rang < commandes.length; rang = suivante++) {
      const [nom, commande] = commandes[rang] ?? ['', []];
      reussites[rang] = await lancerACote(nom, commande);
    }
  };
  await Promise.all([voie(), voie()]);
  return reussites;
}

/** @type {(...args: string[]) => string[]} npm as the user started it, or the one of the PATH. */
export const npm = (...args) => {
  const cli = process.env.npm_execpath;
  if (cli) return [process.execPath, cli, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
};

/** @type {(script: string, ...args: string[]) => string[]} */
export const node = (script, ...args) => [process.execPath, script, ...args];
