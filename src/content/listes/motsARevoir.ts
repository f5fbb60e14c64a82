export interface MotsARevoir {
  readonly mots: readonly string[];
  readonly proposition: string;
  readonly raison: string;
}

/** Help to write: shown and proposed, never corrected by itself, never inside a quotation. */
export const MOTS_A_REVOIR: readonly MotsARevoir[] = [
  {
    mots: ['refuse', 'refus de soin'],
    proposition: 'Dit non à… / préfère…',
    raison: 'Un refus est un choix : dire ce que la personne a dit.',
  },
  {
    mots: ['agressif', 'agressive', 'agitée', 'énervé'],
    proposition: 'Parle fort, dit : « … »',
    raison: 'Décrire le geste ou citer.',
  },
  {
    mots: ['non coopérant', 'difficile', 'capricieux'],
    proposition: 'Ne fait pas…, dit : « … »',
    raison: 'Juge la personne.',
  },
  {
    mots: ['incompétent', 'nul', 'fainéant', 'débordé', 'désagréable', 'froid'],
    proposition: 'Décrire la scène, le métier, le contexte',
    raison: 'Juge un professionnel.',
  },
  {
    mots: ['toujours', 'jamais', 'tout le monde', 'personne ne'],
    proposition: 'Cette fois, à cette heure',
    raison: 'Un suivi n’est pas une généralité.',
  },
  {
    mots: ['long', 'longtemps', 'vite', 'trop'],
    proposition: '… min, dit : « … »',
    raison: 'Remplacer par une durée ou une citation.',
  },
  {
    mots: ['évidemment', 'bien sûr', 'visiblement', 'clairement'],
    proposition: '(supprimer)',
    raison: 'Signe d’interprétation.',
  },
  {
    mots: ['le pauvre', 'la pauvre', 'mamie', 'papi', 'petite dame'],
    proposition: 'Le patient, la patiente',
    raison: 'Infantilise.',
  },
  { mots: ['normal', 'anormal'], proposition: 'Décrire', raison: 'Selon qui ?' },
  {
    mots: ['faute', 'erreur médicale', 'négligence'],
    proposition: 'Décrire le fait ; suivre la règle d’escalade',
    raison: 'Qualification hors du rôle du suiveur.',
  },
  {
    mots: ['démence', 'alzheimer', 'cancer', 'psychotique', 'alcoolique'],
    proposition: '(supprimer sauf si la personne le dit et que c’est utile)',
    raison: 'Donnée de santé inutile.',
  },
];
