// Figures of a series, and the table that shows them beside their aims.

/**
 * @typedef {{ nom: string, valeur: string, but?: string, tenu?: boolean }} Rangee
 * @typedef {{ titre: string, rangees: Rangee[], notes?: string[] }} Partie
 */

/** @type {(serie: number[], part: number) => number} nearest rank */
export function quantile(serie, part) {
  const triee = [...serie].sort((a, b) => a - b);
  return triee[Math.max(0, Math.ceil(part * triee.length) - 1)] ?? NaN;
}

/** @type {(serie: number[]) => number} */
export const mediane = (serie) => quantile(serie, 0.5);

/** @type {(ms: number) => string} */
export const enMs = (ms) =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

/** @type {(octets: number) => string} */
export const enKo = (octets) => `${(octets / 1024).toFixed(1)} KB`;

/** @type {(serie: number[]) => string} */
export const resume = (serie) =>
  `p50 ${enMs(mediane(serie))}  p95 ${enMs(quantile(serie, 0.95))}  (n=${serie.length})`;

/**
 * @param {string} nom
 * @param {number[]} serie
 * @returns {Rangee}
 */
export const rangee = (nom, serie) => ({ nom, valeur: resume(serie) });

/**
 * A series with an aim on one of its quantiles.
 * @param {string} nom
 * @param {number[]} serie
 * @param {{ part: number, max: number }} but
 * @returns {Rangee}
 */
export function rangeeVisee(nom, serie, { part, max }) {
  const q = part === 0.5 ? 'p50' : part === 1 ? 'max' : `p${part * 100}`;
  return {
    nom,
    valeur: `${resume(serie)}${part === 1 ? `  max ${enMs(quantile(serie, 1))}` : ''}`,
    but: `${q} ≤ ${enMs(max)}`,
    tenu: quantile(serie, part) <= max,
  };
}

/** @type {(rangee: Rangee) => string} */
function signe({ but, tenu }) {
  if (but === undefined) return '';
  return tenu ? `✓  ${but}` : `✗  ${but}`;
}

/** @param {Partie} partie */
export function imprimer({ titre, rangees, notes = [] }) {
  const nom = Math.max(...rangees.map((r) => r.nom.length));
  const valeur = Math.max(...rangees.map((r) => r.valeur.length));
  console.log(`\n${titre}`);
  for (const r of rangees) {
    console.log(`  ${r.nom.padEnd(nom)}  ${r.valeur.padEnd(valeur)}  ${signe(r)}`.trimEnd());
  }
  for (const note of notes) console.log(`  · ${note}`);
}
