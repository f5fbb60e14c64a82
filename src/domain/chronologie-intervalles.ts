/** Stretches of the real axis, in ms, and what they make in seconds. */
import type { Intervalle } from './chronologie-types.ts';

/** The whole second that a clock showed: differences of these add up, whatever is cut from whatever. */
const seconde = (reel: number): number => Math.floor(reel / 1000);

export const secondesDe = ({ debut, fin }: Intervalle): number => seconde(fin) - seconde(debut);

export const sommeSecondes = (intervalles: readonly Intervalle[]): number =>
  intervalles.reduce((somme, i) => somme + secondesDe(i), 0);

/** From `debut` to `fin`, never beyond `limite`. */
export const borner = (debut: number, fin: number | null, limite: number): Intervalle => {
  const depart = Math.min(debut, limite);
  return { debut: depart, fin: Math.max(depart, Math.min(fin ?? limite, limite)) };
};

/** The same time covered once: disjoint, in order. */
export function reunir(intervalles: readonly Intervalle[]): Intervalle[] {
  const reunis: Intervalle[] = [];
  for (const i of [...intervalles].sort((a, b) => a.debut - b.debut)) {
    const dernier = reunis.at(-1);
    if (dernier && i.debut <= dernier.fin)
      reunis[reunis.length - 1] = { debut: dernier.debut, fin: Math.max(dernier.fin, i.fin) };
    else reunis.push(i);
  }
  return reunis;
}

/** Seconds of `part` covered by the stretches, for many questions about the same stretches. */
export function couverture(intervalles: readonly Intervalle[]): (part: Intervalle) => number {
  const reunis = reunir(intervalles);
  const cumuls = [0];
  for (const i of reunis) cumuls.push((cumuls.at(-1) ?? 0) + secondesDe(i));
  const jusqua = (reel: number): number => {
    const rang = premierApres(reunis, reel);
    const avant = reunis[rang - 1];
    if (!avant) return 0;
    return (cumuls[rang - 1] ?? 0) + secondesDe({ debut: avant.debut, fin: Math.min(avant.fin, reel) });
  };
  return ({ debut, fin }) => jusqua(fin) - jusqua(debut);
}

/** Rank of the first stretch that starts after `reel`. */
function premierApres(reunis: readonly Intervalle[], reel: number): number {
  let bas = 0;
  let haut = reunis.length;
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((reunis[milieu]?.debut ?? 0) <= reel) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}
