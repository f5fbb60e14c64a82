import type { Bloc } from '../blocs.ts';
import { QUESTIONS_OUVERTES, RAPPELS } from '../postures.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Avant de partir', niveau: 2 },
  {
    cases: [
      'J’ai relu la charte.',
      'J’ai lu le segment : d’où à où, et pourquoi ce parcours.',
      'Le temps d’accueil avec le ou la cadre est fait : locaux, tenue, hygiène, zones interdites, contact.',
      'Le médecin est informé. L’équipe du jour est informée.',
      'Je connais le numéro d’urgence interne : {{numero_urgence_interne}}.',
      'J’ai mon badge « Suivi de parcours ». Pas de blouse blanche : je ne dois pas être pris pour un soignant.',
      'Appareil chargé, silencieux, écran sombre, verrouillage actif, mode avion possible.',
      'Mains désinfectées. Appareil désinfecté.',
      'Je ne connais pas la personne suivie. Aucun proche à moi n’est soigné ici.',
      'J’ai noté **d’où je regarde** et **ce que je m’attends à voir** (pour m’en méfier).',
      'J’ai l’accord, ou je vais le demander au calme, assis, sans blouse autour.',
    ],
  },
  { titre: 'Pendant', niveau: 2 },
  { liste: RAPPELS.map(({ titre, texte }) => `**${titre}** ${texte}`.trim()) },
  { titre: 'Questions ouvertes, si la personne est disponible', niveau: 3 },
  { puces: QUESTIONS_OUVERTES },
  {
    p: 'À éviter : les questions fermées qui suggèrent (« Vous avez trouvé ça long, non ? »), les « pourquoi » qui mettent en cause, les comparaisons entre soignants, les notes sur 10 demandées à quelqu’un qui souffre.',
  },
  { titre: 'Quand le patient dit du mal, ou du bien, de quelqu’un', niveau: 3 },
  {
    puces: [
      'Ne pas approuver, ne pas défendre. « Merci de me le dire. Voulez-vous que je le note, sans nom ? »',
      'S’il veut se plaindre : donner le contact des représentants des usagers, {{contact_rdu}}.',
      'S’il a peur que « ça se retourne contre lui » : rappeler le secret, la relecture, le droit d’effacer. Ne jamais insister.',
    ],
  },
  { titre: 'Après, dans l’heure', niveau: 2 },
  {
    cases: [
      'Remercier la personne et le proche. Dire la suite : relecture, délai, contact.',
      'Saluer le ou la cadre, sans rien livrer de la fiche.',
      'Compléter le journal **le jour même**. Passé 24 heures, la mémoire réécrit.',
      'Relire en cherchant : un nom, un détail reconnaissable, un mot qui juge.',
      'Noter **ce que je n’ai pas pu voir**.',
      'Désinfecter, verrouiller, ranger l’appareil.',
      'Prendre le débrief.',
    ],
  },
];
