import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Au clavier', niveau: 2 },
  {
    tableau: {
      legende: 'Touches du clavier',
      entetes: ['Touche', 'Ce qu’elle fait'],
      lignes: [
        ['Tab', 'Aller à l’élément suivant'],
        ['Maj + Tab', 'Revenir à l’élément précédent'],
        ['Flèches', 'Choisir dans une liste ou un groupe de boutons'],
        ['Entrée ou Espace', 'Appuyer sur le bouton ou cocher la case'],
        ['Échap', 'Fermer une fenêtre, sans perte'],
      ],
    },
  },
  {
    p: 'Aucun raccourci d’une seule touche dans cette version : rien ne se déclenche pendant que vous écrivez.',
  },
  { titre: 'Au doigt', niveau: 2 },
  {
    puces: [
      'Tout se fait d’un appui simple. Aucun glisser, ni double appui, ni appui long.',
      'Les boutons principaux sont en bas, sous le pouce. Les réglages permettent de choisir la main gauche ou la main droite.',
      '« Pause », « Arrêter » et « Danger » restent au même endroit.',
      '« Cacher l’écran » le masque en un appui, sans rien perdre.',
    ],
  },
  { titre: 'Voir et entendre', niveau: 2 },
  {
    puces: [
      'Le texte suit la taille réglée dans votre appareil, jusqu’à 200 %.',
      'Thème de jour, thème « couloir de nuit », ou celui de l’appareil.',
      'Aucun son, aucune vibration.',
      'Aucune information n’est donnée par la couleur seule. Chaque graphique a son tableau.',
    ],
  },
];
