/** Short sentences of the screens. The functions are filled by the screen. */
export const MESSAGES = {
  aucunSuivi: 'Aucun suivi pour l’instant. Choisissez un parcours avec l’unité, puis préparez le premier.',
  horsLigne: 'Pas de réseau. Ce n’est pas nécessaire : tout est enregistré sur cet appareil.',
  verrou: 'Verrouillé. Vos notes sont gardées.',
  effacementDemande:
    'Effacer définitivement ce suivi ? La personne l’a demandé. Cette action ne peut pas être annulée.',
  sansSecours:
    'Ce coffre n’a pas de code de secours. Sans la phrase de passe, ces données ne peuvent pas être ouvertes, par personne.',
  motsFaux:
    'Ces 12 mots n’ouvrent pas ce coffre. Rien n’est perdu. Prenez la feuille la plus récente, puis essayez encore.',
  cleFausse:
    'Cette clé n’ouvre pas ce coffre. Rien n’est perdu. Vérifiez que c’est celle de votre établissement, puis essayez encore.',
  appareilFaux:
    'Ce doigt ou ce visage n’ouvre plus ce coffre. Rien n’est perdu. Ouvrez avec votre phrase de passe, puis ajoutez-le de nouveau dans les réglages.',
  codeCourt:
    'Il rouvre le coffre sans taper toute la phrase. Il reste dans la mémoire de l’appareil, jamais sur son disque\u00a0: après trois codes faux, ou si Sillage se ferme, la phrase de passe est demandée.',
  exemple: 'Exemple inventé : ni personne, ni lieu réel.',
} as const;

export const enregistreA = (heure: string): string => `Enregistré à ${heure}`;
export const nomRepere = (mot: string): string =>
  `Ce mot ressemble à un nom\u00a0: «\u00a0${mot}\u00a0». Remplacer par le métier\u202f?`;
