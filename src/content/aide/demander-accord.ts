import type { Bloc } from '../blocs.ts';
import { QUESTIONS_DE_COMPREHENSION } from '../accords/comprehension.ts';

export const PAGE: readonly Bloc[] = [
  { encart: 'En cas de doute, on ne suit pas ce jour-là. Un suivi n’est jamais urgent.' },
  { titre: 'Les phrases à dire', niveau: 2 },
  { titre: 'Premier contact, par le ou la cadre, ou par l’infirmier ou l’infirmière', niveau: 3 },
  {
    citation:
      'Nous avons quelqu’un qui suit le parcours de patients, avec leur accord, pour améliorer l’accueil. Est-ce que vous voulez bien qu’il vienne vous expliquer ? Vous pourrez dire non après.',
  },
  {
    p: 'Pas de suivi proposé à une personne qui souffre, qui attend une mauvaise nouvelle ou qui part au bloc dans l’heure.',
  },
  { titre: 'Se présenter', niveau: 3 },
  {
    citation:
      'Bonjour, je m’appelle {{suiveur_prenom}}. Je ne suis pas soignant, je suis {{suiveur_fonction}}. J’aimerais rester avec vous pendant une partie de votre parcours ({{debut_segment}}, {{fin_segment}}), pour voir comment cela se passe de votre côté. J’écris l’heure, le lieu, et vos mots si vous voulez. Je n’écris pas votre nom.',
  },
  { titre: 'Vérifier que la personne a compris', niveau: 3 },
  {
    p: 'Poser ces quatre questions. La personne répond avec ses mots. Si une réponse manque après deux explications, on ne suit pas.',
  },
  { liste: QUESTIONS_DE_COMPREHENSION.map(({ question }) => question) },
  { p: 'L’application garde seulement « a répondu avec ses mots » : ni la réponse, ni un score.' },
  { titre: 'Redemander', niveau: 3 },
  { citation: 'On change d’endroit. Je continue avec vous ?' },
  { titre: 'À un professionnel', niveau: 3 },
  {
    citation:
      'Bonjour, je suis le parcours de cette personne, avec son accord. Je n’observe pas votre travail. Puis-je rester ?',
  },
  { titre: 'À un autre patient qui s’interroge', niveau: 3 },
  {
    citation: 'Je suis le parcours d’une personne. Je n’écris rien sur vous. Voulez-vous que je m’éloigne ?',
  },
  { titre: 'Si la personne demande un avis médical', niveau: 3 },
  {
    citation: 'Je ne peux pas vous répondre, je ne suis pas soignant. Voulez-vous qu’on appelle quelqu’un ?',
  },
  { titre: 'Si la personne demande : « Vous allez le répéter ? »', niveau: 3 },
  {
    citation:
      'Ce que vous me dites est noté sans votre nom. Vous pourrez relire et effacer. Si je pense que vous êtes en danger, j’en parlerai à un soignant, et je vous le dirai.',
  },
  { titre: 'Si un professionnel demande : « Qu’est-ce que vous avez écrit sur moi ? »', niveau: 3 },
  {
    citation: 'Je n’écris pas de nom. Vous aurez la synthèse avant sa diffusion, et vous pourrez y répondre.',
  },
  { titre: 'Finir', niveau: 3 },
  {
    citation:
      'Merci. Voici le papier avec le code et le téléphone. Vous pourrez relire. Je vous souhaite une bonne suite.',
  },
  { titre: 'Stop', niveau: 3 },
  { citation: 'D’accord, j’arrête. Merci. Voulez-vous que j’efface ce que j’ai écrit ?' },
  { titre: 'Qui peut dire oui ?', niveau: 2 },
  {
    tableau: {
      legende: 'Qui dit oui, selon la situation',
      entetes: ['Situation', 'Qui dit oui', 'Ce qu’on cherche auprès de la personne'],
      lignes: [
        ['Majeur qui comprend', 'La personne elle-même', 'Accord écrit, ou accord oral avec témoin'],
        ['Majeur qui ne peut pas écrire', 'La personne elle-même', 'Accord oral avec témoin'],
        [
          'Majeur sous curatelle ou sauvegarde de justice',
          'La personne elle-même, si elle comprend',
          'Son accord ; information du curateur si elle le souhaite',
        ],
        [
          'Majeur sous tutelle ou habilitation familiale',
          'La personne elle-même si son état le permet ; sinon la personne chargée de sa protection, dans la limite de son mandat',
          'Son accord ; un refus arrête tout',
        ],
        [
          'Troubles cognitifs sans mesure de protection',
          'La personne elle-même si la compréhension du jour est suffisante. Sinon, **pas de suivi par défaut**, sauf protocole validé par l’établissement avec l’avis de la personne de confiance',
          'Assentiment avant, pendant et à chaque étape',
        ],
        [
          'Mineur',
          'Les titulaires de l’autorité parentale **et** le mineur selon son âge',
          'Assentiment, texte facile à lire, refus respecté',
        ],
        [
          'Personne sédatée, inconsciente, en détresse, très douloureuse, en crise, sous contrainte légale de soins ou en détention',
          '**Pas de suivi**',
          'Sans objet',
        ],
        [
          'Personne qui ne parle pas français',
          'La personne elle-même, avec un interprète professionnel ou un document traduit',
          'Son accord ; on évite de faire traduire par un proche ou par un enfant',
        ],
        [
          'Soignant ou agent de l’unité qui est aussi patient',
          'La personne elle-même',
          'Son accord, mais hors de son unité de travail',
        ],
      ],
    },
  },
  {
    p: 'La personne de confiance **donne un avis** : elle témoigne de ce que la personne aurait voulu. Elle ne signe pas à sa place. Sillage garde cet avis à part des accords.',
  },
  {
    p: 'Pour une personne sous tutelle, observer le quotidien peut toucher à l’intimité de la vie privée. En cas d’atteinte grave possible, le code civil (article 459) réserve la décision au juge ou au conseil de famille : **on choisit alors un autre parcours, ou on arrête**.',
  },
  { titre: 'L’assentiment', niveau: 2 },
  {
    p: 'L’assentiment est un oui simple, redonné à chaque étape. Il ne remplace pas l’accord légal : il s’y ajoute.',
  },
  {
    p: '**Signes qui valent refus** : la personne se détourne, repousse, ferme les yeux pour ne plus répondre, s’agite quand le suiveur s’approche, pleure, répète « non », « partir », « qui c’est ? », demande plusieurs fois qui est le suiveur.',
  },
  {
    p: '**Que faire** : s’éloigner, noter une pause (sans motif médical), prévenir l’équipe si la personne semble mal, ne reprendre que si la personne le redemande ou redit oui. **Deux pauses de ce type : on arrête le suivi.**',
  },
  { citation: 'Je reste avec vous encore un moment, ou je vous laisse ? Les deux me vont.' },
  { titre: 'Avec un enfant ou un adolescent', niveau: 2 },
  {
    puces: [
      'Accord écrit des deux titulaires de l’autorité parentale, par prudence. Si un seul est présent, l’établissement décide de la règle et l’écrit. Recopiez cette règle dans Sillage : les documents la montrent.',
      'L’enfant ou l’adolescent reçoit une explication à son âge. Son refus arrête le suivi, même si les parents ont accepté.',
      'Le suiveur ne reste jamais seul avec un mineur, porte fermée.',
      'À l’adolescence, demander ce qu’il ou elle souhaite garder pour soi vis-à-vis de ses parents. La relecture se fait d’abord avec lui ou avec elle.',
    ],
  },
  { p: 'Texte à dire à l’enfant :' },
  {
    citation:
      'Bonjour. Je m’appelle {{suiveur_prenom}}. Je veux savoir comment ça se passe pour toi ici. Je regarde, j’écoute et j’écris. Je ne fais pas de soin. Tu peux me dire « d’accord » ou « pas d’accord ». Tu peux me dire « va-t’en » quand tu veux. Personne ne te grondera.',
  },
  { titre: 'Retrait pendant le suivi', niveau: 2 },
  {
    p: 'Le mot « stop » suffit, dit par la personne, par son proche si elle ne peut pas parler, ou par un soignant pour un motif de soin. Le suiveur range l’appareil, remercie et s’en va. Il demande, seulement si la personne est disponible :',
  },
  { citation: 'Est-ce que j’efface ce que j’ai écrit, ou est-ce que je peux le garder sans votre nom ?' },
  { p: '**Sans réponse claire : on efface.**' },
  { titre: 'Retrait après le suivi', niveau: 2 },
  {
    p: 'La personne appelle ou écrit avec son code. L’effacement se fait sous un mois au plus, avec un accusé. Sont effacés : le journal et la fiche qui n’est pas encore anonyme. Ne peuvent plus l’être : les bilans déjà anonymes.',
  },
  {
    p: 'Le suiveur détruit aussi les documents PDF déjà téléchargés ou imprimés : l’application ne peut pas le faire à sa place.',
  },
  { titre: 'Ce qui reste', niveau: 2 },
  {
    p: 'Une ligne sans contenu : « suivi interrompu », la date, l’étape. Jamais le motif, sauf si la personne veut le donner pour améliorer la démarche.',
  },
  { titre: 'Si la personne est décédée', niveau: 2 },
  {
    p: 'Le suivi est gelé. Le ou la cadre et la direction décident avec les proches. Aucune phrase n’est reprise sans leur accord.',
  },
];
