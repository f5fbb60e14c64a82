import type { Ressenti } from '../../domain/contenus.ts';

export interface DegreDeRessenti {
  readonly valeur: Ressenti;
  /** Always shown beside the picture. */
  readonly libelle: string;
  readonly icone: string;
  readonly alt: string;
  readonly forme: string;
}

export const QUESTION_DU_RESSENTI = 'Comment ça se passe pour vous, là ?';

/** From the hardest to the best, then « does not know, will not say »: a hole in the curve, not a zero. */
export const RESSENTIS = [
  {
    valeur: -2,
    libelle: 'Très difficile',
    icone: 'visage-tres-difficile',
    alt: 'Visage très contrarié',
    forme: 'arc vers le bas, deux traits',
  },
  {
    valeur: -1,
    libelle: 'Difficile',
    icone: 'visage-difficile',
    alt: 'Visage contrarié',
    forme: 'arc vers le bas',
  },
  { valeur: 0, libelle: 'Neutre', icone: 'visage-neutre', alt: 'Visage neutre', forme: 'trait droit' },
  { valeur: 1, libelle: 'Bon', icone: 'visage-bon', alt: 'Visage souriant', forme: 'arc vers le haut' },
  {
    valeur: 2,
    libelle: 'Très bon',
    icone: 'visage-tres-bon',
    alt: 'Visage très souriant',
    forme: 'arc vers le haut, deux traits',
  },
  {
    valeur: null,
    libelle: 'Ne sait pas, ne veut pas dire',
    icone: 'cercle-vide',
    alt: 'Cercle vide',
    forme: 'cercle sans visage',
  },
] as const satisfies readonly DegreDeRessenti[];

export function libelleDuRessenti(valeur: Ressenti): string {
  return RESSENTIS.find((degre) => degre.valeur === valeur)?.libelle ?? String(valeur);
}
