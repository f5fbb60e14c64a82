import type { Famille } from './types.ts';

/** A moment where the person meets the hospital: a word, a gesture, a paper, a sign, a screen. */
export const POINTS_DE_CONTACT = [
  {
    id: 'a-distance',
    libelle: 'À distance',
    items: [
      { id: 'courrier', libelle: 'Courrier, convocation' },
      { id: 'sms-mail', libelle: 'SMS ou courriel' },
      { id: 'telephone', libelle: 'Appel téléphonique' },
      { id: 'site-portail', libelle: 'Site internet, portail de rendez-vous' },
      { id: 'espace-sante', libelle: 'Espace de santé numérique' },
      { id: 'teleconsultation', libelle: 'Téléconsultation' },
      { id: 'questionnaire', libelle: 'Questionnaire de préparation ou de satisfaction' },
    ],
  },
  {
    id: 'acces',
    libelle: 'Accès et orientation',
    items: [
      { id: 'transport', libelle: 'Transport sanitaire ou personnel' },
      { id: 'parking', libelle: 'Parking, dépose-minute' },
      { id: 'entree', libelle: 'Entrée, sas, portes' },
      { id: 'panneau', libelle: 'Panneau, plan, ligne au sol' },
      { id: 'borne', libelle: 'Borne d’enregistrement' },
      { id: 'ascenseur', libelle: 'Ascenseur, escalier, couloir' },
    ],
  },
  {
    id: 'accueil',
    libelle: 'Accueil et démarches',
    items: [
      { id: 'guichet', libelle: 'Guichet, bureau des entrées' },
      { id: 'verification-identite', libelle: 'Vérification de l’identité, bracelet' },
      { id: 'frais', libelle: 'Frais, papiers, caution' },
      { id: 'livret', libelle: 'Livret d’accueil, document remis' },
      { id: 'appel-en-salle', libelle: 'Appel en salle d’attente' },
    ],
  },
  {
    id: 'rencontre',
    libelle: 'Rencontre soignante',
    items: [
      { id: 'presentation', libelle: 'Présentation du professionnel' },
      { id: 'entretien', libelle: 'Entretien, recueil d’information' },
      { id: 'explication', libelle: 'Explication, annonce' },
      { id: 'examen', libelle: 'Examen clinique' },
      { id: 'acte', libelle: 'Acte technique, soin' },
      { id: 'visite', libelle: 'Visite médicale' },
      { id: 'transmission', libelle: 'Transmission entre professionnels devant le patient' },
      { id: 'decision', libelle: 'Moment de décision' },
    ],
  },
  {
    id: 'sejour',
    libelle: 'Séjour',
    items: [
      { id: 'sonnette', libelle: 'Sonnette, appel' },
      { id: 'repas', libelle: 'Repas, collation' },
      { id: 'hygiene', libelle: 'Toilettes, douche' },
      { id: 'chambre', libelle: 'Chambre, lit, voisin' },
      { id: 'nuit', libelle: 'Ronde, nuit' },
      { id: 'vetement', libelle: 'Vêtement, objets personnels' },
      { id: 'television', libelle: 'Téléphone, télévision, réseau' },
    ],
  },
  {
    id: 'proches',
    libelle: 'Proches et soutien',
    items: [
      { id: 'information-proche', libelle: 'Information donnée au proche' },
      { id: 'salle-proches', libelle: 'Lieu d’attente des proches' },
      { id: 'interprete', libelle: 'Interprète, aide à la communication' },
      { id: 'soutien', libelle: 'Psychologue, assistant social, bénévole, culte' },
      { id: 'association', libelle: 'Association, représentant des usagers' },
    ],
  },
  {
    id: 'sortie',
    libelle: 'Sortie et suite',
    items: [
      { id: 'ordonnance', libelle: 'Ordonnance' },
      { id: 'lettre', libelle: 'Lettre de liaison, compte rendu' },
      { id: 'consigne', libelle: 'Consigne de sortie' },
      { id: 'numero-appel', libelle: 'Numéro à appeler' },
      { id: 'resultat', libelle: 'Résultat' },
      { id: 'appel-lendemain', libelle: 'Appel après la sortie' },
      { id: 'facture', libelle: 'Facture' },
    ],
  },
] as const satisfies readonly Famille[];
