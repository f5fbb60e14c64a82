import type { EtatSuivi } from '../domain/suivi.ts';

export interface EtatDeSuivi {
  /** « interrompu » is not a state of its own: it is said beside the state. */
  readonly id: EtatSuivi | 'interrompu';
  readonly libelle: string;
  readonly aide: string;
  /** Place in the thread of a suivi; null for the ways out. */
  readonly rang: number | null;
}

/** Life of a suivi, from its preparation to its hand-over, then the ways out. */
export const ETATS = [
  {
    id: 'prepare',
    libelle: 'Préparé',
    aide: 'Il reste des étapes à dater, ou l’accord à demander.',
    rang: 1,
  },
  { id: 'accord', libelle: 'Accord recueilli', aide: 'Le suivi peut commencer.', rang: 2 },
  { id: 'en-cours', libelle: 'En cours', aide: 'Le journal est ouvert.', rang: 3 },
  {
    id: 'pause',
    libelle: 'En pause',
    aide: 'Rien n’est observé. Les attentes continuent de compter.',
    rang: 3,
  },
  { id: 'a-rediger', libelle: 'À rédiger', aide: 'Compléter le journal, puis écrire la fiche.', rang: 4 },
  {
    id: 'a-relire',
    libelle: 'À relire',
    aide: 'Le texte est envoyé. La réponse de la personne est attendue.',
    rang: 5,
  },
  { id: 'transmis', libelle: 'Transmis', aide: 'La fiche est remise au ou à la cadre de santé.', rang: 6 },
  { id: 'en-revue', libelle: 'En revue', aide: 'La fiche est lue et commentée dans l’unité.', rang: 7 },
  {
    id: 'a-completer',
    libelle: 'À compléter',
    aide: 'La fiche est revenue avec une raison. Complétez-la, puis transmettez-la de nouveau.',
    rang: 7,
  },
  { id: 'valide', libelle: 'Validé', aide: 'La revue est signée. Il reste le retour à l’équipe.', rang: 8 },
  { id: 'restitue', libelle: 'Restitué', aide: 'L’équipe a eu son retour. Il reste à clore.', rang: 9 },
  { id: 'clos', libelle: 'Clos', aide: 'Chaque promesse est tenue, ou levée avec sa raison.', rang: 10 },
  {
    id: 'interrompu',
    libelle: 'Interrompu',
    aide: 'Le suivi s’est arrêté avant la fin. Les notes restent.',
    rang: null,
  },
  { id: 'retire', libelle: 'Retiré', aide: 'L’accord a été retiré. Le contenu est effacé.', rang: null },
  {
    id: 'conservation-finie',
    libelle: 'Conservation finie',
    aide: 'La durée prévue à l’accord est passée. Le contenu est effacé.',
    rang: null,
  },
  { id: 'refuse', libelle: 'Refusé', aide: 'La personne a dit non. Rien n’est gardé d’elle.', rang: null },
] as const satisfies readonly EtatDeSuivi[];
