import type { Source } from '../../domain/contenus.ts';
import type { Item } from './types.ts';

export interface TypeDeReleve extends Item {
  readonly source: Source;
  readonly aide: string;
  readonly exemple: string;
  /** Touches the private life of the person: asks for more care. */
  readonly sensible: boolean;
}

export const TYPES_DE_RELEVE = [
  {
    id: 'fait',
    libelle: 'Fait observé',
    source: 'vu',
    aide: 'Ce qu’une caméra aurait vu. Sans adjectif.',
    exemple: '« Le brancard reste 12 min dans le couloir, porte ouverte. »',
    sensible: false,
  },
  {
    id: 'verbatim-patient',
    libelle: 'Mots du patient',
    source: 'dit',
    aide: 'Mots exacts, entre guillemets. Accord obligatoire.',
    exemple: '« Je ne sais pas si on m’a oubliée. »',
    sensible: true,
  },
  {
    id: 'verbatim-proche',
    libelle: 'Mots du proche',
    source: 'dit',
    aide: 'Mots exacts du proche, avec son propre accord.',
    exemple: '« Personne ne m’a dit où attendre. »',
    sensible: true,
  },
  {
    id: 'mots-professionnel',
    libelle: 'Mots d’un professionnel',
    source: 'dit',
    aide: 'Seulement ce qui compte pour le parcours, sans nom, jamais pour juger.',
    exemple: '« Le médecin arrive dans dix minutes. »',
    sensible: true,
  },
  {
    id: 'ressenti',
    libelle: 'Ressenti exprimé',
    source: 'dit',
    aide: 'Ce que la personne dit ressentir. On choisit une émotion.',
    exemple: 'Dit être rassurée après l’explication.',
    sensible: true,
  },
  {
    id: 'emotion-percue',
    libelle: 'Émotion perçue par le suiveur',
    source: 'suppose',
    aide: 'Ce que je crois voir. À vérifier en posant la question.',
    exemple: 'Semble inquiet : regarde la porte, serre son sac.',
    sensible: true,
  },
  {
    id: 'attente-duree',
    libelle: 'Attente',
    source: 'vu',
    aide: 'Début, fin, lieu, information donnée. Bouton chronomètre.',
    exemple: '9 h 05 à 9 h 47, salle d’attente, retard non annoncé.',
    sensible: false,
  },
  {
    id: 'attendu',
    libelle: 'Attente de la personne',
    source: 'dit',
    aide: 'Ce qu’elle espérait à ce moment (qualité attendue).',
    exemple: 'Espérait voir le chirurgien avant de partir.',
    sensible: false,
  },
  {
    id: 'information',
    libelle: 'Information reçue',
    source: 'vu',
    aide: 'Qui parle, de quoi, avec quels mots, est-ce redit ? A-t-elle compris ?',
    exemple: 'Consignes de sortie lues à voix haute, aucune question demandée.',
    sensible: false,
  },
  {
    id: 'deplacement',
    libelle: 'Déplacement',
    source: 'vu',
    aide: 'De où à où, comment, avec qui, durée, obstacles.',
    exemple: 'Du hall à la consultation : 9 min, deux demi-tours.',
    sensible: false,
  },
  {
    id: 'soin',
    libelle: 'Soin ou acte',
    source: 'vu',
    aide: 'Vu du côté du patient. Pas de jugement technique.',
    exemple: 'L’infirmière annonce chaque geste avant de le faire.',
    sensible: true,
  },
  {
    id: 'intimite',
    libelle: 'Intimité et dignité',
    source: 'vu',
    aide: 'Porte, rideau, tenue, ton, tutoiement, regards.',
    exemple: 'Rideau tiré avant l’examen.',
    sensible: true,
  },
  {
    id: 'douleur',
    libelle: 'Douleur et inconfort',
    source: 'dit',
    aide: 'Ce que la personne dit. Prévenir un soignant si elle ne l’a pas fait.',
    exemple: 'Dit avoir mal au dos sur le brancard.',
    sensible: true,
  },
  {
    id: 'coordination',
    libelle: 'Coordination',
    source: 'vu',
    aide: 'Répétitions, contradictions, passages de relais.',
    exemple: 'Même question posée par trois professionnels.',
    sensible: false,
  },
  {
    id: 'environnement',
    libelle: 'Environnement et confort',
    source: 'vu',
    aide: 'Bruit, lumière, température, propreté, siège, odeur.',
    exemple: 'Courant d’air près de la porte ; pas de couverture.',
    sensible: false,
  },
  {
    id: 'signaletique',
    libelle: 'Signalétique',
    source: 'vu',
    aide: 'Panneau lu, cherché, compris, absent.',
    exemple: 'Flèche « Imagerie » cachée par une plante.',
    sensible: false,
  },
  {
    id: 'accueil',
    libelle: 'Accueil et relation',
    source: 'vu',
    aide: 'Bonjour, regard, nom du patient, présentation, écoute.',
    exemple: 'L’agent d’accueil se lève pour montrer le couloir.',
    sensible: false,
  },
  {
    id: 'place-du-proche',
    libelle: 'Place du proche',
    source: 'vu',
    aide: 'Accueilli, informé, consulté, mis de côté ?',
    exemple: 'Le proche reste debout, sans chaise, 15 min.',
    sensible: false,
  },
  {
    id: 'choix',
    libelle: 'Choix et participation',
    source: 'vu',
    aide: 'Lui demande-t-on son avis ? Décide-t-elle ?',
    exemple: 'Deux horaires proposés, elle choisit.',
    sensible: false,
  },
  {
    id: 'point-fort',
    libelle: 'Point fort',
    source: 'vu',
    aide: 'Ce qui a aidé. À garder, à partager avec l’équipe.',
    exemple: 'Le brancardier explique le trajet et plaisante.',
    sensible: false,
  },
  {
    id: 'suggestion',
    libelle: 'Idée de la personne',
    source: 'dit',
    aide: 'Sa proposition, avec ses mots.',
    exemple: '« Un petit papier avec l’heure du retard, ce serait bien. »',
    sensible: false,
  },
  {
    id: 'contexte-equipe',
    libelle: 'Contexte de l’équipe',
    source: 'vu',
    aide: 'Ce qui complique le travail, sans juger.',
    exemple: 'Imprimante en panne ; deux appels en même temps.',
    sensible: false,
  },
  {
    id: 'interpretation',
    libelle: 'Ce que je pense',
    source: 'suppose',
    aide: 'Mon avis. Reste dans le journal. N’entre pas dans la fiche sans preuve.',
    exemple: 'Je pense que le retard vient du bloc : je ne sais pas.',
    sensible: false,
  },
  {
    id: 'non-vu',
    libelle: 'Ce que je n’ai pas pu voir',
    source: 'suppose',
    aide: 'Limite honnête de l’observation.',
    exemple: 'Sorti pendant l’examen : je ne sais pas ce qui a été dit.',
    sensible: false,
  },
] as const satisfies readonly TypeDeReleve[];

export type IdTypeDeReleve = (typeof TYPES_DE_RELEVE)[number]['id'];

export function typeDeReleve(id: string): TypeDeReleve | undefined {
  return TYPES_DE_RELEVE.find((type) => type.id === id);
}
