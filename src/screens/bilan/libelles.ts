import type { Croisement } from '../../domain/contenus-bilan.ts';

/** What a report may be laid beside, in the order of the screen. */
export const SOURCES: Readonly<Record<Croisement['source'], string>> = {
  plaintes: 'Plaintes et réclamations',
  'e-satis': 'Réponses à l’enquête e-Satis',
  evenements: 'Événements indésirables',
};

/** A count typed by hand; null when it is not one. */
export const entierDe = (texte: string): number | null =>
  /^\d{1,6}$/.test(texte.trim()) ? Number(texte.trim()) : null;

export const PAS_UN_NOMBRE = 'Écrivez un nombre entier, en chiffres.';
