import type { Item } from './types.ts';

/** How the accord was given. */
export const FORMES_D_ACCORD = [
  { id: 'ecran', libelle: 'Signé sur l’écran' },
  { id: 'papier', libelle: 'Signé sur papier' },
  { id: 'oral-temoin', libelle: 'Oral, devant un témoin indépendant' },
  { id: 'assentiment', libelle: 'Assentiment, avec l’accord du représentant' },
] as const satisfies readonly Item[];
