import type { Item } from './types.ts';

/** Always in full letters, never by colour alone. */
export const SOURCES = [
  { id: 'vu', libelle: 'Vu' },
  { id: 'dit', libelle: 'Dit' },
  { id: 'suppose', libelle: 'Supposé' },
] as const satisfies readonly Item[];
