import type { Item } from './types.ts';

export interface ClasseDAction extends Item {
  readonly tourne: 'pratique' | 'relation' | 'outil' | 'cadre';
  readonly aide: string;
  readonly exemples: readonly string[];
}

export const CLASSES_D_ACTION = [
  {
    id: 'organisation',
    libelle: 'Organisation',
    tourne: 'pratique',
    aide: 'Horaires, circuits, qui fait quoi, délais.',
    exemples: [
      'Étaler les convocations toutes les 20 min',
      'Désigner à chaque poste un référent des patients en attente d’examen',
    ],
  },
  {
    id: 'relation',
    libelle: 'Communication et relation',
    tourne: 'relation',
    aide: 'Accueil, écoute, mots, présence, place du proche.',
    exemples: [
      'Se présenter (prénom, métier) à chaque première rencontre',
      'Annoncer le retard toutes les 30 min, de vive voix',
      'Faire redire les consignes avec ses mots avant la sortie',
    ],
  },
  {
    id: 'information',
    libelle: 'Information et outils',
    tourne: 'outil',
    aide: 'Documents, affiches, formulaires, logiciels.',
    exemples: ['Réécrire la convocation avec des usagers', 'Ajouter un plan au SMS de rappel'],
  },
  {
    id: 'environnement',
    libelle: 'Environnement et locaux',
    tourne: 'cadre',
    aide: 'Sièges, bruit, lumière, intimité, panneaux.',
    exemples: ['Une chaise pour le proche dans chaque box', 'Déplacer le guichet pour la confidentialité'],
  },
  {
    id: 'formation',
    libelle: 'Formation et réflexion',
    tourne: 'relation',
    aide: 'Écoute active, annonce, douleur, analyse de pratiques.',
    exemples: [
      'Analyse de pratiques trimestrielle avec un patient partenaire',
      'Formation à l’écoute active pour l’accueil',
    ],
  },
  {
    id: 'coordination',
    libelle: 'Coordination',
    tourne: 'pratique',
    aide: 'Passages de relais, services, ville et hôpital.',
    exemples: [
      'Transmission écrite entre brancardage et imagerie',
      'Appel au proche dès la sortie de salle de réveil',
    ],
  },
] as const satisfies readonly ClasseDAction[];

export interface NiveauDEngagement extends Item {
  readonly rang: 1 | 2 | 3 | 4;
  readonly definition: string;
  /** The proof that is asked. */
  readonly question: string;
}

export const NIVEAUX_D_ENGAGEMENT = [
  {
    rang: 1,
    id: 'information',
    libelle: 'Information',
    definition: 'On informe les usagers. Ce n’est pas encore participer.',
    question: 'Qui a été informé, comment, a-t-on compris ?',
  },
  {
    rang: 2,
    id: 'consultation',
    libelle: 'Consultation',
    definition: 'On recueille leur avis, sans les associer à la décision. C’est le niveau d’un suivi seul.',
    question: 'Quel avis, recueilli comment ?',
  },
  {
    rang: 3,
    id: 'collaboration',
    libelle: 'Collaboration',
    definition:
      'Des usagers participent à une étape : la revue, le choix d’une action, la relecture d’un document.',
    question: 'Qui, à quelle étape ?',
  },
  {
    rang: 4,
    id: 'co-construction',
    libelle: 'Co-construction',
    definition: 'On conçoit, on décide et on fait ensemble, du début à l’évaluation.',
    question: 'Qui a décidé ? Qui évalue ?',
  },
] as const satisfies readonly NiveauDEngagement[];

export const ETATS_D_ACTION = [
  { id: 'proposee', libelle: 'Proposée' },
  { id: 'retenue', libelle: 'Retenue' },
  { id: 'en-cours', libelle: 'En cours' },
  { id: 'realisee', libelle: 'Réalisée' },
  { id: 'evaluee', libelle: 'Évaluée' },
  { id: 'reportee', libelle: 'Reportée (raison et nouvelle date obligatoires)' },
  { id: 'abandonnee', libelle: 'Abandonnée (raison obligatoire)' },
] as const satisfies readonly Item[];

export const ORIGINES_D_ACTION = [
  { id: 'suivi', libelle: 'Suivi de parcours' },
  { id: 'patient-traceur', libelle: 'Patient traceur' },
  { id: 'plainte', libelle: 'Plainte ou réclamation' },
  { id: 'e-satis', libelle: 'Enquête nationale de satisfaction' },
  { id: 'questionnaire', libelle: 'Questionnaire de l’unité' },
  { id: 'evenement', libelle: 'Événement indésirable' },
  { id: 'rex', libelle: 'Retour d’expérience (CREX, RMM)' },
  { id: 'cdu', libelle: 'Avis de la commission des usagers' },
  { id: 'equipe', libelle: 'Idée de l’équipe' },
  { id: 'certification', libelle: 'Certification' },
] as const satisfies readonly Item[];

export const ECHELONS = [
  { id: 'micro', libelle: 'Relation de soins', aide: 'Ce qui se passe entre une personne et l’équipe.' },
  { id: 'meso', libelle: 'Unité, service, pôle', aide: 'L’organisation du parcours.' },
  { id: 'macro', libelle: 'Établissement', aide: 'La politique, la commission des usagers, le PAQSS.' },
] as const satisfies readonly (Item & { aide: string })[];
