import type { Item } from './types.ts';

export interface Emotion extends Item {
  /** The same, without masculine or feminine: for screens and documents. */
  readonly neutre: string;
  readonly definition: string;
  /** 1 pleasant, 0 neither, −1 hard, null: the person will not say. */
  readonly valence: 1 | 0 | -1 | null;
  /** Text of the picture. */
  readonly alt: string;
}

export const EMOTIONS = [
  {
    id: 'rassure',
    libelle: 'Rassuré, en confiance',
    neutre: 'Confiance',
    definition: 'Se sent en sécurité.',
    valence: 1,
    alt: 'Main ouverte',
  },
  {
    id: 'ecoute',
    libelle: 'Écouté, respecté',
    neutre: 'Écoute, respect',
    definition: 'On tient compte de sa parole.',
    valence: 1,
    alt: 'Oreille',
  },
  {
    id: 'soulage',
    libelle: 'Soulagé',
    neutre: 'Soulagement',
    definition: 'Une peur ou une douleur s’éloigne.',
    valence: 1,
    alt: 'Nuage qui s’éloigne',
  },
  {
    id: 'content',
    libelle: 'Content, reconnaissant',
    neutre: 'Joie, reconnaissance',
    definition: 'Un moment agréable.',
    valence: 1,
    alt: 'Visage souriant',
  },
  {
    id: 'calme',
    libelle: 'Calme',
    neutre: 'Calme',
    definition: 'Tranquille.',
    valence: 1,
    alt: 'Ligne d’horizon',
  },
  {
    id: 'surpris',
    libelle: 'Surpris',
    neutre: 'Surprise',
    definition: 'Ne s’y attendait pas.',
    valence: 0,
    alt: 'Point d’exclamation',
  },
  {
    id: 'perdu',
    libelle: 'Perdu, ne comprend pas',
    neutre: 'Perte de repères',
    definition: 'Ne sait pas où aller, ou ce qui se passe.',
    valence: -1,
    alt: 'Point d’interrogation',
  },
  {
    id: 'inquiet',
    libelle: 'Inquiet, anxieux',
    neutre: 'Inquiétude',
    definition: 'Craint la suite.',
    valence: -1,
    alt: 'Vague',
  },
  {
    id: 'agace',
    libelle: 'Agacé, en colère',
    neutre: 'Agacement, colère',
    definition: 'Trouve la situation injuste.',
    valence: -1,
    alt: 'Éclair',
  },
  {
    id: 'gene',
    libelle: 'Gêné, honteux',
    neutre: 'Gêne, honte',
    definition: 'Sa pudeur ou sa fierté est touchée.',
    valence: -1,
    alt: 'Rideau',
  },
  {
    id: 'seul',
    libelle: 'Seul, oublié',
    neutre: 'Solitude, oubli',
    definition: 'A le sentiment qu’on ne pense pas à lui.',
    valence: -1,
    alt: 'Une seule silhouette',
  },
  {
    id: 'triste',
    libelle: 'Triste, découragé',
    neutre: 'Tristesse, découragement',
    definition: 'Peine, abattement.',
    valence: -1,
    alt: 'Goutte',
  },
  {
    id: 'fatigue',
    libelle: 'Fatigué',
    neutre: 'Fatigue',
    definition: 'Manque d’énergie.',
    valence: -1,
    alt: 'Batterie faible',
  },
  {
    id: 'impuissant',
    libelle: 'Sans prise sur la situation',
    neutre: 'Sans prise sur la situation',
    definition: 'Ne peut ni choisir ni agir.',
    valence: -1,
    alt: 'Mains liées',
  },
  {
    id: 'silence',
    libelle: 'Ne veut pas dire',
    neutre: 'Ne veut pas dire',
    definition: 'Choix respecté.',
    valence: null,
    alt: 'Cercle vide',
  },
] as const satisfies readonly Emotion[];
