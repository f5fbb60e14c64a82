import type { Item } from './types.ts';

export interface EtapeDeParcours extends Item {
  /** What to look at. */
  readonly repere: string;
}

export interface Parcours extends Item {
  /** Where it begins and ends for the patient, not for the unit. */
  readonly debut: string;
  readonly fin: string;
  readonly segmentsCourts: readonly string[];
  /** When not to follow; empty when nothing more than the general rules. */
  readonly prudence: string;
  readonly etapes: readonly EtapeDeParcours[];
}

export const PARCOURS: readonly Parcours[] = [
  {
    id: 'consultation',
    libelle: 'Consultation',
    debut: 'La décision de prendre rendez-vous',
    fin: 'La dernière suite donnée (résultat, courrier, prochain rendez-vous)',
    segmentsCourts: ['De l’entrée à la salle d’attente', 'De l’appel en salle à la sortie du bureau'],
    prudence: '',
    etapes: [
      {
        id: 'consultation.01',
        libelle: 'Je prends rendez-vous',
        repere: 'téléphone, internet, courrier, délai',
      },
      {
        id: 'consultation.02',
        libelle: 'Je me prépare',
        repere: 'documents, papiers, trajet, aide d’un proche',
      },
      { id: 'consultation.03', libelle: 'J’arrive', repere: 'parking, entrée, orientation' },
      { id: 'consultation.04', libelle: 'Je m’enregistre', repere: 'borne, guichet, confidentialité, frais' },
      { id: 'consultation.05', libelle: 'J’attends', repere: 'lieu, durée, information sur le retard' },
      {
        id: 'consultation.06',
        libelle: 'Je rencontre le soignant',
        repere: 'accueil, écoute, explications, décision partagée',
      },
      {
        id: 'consultation.07',
        libelle: 'On me fait un examen ou un soin',
        repere: 'intimité, douleur, explications',
      },
      {
        id: 'consultation.08',
        libelle: 'Je comprends la suite',
        repere: 'ordonnance, consignes, qui appeler',
      },
      { id: 'consultation.09', libelle: 'Je repars', repere: 'sortie, transport, prochain rendez-vous' },
      {
        id: 'consultation.10',
        libelle: 'Je reçois la suite chez moi',
        repere: 'compte rendu, résultats, facture',
      },
    ],
  },
  {
    id: 'urgences',
    libelle: 'Urgences',
    debut: 'L’arrivée, ou l’appel au 15',
    fin: 'Le retour à la maison ou l’arrivée dans le service',
    segmentsCourts: [
      'De l’arrivée à la première évaluation',
      'De la décision d’hospitalisation à la chambre',
    ],
    prudence:
      'Ne proposer un suivi qu’à une personne stable, après l’évaluation par l’infirmier d’accueil. Autres patients très proches : prudence sur le secret.',
    etapes: [
      { id: 'urgences.01', libelle: 'J’appelle ou je me déplace', repere: '15, médecin traitant, ambulance' },
      { id: 'urgences.02', libelle: 'J’arrive', repere: 'entrée, accueil, premiers mots' },
      { id: 'urgences.03', libelle: 'On m’évalue', repere: 'infirmier d’accueil et d’orientation, douleur' },
      { id: 'urgences.04', libelle: 'J’attends', repere: 'durée annoncée, confort, proche présent ou non' },
      { id: 'urgences.05', libelle: 'Je suis examiné', repere: 'box, intimité, explications' },
      { id: 'urgences.06', libelle: 'J’ai des examens', repere: 'prise de sang, imagerie, trajets' },
      {
        id: 'urgences.07',
        libelle: 'J’attends les résultats',
        repere: 'nouvelles, faim, soif, toilettes, nuit',
      },
      { id: 'urgences.08', libelle: 'On m’annonce la décision', repere: 'compréhension, proche associé' },
      {
        id: 'urgences.09',
        libelle: 'Je sors ou je monte dans un service',
        repere: 'consignes, transport, attente d’un lit',
      },
    ],
  },
  {
    id: 'chirurgie-ambulatoire',
    libelle: 'Chirurgie ambulatoire',
    debut: 'L’annonce de l’opération',
    fin: 'L’appel du lendemain ou la consultation de contrôle',
    segmentsCourts: [
      'De l’arrivée au départ pour le bloc',
      'Pour le proche : du départ au bloc aux premières nouvelles',
      'Du réveil à la sortie',
    ],
    prudence:
      'Ne jamais suivre dans la salle d’opération. Accord recueilli avant la prémédication, au mieux la veille.',
    etapes: [
      {
        id: 'chirurgie-ambulatoire.01',
        libelle: 'On me propose l’opération',
        repere: 'information, délai de réflexion, consentement',
      },
      {
        id: 'chirurgie-ambulatoire.02',
        libelle: 'Je vois l’anesthésiste',
        repere: 'questions, papiers, jeûne',
      },
      {
        id: 'chirurgie-ambulatoire.03',
        libelle: 'Je me prépare chez moi',
        repere: 'douche, jeûne, accompagnant, appel de la veille',
      },
      { id: 'chirurgie-ambulatoire.04', libelle: 'J’arrive', repere: 'horaire de convocation, accueil' },
      { id: 'chirurgie-ambulatoire.05', libelle: 'Je m’installe', repere: 'vêtements, objets, intimité' },
      {
        id: 'chirurgie-ambulatoire.06',
        libelle: 'J’attends le bloc',
        repere: 'durée, froid, soif, nouvelles',
      },
      {
        id: 'chirurgie-ambulatoire.07',
        libelle: 'Je vais au bloc',
        repere: 'trajet, brancard ou à pied, identité vérifiée',
      },
      {
        id: 'chirurgie-ambulatoire.08',
        libelle: 'Je me réveille',
        repere: 'douleur, froid, repères, nouvelles au proche',
      },
      {
        id: 'chirurgie-ambulatoire.09',
        libelle: 'Je me remets',
        repere: 'collation, lever, visite du chirurgien',
      },
      {
        id: 'chirurgie-ambulatoire.10',
        libelle: 'Je sors',
        repere: 'consignes, ordonnance, accompagnant, numéro à appeler',
      },
      { id: 'chirurgie-ambulatoire.11', libelle: 'Le lendemain', repere: 'appel, douleur, questions' },
    ],
  },
  {
    id: 'hospitalisation',
    libelle: 'Hospitalisation',
    debut: 'L’annonce de l’entrée',
    fin: 'Le retour à la maison et la première semaine',
    segmentsCourts: [
      'L’entrée : de l’admission à la première nuit',
      'Une matinée',
      'La sortie : de l’annonce au départ',
    ],
    prudence: '',
    etapes: [
      {
        id: 'hospitalisation.01',
        libelle: 'J’apprends que je vais être hospitalisé',
        repere: 'information, délai, préparation',
      },
      { id: 'hospitalisation.02', libelle: 'J’entre', repere: 'admission, accueil dans le service' },
      {
        id: 'hospitalisation.03',
        libelle: 'Je m’installe dans la chambre',
        repere: 'voisin, sonnette, repères, objets',
      },
      {
        id: 'hospitalisation.04',
        libelle: 'On fait connaissance',
        repere: 'présentation, personne de confiance, habitudes de vie',
      },
      {
        id: 'hospitalisation.05',
        libelle: 'La journée commence',
        repere: 'réveil, toilette, petit-déjeuner',
      },
      { id: 'hospitalisation.06', libelle: 'On me soigne', repere: 'soins, douleur, explications' },
      {
        id: 'hospitalisation.07',
        libelle: 'Le médecin passe',
        repere: 'visite, place du patient dans l’échange',
      },
      {
        id: 'hospitalisation.08',
        libelle: 'J’ai un examen ailleurs',
        repere: 'annonce, brancardage, attente, retour',
      },
      { id: 'hospitalisation.09', libelle: 'Les repas', repere: 'horaire, aide, température, choix' },
      { id: 'hospitalisation.10', libelle: 'Mes visites', repere: 'place du proche, horaires, informations' },
      { id: 'hospitalisation.11', libelle: 'La nuit', repere: 'bruit, lumière, douleur, sonnette' },
      { id: 'hospitalisation.12', libelle: 'On prépare ma sortie', repere: 'date, aides, avis du proche' },
      { id: 'hospitalisation.13', libelle: 'Je sors', repere: 'lettre, ordonnances, transport' },
      {
        id: 'hospitalisation.14',
        libelle: 'Les premiers jours chez moi',
        repere: 'appels, aides, questions',
      },
    ],
  },
  {
    id: 'imagerie',
    libelle: 'Imagerie et explorations',
    debut: 'La prescription',
    fin: 'La réception et la compréhension du résultat',
    segmentsCourts: ['De la salle d’attente à la sortie de la cabine'],
    prudence: '',
    etapes: [
      { id: 'imagerie.01', libelle: 'On me prescrit l’examen', repere: 'pourquoi, urgence, inquiétude' },
      { id: 'imagerie.02', libelle: 'J’obtiens un rendez-vous', repere: 'délai, consignes' },
      { id: 'imagerie.03', libelle: 'Je me prépare', repere: 'jeûne, produit, allergies, papiers' },
      { id: 'imagerie.04', libelle: 'J’arrive et je m’enregistre', repere: 'orientation, guichet' },
      { id: 'imagerie.05', libelle: 'J’attends', repere: 'durée, information' },
      { id: 'imagerie.06', libelle: 'Je me déshabille', repere: 'cabine, pudeur, objets, froid' },
      {
        id: 'imagerie.07',
        libelle: 'Je passe l’examen',
        repere: 'explications, position, douleur, peur, isolement',
      },
      { id: 'imagerie.08', libelle: 'Je me rhabille et j’attends', repere: 'image à refaire, nouvelles' },
      { id: 'imagerie.09', libelle: 'Je reçois le résultat', repere: 'qui parle, mots, remise du document' },
      { id: 'imagerie.10', libelle: 'Je repars', repere: 'suite, transport' },
    ],
  },
  {
    id: 'maternite',
    libelle: 'Maternité',
    debut: 'La déclaration ou l’inscription',
    fin: 'Le retour à la maison et la visite suivante',
    segmentsCourts: ['De l’arrivée à l’installation', 'La sortie de maternité'],
    prudence:
      'Pas de suivi pendant l’accouchement, ni lors d’une complication ou d’un deuil périnatal. Deux accords distincts : la mère, l’autre parent.',
    etapes: [
      { id: 'maternite.01', libelle: 'Je m’inscris', repere: 'premiers contacts, projet' },
      {
        id: 'maternite.02',
        libelle: 'Mes consultations et échographies',
        repere: 'attente, information, annonce',
      },
      { id: 'maternite.03', libelle: 'Je prépare la naissance', repere: 'séances, projet de naissance' },
      {
        id: 'maternite.04',
        libelle: 'J’arrive pour accoucher',
        repere: 'accueil de nuit, évaluation, retour à domicile',
      },
      {
        id: 'maternite.05',
        libelle: 'La naissance',
        repere: 'accompagnant, douleur, consentement à chaque geste',
      },
      { id: 'maternite.06', libelle: 'Les premières heures', repere: 'peau à peau, alimentation, repos' },
      { id: 'maternite.07', libelle: 'Le séjour', repere: 'repos, bébé, conseils, visites' },
      { id: 'maternite.08', libelle: 'La sortie', repere: 'consignes, suivi, numéro à appeler' },
      { id: 'maternite.09', libelle: 'Le retour', repere: 'sage-femme à domicile, entretien' },
    ],
  },
  {
    id: 'dialyse',
    libelle: 'Dialyse',
    debut: 'Le départ de la maison',
    fin: 'Le retour à la maison après la séance',
    segmentsCourts: ['Du départ de la maison au branchement', 'Le débranchement et le retour'],
    prudence:
      'Parcours répété : la crainte de représailles est plus forte quand on revient trois fois par semaine. Proposer le suivi par une personne extérieure à l’unité et rappeler le droit d’effacer.',
    etapes: [
      {
        id: 'dialyse.01',
        libelle: 'Je me prépare et j’attends le transport',
        repere: 'horaire, ponctualité',
      },
      { id: 'dialyse.02', libelle: 'J’arrive', repere: 'salle, pesée, vestiaire' },
      { id: 'dialyse.03', libelle: 'On me branche', repere: 'piqûre, douleur, dialogue' },
      {
        id: 'dialyse.04',
        libelle: 'Les heures de séance',
        repere: 'confort, froid, activité, intimité, repas',
      },
      { id: 'dialyse.05', libelle: 'On me débranche', repere: 'compression, malaise' },
      { id: 'dialyse.06', libelle: 'Je me remets', repere: 'pesée, collation, lever' },
      { id: 'dialyse.07', libelle: 'Je rentre', repere: 'attente du transport, fatigue' },
      { id: 'dialyse.08', libelle: 'Entre deux séances', repere: 'appel, régime, projet de greffe, proche' },
    ],
  },
  {
    id: 'oncologie-hdj',
    libelle: 'Cancer, hôpital de jour',
    debut: 'La veille de la séance',
    fin: 'Les premiers jours après la séance',
    segmentsCourts: ['De l’arrivée au début de la perfusion', 'Du débranchement au retour à la maison'],
    prudence: 'Consultation d’annonce : pas de suivi, sauf demande du patient et accord du médecin.',
    etapes: [
      { id: 'oncologie-hdj.01', libelle: 'La veille', repere: 'prise de sang, appel, inquiétude' },
      { id: 'oncologie-hdj.02', libelle: 'J’arrive', repere: 'transport, accueil, reconnaissance' },
      { id: 'oncologie-hdj.03', libelle: 'On confirme la séance', repere: 'résultats, attente du feu vert' },
      { id: 'oncologie-hdj.04', libelle: 'J’attends le produit', repere: 'pharmacie, délai, information' },
      { id: 'oncologie-hdj.05', libelle: 'On me pose la perfusion', repere: 'chambre implantable, douleur' },
      { id: 'oncologie-hdj.06', libelle: 'La séance', repere: 'fauteuil, intimité, repas, soins de support' },
      { id: 'oncologie-hdj.07', libelle: 'On fait le point', repere: 'effets, moral, proche, questions' },
      { id: 'oncologie-hdj.08', libelle: 'Je repars', repere: 'ordonnances, numéro à appeler, transport' },
      { id: 'oncologie-hdj.09', libelle: 'Les jours suivants', repere: 'effets, appel infirmier, urgence' },
    ],
  },
  {
    id: 'geriatrie',
    libelle: 'Médecine gériatrique',
    debut: 'L’arrivée dans le service',
    fin: 'Le retour au lieu de vie',
    segmentsCourts: [
      'Une toilette et un petit-déjeuner (hors temps intimes)',
      'La préparation de la sortie avec le proche',
    ],
    prudence: 'Troubles cognitifs fréquents : voir les fiches d’assentiment. Le proche a son propre suivi.',
    etapes: [
      { id: 'geriatrie.01', libelle: 'J’arrive', repere: 'repères, proche présent, objets personnels' },
      {
        id: 'geriatrie.02',
        libelle: 'On apprend qui je suis',
        repere: 'habitudes, prothèses, lunettes, personne de confiance',
      },
      { id: 'geriatrie.03', libelle: 'La journée', repere: 'lever, toilette, repas, mobilité' },
      { id: 'geriatrie.04', libelle: 'On me parle', repere: 'ton, vouvoiement, à moi ou au proche' },
      { id: 'geriatrie.05', libelle: 'Mes soins et examens', repere: 'explications, contention, douleur' },
      { id: 'geriatrie.06', libelle: 'Mon proche', repere: 'accueil, information, fatigue' },
      { id: 'geriatrie.07', libelle: 'La nuit', repere: 'repères, chutes, sonnette' },
      {
        id: 'geriatrie.08',
        libelle: 'On prépare la suite',
        repere: 'choix du lieu de vie, aides, avis recueilli',
      },
      { id: 'geriatrie.09', libelle: 'Je repars', repere: 'transport, transmission, traitement' },
    ],
  },
  {
    id: 'smr',
    libelle: 'Soins médicaux et de réadaptation',
    debut: 'L’annonce du transfert',
    fin: 'Le retour à la maison ou au travail',
    segmentsCourts: ['L’entrée et la définition des objectifs'],
    prudence: '',
    etapes: [
      { id: 'smr.01', libelle: 'On me parle du transfert', repere: 'choix, délai, information' },
      { id: 'smr.02', libelle: 'J’arrive', repere: 'accueil, chambre, objectifs' },
      { id: 'smr.03', libelle: 'On fixe mes objectifs', repere: 'ma parole, mon projet' },
      { id: 'smr.04', libelle: 'Mes séances', repere: 'horaires, trajets, fatigue, progrès' },
      { id: 'smr.05', libelle: 'Le temps vide', repere: 'soirées, week-ends, ennui' },
      { id: 'smr.06', libelle: 'Ma famille', repere: 'formation, permissions' },
      { id: 'smr.07', libelle: 'La sortie', repere: 'domicile, aides, matériel' },
      { id: 'smr.08', libelle: 'Après', repere: 'relais, consultation' },
    ],
  },
  {
    id: 'pediatrie',
    libelle: 'Pédiatrie',
    debut: 'L’annonce à l’enfant',
    fin: 'Le retour à la maison et à l’école',
    segmentsCourts: ['Une consultation', 'De l’arrivée au bloc au réveil, côté parents'],
    prudence: 'Accord des parents et assentiment de l’enfant. Jamais seul avec un mineur.',
    etapes: [
      { id: 'pediatrie.01', libelle: 'On m’explique', repere: 'mots d’enfant, objets, jeu' },
      { id: 'pediatrie.02', libelle: 'J’arrive', repere: 'attente, jeux, parents' },
      { id: 'pediatrie.03', libelle: 'On me soigne', repere: 'douleur, distraction, parent présent' },
      { id: 'pediatrie.04', libelle: 'J’ai un examen', repere: 'préparation, peur' },
      { id: 'pediatrie.05', libelle: 'Ma chambre', repere: 'nuit, parent, école' },
      { id: 'pediatrie.06', libelle: 'On parle avec mes parents', repere: 'place de l’enfant' },
      { id: 'pediatrie.07', libelle: 'Je rentre', repere: 'consignes, école' },
    ],
  },
  {
    id: 'sante-mentale',
    libelle: 'Santé mentale',
    debut: 'La prise de contact',
    fin: 'Le relais',
    segmentsCourts: ['La première consultation au centre médico-psychologique'],
    prudence:
      'Soins sans consentement, isolement, contention, crise : pas de suivi. Protocole à valider avec l’équipe et des usagers.',
    etapes: [
      { id: 'sante-mentale.01', libelle: 'Je demande de l’aide', repere: 'accueil, délai, regard' },
      { id: 'sante-mentale.02', libelle: 'Premier rendez-vous', repere: 'écoute, confidentialité' },
      { id: 'sante-mentale.03', libelle: 'Mes rendez-vous', repere: 'continuité, interlocuteur' },
      {
        id: 'sante-mentale.04',
        libelle: 'L’hospitalisation libre',
        repere: 'accueil, règles, objets, visites',
      },
      {
        id: 'sante-mentale.05',
        libelle: 'Ma place dans les décisions',
        repere: 'information, plan de crise',
      },
      { id: 'sante-mentale.06', libelle: 'Mes proches', repere: 'information avec mon accord' },
      { id: 'sante-mentale.07', libelle: 'La sortie et le relais', repere: 'rendez-vous, numéro' },
    ],
  },
  {
    id: 'handicap',
    libelle: 'Parcours d’une personne en situation de handicap',
    debut: 'La prise de rendez-vous',
    fin: 'La suite donnée',
    segmentsCourts: ['Une consultation dédiée'],
    prudence: '',
    etapes: [
      { id: 'handicap.01', libelle: 'Je prends rendez-vous', repere: 'moyen accessible, besoins demandés' },
      { id: 'handicap.02', libelle: 'J’arrive', repere: 'accès, signalétique, accompagnant admis' },
      { id: 'handicap.03', libelle: 'On s’adapte à moi', repere: 'temps, communication, matériel' },
      { id: 'handicap.04', libelle: 'L’examen', repere: 'installation, peur, douleur, autonomie' },
      { id: 'handicap.05', libelle: 'On m’explique', repere: 'à moi, avec des supports' },
      { id: 'handicap.06', libelle: 'Je repars', repere: 'consignes accessibles' },
    ],
  },
  {
    id: 'proche-reanimation',
    libelle: 'Le parcours du proche (soins critiques)',
    debut: 'L’appel ou l’arrivée du proche',
    fin: 'La sortie du service',
    segmentsCourts: ['La première visite'],
    prudence:
      'On suit le proche, pas le patient. Pas de suivi lors d’une annonce de décès ou de limitation de soins.',
    etapes: [
      { id: 'proche-reanimation.01', libelle: 'On me prévient', repere: 'mots, lieu, moment' },
      { id: 'proche-reanimation.02', libelle: 'J’arrive', repere: 'accueil, premières minutes' },
      { id: 'proche-reanimation.03', libelle: 'La salle d’attente', repere: 'durée, confort, information' },
      {
        id: 'proche-reanimation.04',
        libelle: 'J’entre dans la chambre',
        repere: 'préparation, peur des appareils',
      },
      { id: 'proche-reanimation.05', libelle: 'On me parle', repere: 'interlocuteur, compréhension, temps' },
      {
        id: 'proche-reanimation.06',
        libelle: 'Je tiens dans la durée',
        repere: 'repos, repas, hébergement, travail',
      },
      {
        id: 'proche-reanimation.07',
        libelle: 'On parle de décisions',
        repere: 'personne de confiance, directives',
      },
      { id: 'proche-reanimation.08', libelle: 'Le transfert ou la fin', repere: 'annonce, accompagnement' },
    ],
  },
  {
    id: 'sortie',
    libelle: 'Sortie et retour à domicile (segment transversal)',
    debut: 'L’annonce de la date de sortie',
    fin: 'Sept jours après',
    segmentsCourts: ['De l’annonce au départ'],
    prudence: '',
    etapes: [
      { id: 'sortie.01', libelle: 'On m’annonce la date', repere: 'délai, accord, proche prévenu' },
      { id: 'sortie.02', libelle: 'On m’explique la suite', repere: 'traitement, signes d’alerte, numéro' },
      { id: 'sortie.03', libelle: 'On organise les aides', repere: 'matériel, infirmier, transport' },
      { id: 'sortie.04', libelle: 'On me remet les documents', repere: 'lettre, ordonnances, compréhension' },
      { id: 'sortie.05', libelle: 'J’attends', repere: 'salon de sortie, repas, transport' },
      { id: 'sortie.06', libelle: 'J’arrive chez moi', repere: 'accueil, pharmacie' },
      { id: 'sortie.07', libelle: 'La première semaine', repere: 'appels, incompréhensions, retours' },
    ],
  },
  {
    id: 'brancardage',
    libelle: 'Déplacement dans l’hôpital (segment transversal)',
    debut: 'L’annonce du déplacement',
    fin: 'L’installation à l’arrivée',
    segmentsCourts: ['Un aller-retour en imagerie'],
    prudence: '',
    etapes: [
      { id: 'brancardage.01', libelle: 'On m’annonce que je pars', repere: 'qui, quand, pourquoi' },
      { id: 'brancardage.02', libelle: 'On m’installe', repere: 'pudeur, douleur, couverture, lunettes' },
      { id: 'brancardage.03', libelle: 'Le trajet', repere: 'regards, froid, ascenseur, parole' },
      { id: 'brancardage.04', libelle: 'J’attends là-bas', repere: 'couloir, sonnette, transmission' },
      { id: 'brancardage.05', libelle: 'Le retour', repere: 'délai, repas gardé, proche prévenu' },
    ],
  },
];

export function parcoursDe(id: string): Parcours | undefined {
  return PARCOURS.find((parcours) => parcours.id === id);
}

/** Ids are unique over all parcours: `consultation.04`. */
export function etapeDe(id: string): EtapeDeParcours | undefined {
  return parcoursDe(id.replace(/\.[^.]*$/, ''))?.etapes.find((etape) => etape.id === id);
}

/** Steps of one parcours, as a list for `libelleDe`; empty for an « autre » parcours. */
export const etapesDe = (idParcours: string): readonly EtapeDeParcours[] =>
  parcoursDe(idParcours)?.etapes ?? [];
