import type { TexteDAccord } from './types.ts';

export const PROCHE_STANDARD: TexteDAccord = {
  id: 'proche-standard',
  version: '1.0',
  pour: 'proche',
  lecture: 'standard',
  titre: 'Accord du proche ou de l’accompagnant',
  blocs: [
    { titre: 'Pourquoi vous ?', niveau: 2 },
    {
      p: 'Vous accompagnez une personne soignée à {{etablissement}} ({{unite}}), pour ce parcours : {{parcours}}. Votre vécu compte autant que le sien : l’attente, l’accueil, les informations reçues ou non, la place qu’on vous laisse, la fatigue, l’inquiétude. Nous vous proposons donc, à part, de participer au suivi.',
    },
    {
      p: 'Votre accord ne remplace pas celui de la personne soignée. Son accord ne remplace pas le vôtre. Elle peut accepter et vous refuser, ou l’inverse.',
    },
    { titre: 'Comment cela se passe', niveau: 2 },
    {
      puces: [
        '{{suiveur_prenom}}, {{suiveur_fonction}}, suit le parcours avec vous. Cette personne ne soigne pas et est tenue au secret.',
        'Elle peut vous demander comment vous allez, y compris quand vous attendez sans votre proche.',
        'Elle ne vous donnera aucune information médicale sur votre proche. Elle n’en a pas.',
        'Elle ne répétera pas à votre proche ce que vous lui confiez, ni l’inverse. Si vous relisez tous les deux le journal, chacun ne reçoit que **ses propres propos**.',
        'Vous pouvez refuser, faire une pause ou arrêter, sans explication et sans effet sur les soins de votre proche.',
      ],
    },
    { titre: 'Ce qui est noté', niveau: 2 },
    {
      p: 'L’heure, le lieu, l’étape, ce qui se passe, et vos mots si vous êtes d’accord. Votre nom n’est pas noté. Seul votre lien est noté, en termes larges : conjoint ou conjointe, parent, enfant, autre proche, professionnel d’aide à domicile.',
    },
    { p: 'Pas d’enregistrement, pas de vidéo, pas de photo de personnes.' },
    { titre: 'Pour arrêter ou effacer', niveau: 2 },
    {
      p: 'Dites « stop » au suiveur ou à un soignant. Après le suivi : {{contact_demarche}}, code {{code_suivi}}, jusqu’au {{date_limite_retrait}}.',
    },
  ],
  consigne:
    'Répondez oui ou non à chaque ligne. Chaque ligne est libre. La première est nécessaire pour noter votre vécu.',
  choix: [
    {
      id: 'vecu',
      libelle: 'J’accepte que mon vécu de proche soit noté pendant ce suivi, sans mon nom.',
      necessaire: true,
    },
    {
      id: 'citations',
      libelle:
        'J’accepte que certaines de mes phrases soient reprises, sans mon nom, dans la fiche et les bilans.',
      necessaire: false,
    },
    { id: 'relire', libelle: 'Je souhaite relire ce qui a été noté de mes propos.', necessaire: false },
    { id: 'retour', libelle: 'Je souhaite recevoir un retour sur les suites données.', necessaire: false },
  ],
  confirmations: [
    'J’ai reçu la notice d’information, j’ai pu poser mes questions, et je sais que je peux arrêter à tout moment.',
  ],
};
