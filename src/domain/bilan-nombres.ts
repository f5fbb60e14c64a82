/** Small figures of a bilan, always with their n. */
export interface Etendue {
  readonly n: number;
  readonly min: number;
  readonly mediane: number;
  readonly max: number;
}

/** The median of an even number is the mean of the two in the middle. Null when there is nothing. */
export function etendueDe(valeurs: readonly number[]): Etendue | null {
  const tries = [...valeurs].sort((a, b) => a - b);
  const [bas, haut] = [tries[Math.floor((tries.length - 1) / 2)], tries[Math.floor(tries.length / 2)]];
  const [min, max] = [tries[0], tries.at(-1)];
  if (bas === undefined || haut === undefined || min === undefined || max === undefined) return null;
  return { n: tries.length, min, mediane: (bas + haut) / 2, max };
}

export type Comptage = Readonly<Record<string, number>>;

/** How many of each, keys in order. */
export function compterPar(cles: readonly string[]): Comptage {
  const compte = new Map<string, number>();
  for (const cle of cles) compte.set(cle, (compte.get(cle) ?? 0) + 1);
  return Object.fromEntries([...compte].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const additionner = (comptages: readonly Comptage[]): Comptage => {
  const total = new Map<string, number>();
  for (const [cle, nombre] of comptages.flatMap((c) => Object.entries(c)))
    total.set(cle, (total.get(cle) ?? 0) + nombre);
  return Object.fromEntries(total);
};

/** « dans 4 suivis sur 6 ». */
export const formuler = (n: number, sur: number): string =>
  `dans ${n}\u00a0${n > 1 ? 'suivis' : 'suivi'} sur ${sur}`;
