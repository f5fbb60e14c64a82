/** Short sentences that several screens share. `{{…}}` and the functions are filled by the screen. */
export const MESSAGES = {
  aucunSuivi: 'Aucun suivi pour l’instant. Choisissez un parcours avec l’unité, puis préparez le premier.',
  horsLigne: 'Pas de réseau. Ce n’est pas nécessaire : tout est enregistré sur cet appareil.',
  verrou: 'Verrouillé. Vos notes sont gardées.',
  accordManquant: 'Le suivi ne peut pas commencer : l’accord n’est pas enregistré.',
  citationSansAccord:
    'La personne n’a pas accepté que ses mots soient repris. Écrivez le fait, sans citation.',
  pasDAction: 'Aucune action retenue. Écrivez pourquoi : l’équipe et la personne suivie le liront.',
  outilsSeulement:
    'Toutes les actions portent sur un document. Qu’est-ce qui changerait dans la relation ou l’organisation ?',
  effacementDemande:
    'Effacer définitivement ce suivi ? La personne l’a demandé. Cette action ne peut pas être annulée.',
  rapportTropPetit: 'Moins de 3 suivis : le rapport à la commission des usagers ne peut pas être anonyme.',
  danger: 'Arrêtez d’écrire. Alertez un soignant. Numéro interne : {{numero_urgence_interne}}.',
  phraseDePasseOubliee: 'Sans la phrase de passe, ces données ne peuvent pas être ouvertes, par personne.',
  stockageFragile: 'Cet appareil peut effacer les données du navigateur. Téléchargez vos documents à temps.',
  redemanderAccord: 'Lieu sensible. Redemandez : « Je peux rester ? »',
  accessibilite: 'Accessibilité : non conforme',
  exemple: 'Exemple inventé : ni personne, ni lieu réel.',
} as const;

export const enregistreA = (heure: string): string => `Enregistré à ${heure}`;
export const nomRepere = (mot: string): string =>
  `Ce mot ressemble à un nom\u00a0: «\u00a0${mot}\u00a0». Remplacer par le métier\u202f?`;
export const petiteEquipe = (famille: string): string =>
  `Ce métier n’est tenu que par une ou deux personnes ici. Le rapport affichera «\u00a0${famille}\u00a0».`;
export const clotureBloquee = (manques: string): string =>
  `Il manque\u00a0: ${manques}. Ce suivi reste ouvert.`;
export const promesseEnRetard = (promesse: string, date: string): string =>
  `Promesse à tenir\u00a0: ${promesse}, avant le ${date}.`;
export const effacementProche = (duree: string): string =>
  `Le journal doit être effacé dans ${duree}. La fiche est-elle terminée\u202f?`;
