const REPRESENTANT = ['Nom et prénom', 'Qualité', 'Date et heure', 'Signature'] as const;

/** Lines to fill by hand on the printed copy: never typed in the app. */
export const A_ECRIRE_A_LA_MAIN = {
  patient: ['Nom et prénom', 'Date et heure', 'Signature'],
  proche: ['Nom et prénom', 'Lien avec la personne soignée', 'Date et heure', 'Signature'],
  representant: REPRESENTANT,
  'autre-titulaire': REPRESENTANT,
  'personne-de-confiance': [
    'Nom de la personne de confiance',
    'Date et signature de la personne de confiance',
  ],
  temoin: ['Nom et qualité du témoin', 'Signature du témoin'],
  recueil: ['Nom et fonction de la personne qui a expliqué', 'Signature'],
} as const;

export const TALON = {
  titre: 'Talon à détacher, si vous voulez relire ou recevoir un retour',
  consigne: 'Écrit à la main, non saisi dans l’application, détruit après le dernier envoi.',
  lignes: ['Adresse ou téléphone', 'Moment préféré'],
  /** To tick, not to write. */
  question: 'Puis-je laisser un message ou écrire à cette adresse ?',
  reponses: ['oui', 'non'],
} as const;
