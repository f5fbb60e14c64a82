import type { Bloc } from '../blocs.ts';

export interface PageDAide {
  readonly id: string;
  readonly titre: string;
  readonly resume: string;
  readonly charger: () => Promise<readonly Bloc[]>;
}

/** Each page is its own lazy chunk. */
export const PAGES_D_AIDE: readonly PageDAide[] = [
  {
    id: 'en-deux-minutes',
    titre: 'En deux minutes',
    resume: 'Ce qu’est un suivi, et comment il se passe.',
    charger: async () => (await import('./en-deux-minutes.ts')).PAGE,
  },
  {
    id: 'avant-pendant-apres',
    titre: 'Avant, pendant, après',
    resume: 'Les listes à cocher et les rappels de posture.',
    charger: async () => (await import('./avant-pendant-apres.ts')).PAGE,
  },
  {
    id: 'charte',
    titre: 'La charte',
    resume: 'Dix articles, à relire avant chaque suivi.',
    charger: async () => (await import('./charte.ts')).PAGE,
  },
  {
    id: 'demander-accord',
    titre: 'Demander l’accord',
    resume: 'Les phrases à dire, les situations particulières, le retrait.',
    charger: async () => (await import('./demander-accord.ts')).PAGE,
  },
  {
    id: 'que-noter',
    titre: 'Que noter, comment',
    resume: 'Vu, dit, supposé ; les types, avec des exemples.',
    charger: async () => (await import('./que-noter.ts')).PAGE,
  },
  {
    id: 'danger',
    titre: 'Que faire devant un danger',
    resume: 'Alerter d’abord. Rouge, orange, violet.',
    charger: async () => (await import('./danger.ts')).PAGE,
  },
  {
    id: 'debrief',
    titre: 'Débrief et restitution',
    resume: 'Le débrief, la revue, le retour à l’équipe.',
    charger: async () => (await import('./debrief.ts')).PAGE,
  },
  {
    id: 'courriers',
    titre: 'Écrire à la personne',
    resume: 'Inviter à relire, dire les suites, confirmer un effacement.',
    charger: async () => (await import('./courriers.ts')).PAGE,
  },
  {
    id: 'mots',
    titre: 'Les mots de la méthode',
    resume: 'Le lexique.',
    charger: async () => (await import('./mots.ts')).PAGE,
  },
  {
    id: 'raccourcis',
    titre: 'Clavier, gestes, accessibilité',
    resume: 'Se servir de Sillage d’une main, ou sans souris.',
    charger: async () => (await import('./raccourcis.ts')).PAGE,
  },
  {
    id: 'sauvegarder-effacer',
    titre: 'Sauvegarder, transmettre, effacer',
    resume: 'La sauvegarde, le changement d’appareil, ce qui ouvre le coffre, l’effacement.',
    charger: async () => (await import('./sauvegarder-effacer.ts')).PAGE,
  },
  {
    id: 'verifier-un-pdf',
    titre: 'Vérifier un PDF',
    resume: 'Ce que cela prouve, ce que cela ne prouve pas, que faire de la réponse.',
    charger: async () => (await import('./verifier-un-pdf.ts')).PAGE,
  },
  {
    id: 'questions',
    titre: 'Questions fréquentes',
    resume: 'Batterie, oubli, changement d’avis, phrase de passe perdue.',
    charger: async () => (await import('./questions.ts')).PAGE,
  },
  {
    id: 'methode-et-limites',
    titre: 'La méthode et ses limites',
    resume: 'D’où vient la méthode, ce qu’un suivi ne dit pas.',
    charger: async () => (await import('./methode-et-limites.ts')).PAGE,
  },
];
