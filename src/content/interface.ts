/** Short sentences of the screens. The functions are filled by the screen. */
export const MESSAGES = {
  aucunSuivi: 'Aucun suivi pour l’instant. Choisissez un parcours avec l’unité, puis préparez le premier.',
  horsLigne: 'Pas de réseau. Ce n’est pas nécessaire : tout est enregistré sur cet appareil.',
  verrou: 'Verrouillé. Vos notes sont gardées.',
  effacementDemande:
    'Effacer définitivement ce suivi ? La personne l’a demandé. Cette action ne peut pas être annulée.',
  phraseDePasseOubliee: 'Sans la phrase de passe, ces données ne peuvent pas être ouvertes, par personne.',
  exemple: 'Exemple inventé : ni personne, ni lieu réel.',
} as const;

export const enregistreA = (heure: string): string => `Enregistré à ${heure}`;
export const nomRepere = (mot: string): string =>
  `Ce mot ressemble à un nom\u00a0: «\u00a0${mot}\u00a0». Remplacer par le métier\u202f?`;
