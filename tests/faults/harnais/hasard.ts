/** Repeatable: a fault found once is found again. */
export function hasard(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The very instant of a fault is the point of these tests: it is drawn, not waited for. */
export const laisserPasser = (ms: number): Promise<void> => new Promise((ok) => void setTimeout(ok, ms));
