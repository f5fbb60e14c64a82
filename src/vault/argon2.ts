import { enOctets } from './octets.ts';
import type { Octets } from './octets.ts';

export interface ParametresArgon2 {
  readonly memoireKio: number;
  readonly iterations: number;
  readonly parallelisme: number;
}

/**
 * What OWASP asks for: a coffre opens in a quarter of a second on a PC, one second on a slow phone, each morning. Three
 * times as much would be worth a bit and a half of the 55 of a phrase that Sillage draws. A header keeps its own figures:
 * coffres made with 64 MiB and 3 passes, or 46 MiB and 2, open as before.
 */
export const ARGON2_NORMAL: ParametresArgon2 = { memoireKio: 46 * 1024, iterations: 1, parallelisme: 1 };

/** For a short code that guards the memory of one Worker, and dies with it (OWASP minimum for Argon2id). */
export const ARGON2_CODE_COURT: ParametresArgon2 = { memoireKio: 19 * 1024, iterations: 2, parallelisme: 1 };

/** A header is read before anything proves it is ours: a hostile one must not ask for all the memory. */
const PLAFOND: ParametresArgon2 = { memoireKio: 1024 * 1024, iterations: 64, parallelisme: 16 };

export function parametresPermis(p: ParametresArgon2): boolean {
  const champs = ['memoireKio', 'iterations', 'parallelisme'] as const;
  const bornes = champs.every(
    (champ) => Number.isInteger(p[champ]) && p[champ] >= 1 && p[champ] <= PLAFOND[champ],
  );
  return bornes && p.memoireKio >= 8 * p.parallelisme;
}

/** 20 KB that the door needs only when somebody knocks. */
const charger = () => import('hash-wasm');

/** While the person types. */
export const preparerArgon2 = (): void => void charger().catch(() => undefined);

/** 32 bytes. hash-wasm needs `'wasm-unsafe-eval'` in the policy of the Worker that runs it. */
export async function deriverArgon2(texte: string, sel: Octets, p: ParametresArgon2): Promise<Octets> {
  const { argon2id } = await charger();
  const cle = await argon2id({
    password: enOctets(texte),
    salt: sel,
    memorySize: p.memoireKio,
    iterations: p.iterations,
    parallelism: p.parallelisme,
    hashLength: 32,
    outputType: 'binary',
  });
  const copie = new Uint8Array(cle);
  cle.fill(0);
  return copie;
}
