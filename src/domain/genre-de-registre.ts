/**
 * The coffre holds registres of three kinds, all of the same make: chained, signed, sealed, merged by union. The kind
 * is in the name, so that a coffre knows it without opening anything, and every device gives the same answer.
 */
export type GenreDeRegistre = 'suivi' | 'plan' | 'bilan';

const PREFIXES: readonly (readonly [prefixe: string, genre: GenreDeRegistre])[] = [
  ['plan-', 'plan'],
  ['bilan-', 'bilan'],
];

export const genreDe = (registre: string): GenreDeRegistre =>
  PREFIXES.find(([prefixe]) => registre.startsWith(prefixe))?.[1] ?? 'suivi';

/** `id`: random; a suivi keeps it as it is. */
export const nommerRegistre = (genre: GenreDeRegistre, id: string): string =>
  genre === 'suivi' ? id : `${genre}-${id}`;
