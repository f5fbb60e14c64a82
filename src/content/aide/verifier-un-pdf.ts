import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    p: 'Un PDF peut se changer une fois sorti de Sillage. « Vérifier un PDF » dit s’il est resté comme il était. Tout se passe sur votre appareil, sans réseau.',
  },
  { titre: 'Comment faire', niveau: 2 },
  {
    liste: [
      'Prenez l’appareil où le document a été fait, ou un appareil qui a reçu le même suivi.',
      'Ouvrez « Vérifier un PDF », et choisissez le fichier tel que Sillage l’a donné.',
      'Sillage refait le document à partir de ce qui est dans le coffre, puis il compare les deux fichiers.',
    ],
  },
  { titre: 'Ce que cela prouve', niveau: 2 },
  {
    puces: [
      'Si Sillage répond « exactement », **pas un signe n’a été changé** dans le fichier.',
      'Tout ce qu’il dit vient des lignes gardées dans ce coffre, telles qu’elles ont été écrites et signées.',
    ],
  },
  { titre: 'Ce que cela ne prouve pas', niveau: 2 },
  {
    puces: [
      'Que ce qui a été noté est vrai ou complet. La vérification porte sur le fichier, pas sur l’observation.',
      'Qui tenait l’appareil. Une ligne est signée par un appareil, pas par une personne.',
      'L’heure exacte. Sillage écrit celle de l’appareil.',
      'Rien sur une feuille de papier. Comparez à l’œil les empreintes imprimées à la fin du document : elles doivent être celles de l’écran « Vérifier » du suivi.',
    ],
  },
  { titre: 'La réponse, et que faire', niveau: 2 },
  {
    tableau: {
      legende: 'Réponses de « Vérifier un PDF »',
      entetes: ['Sillage dit', 'Que faire'],
      lignes: [
        [
          'Il est exactement celui que Sillage fait.',
          'Vous pouvez vous y fier. Si le suivi a continué depuis, préparez un document à jour.',
        ],
        [
          'Il a été changé depuis sa sortie.',
          'Ne vous y fiez pas. Lisez celui que Sillage vient de refaire. Une simple note ajoutée dans un lecteur de PDF suffit à le changer.',
        ],
        [
          'Son empreinte n’est pas celle du registre, ou Sillage ne fait pas ce document.',
          'Ne vous y fiez pas. Préparez le document de nouveau, et comparez les deux.',
        ],
        [
          'Une autre version de Sillage l’a fait.',
          'Les fichiers ne se comparent pas. Sillage dit si les données sont les mêmes, mais pas si des phrases ont changé. Relisez-le à côté de celui qui vient d’être refait.',
        ],
        [
          'Ce coffre ne le connaît pas, ou n’a pas encore les mêmes lignes.',
          'Vérifiez-le sur l’appareil où il a été fait, ou recevez d’abord la remise.',
        ],
        [
          'Ce coffre n’a pas les mêmes mots.',
          'Une remise laisse une partie du journal chez la personne qui l’a écrit. Vérifiez-le sur son appareil.',
        ],
        [
          'Des passages, ou tout le contenu, ont été effacés.',
          'Il ne peut plus être comparé. S’il montre encore ce qui est effacé, détruisez-le.',
        ],
        ['Les suivis du bilan ont changé.', 'Relisez le bilan, puis préparez le rapport de nouveau.'],
        [
          'Le registre est abîmé.',
          'Gardez vos sauvegardes, et prévenez le ou la responsable de la démarche.',
        ],
        [
          'Il est coupé, illisible ou trop gros, ou ne dit pas de quoi il est fait.',
          'Cherchez le fichier tel que Sillage l’a donné : pas un scan, ni une copie enregistrée par un autre logiciel. Mettez aussi Sillage à jour.',
        ],
      ],
    },
  },
  {
    encart:
      'Un PDF « changé » n’est pas forcément un faux. Demandez d’abord d’où vient le fichier, et reprenez celui du coffre.',
  },
];
