import type { MotsARevoir, Signalement } from './vigilance.ts';

const echapper = (texte: string): string => texte.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Endings that a masculine form takes, for lists that give only one form. */
const TERMINAISONS: readonly (readonly [RegExp, string])[] = [
  [/eux$/, 'eu(?:x|ses?)'],
  [/if$/, 'i(?:fs?|ves?)'],
  [/ive$/, 'i(?:fs?|ves?)'],
  [/ée?$/, 'ée?s?'],
  [/al$/, '(?:als?|ales?|aux)'],
  [/nul$/, 'nul(?:s|les?)?'],
  [/long$/, 'long(?:s|ues?)?'],
  [/e$/, 'es?'],
  [/s$/, 's'],
  [/x$/, 'x'],
];

function motTolerant(mot: string): string {
  for (const [fin, motif] of TERMINAISONS) if (fin.test(mot)) return echapper(mot.replace(fin, '')) + motif;
  return `${echapper(mot)}(?:e?s?)`;
}

/** Adverbs and small words have one form. */
const INVARIABLES = new Set([
  'trop',
  'vite',
  'longtemps',
  'sûr',
  'personne',
  'ne',
  'tout',
  'le',
  'la',
  'de',
  'non',
]);

const motif = (expression: string): string =>
  expression
    .split(/\s+/)
    .map((mot) => {
      if (mot === 'ne') return "(?:ne|n(?=[’']))";
      return INVARIABLES.has(mot) ? echapper(mot) : motTolerant(mot);
    })
    .join('\\s+');

const regles = new WeakMap<readonly MotsARevoir[], readonly (readonly [RegExp, MotsARevoir])[]>();

function reglesDe(listes: readonly MotsARevoir[]): readonly (readonly [RegExp, MotsARevoir])[] {
  const connues = regles.get(listes);
  if (connues) return connues;
  const neuves = listes.map((liste): readonly [RegExp, MotsARevoir] => {
    const formes = [...liste.mots].sort((a, b) => b.length - a.length).map(motif);
    return [new RegExp(`(?<![\\p{L}\\p{N}])(?:${formes.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), liste];
  });
  regles.set(listes, neuves);
  return neuves;
}

export const motsRepetes = (texte: string, listes: readonly MotsARevoir[]): Signalement[] =>
  reglesDe(listes).flatMap(([regle, { proposition, raison }]) =>
    [...texte.matchAll(regle)].map((trouve): Signalement => ({
      debut: trouve.index,
      fin: trouve.index + trouve[0].length,
      mot: trouve[0],
      genre: 'mot-a-revoir',
      proposition,
      raison,
    })),
  );

/** A « quotation left open » goes to the end of its line: somebody is typing it. */
const CITATION = /«[^»\n]*(?:»|$)|“[^”\n]*(?:”|$)|"[^"\n]*"/gmu;

export function horsCitations<T extends { readonly debut: number; readonly fin: number }>(
  texte: string,
  trouves: readonly T[],
): T[] {
  const citations = [...texte.matchAll(CITATION)].map((c) => ({
    debut: c.index,
    fin: c.index + c[0].length,
  }));
  return trouves.filter((t) => !citations.some((c) => t.debut < c.fin && c.debut < t.fin));
}
