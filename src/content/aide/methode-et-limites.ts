import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'D’où vient la méthode', niveau: 2 },
  {
    p: 'Suivre une personne soignée, comme son ombre, pour voir le soin avec ses yeux : cette pratique vient des États-Unis, où elle s’appelle shadowing. En France, elle a été adaptée sous le nom **Amppati**, publiée par le CEPPRAL, à Lyon. On lit aussi **AMPATTI**.',
  },
  {
    encart:
      'Sillage est un outil indépendant. Il n’a aucun lien avec les auteurs de ces méthodes et ne prétend à aucune validation de leur part.',
  },
  { titre: 'Ce que les textes de Sillage sont', niveau: 2 },
  {
    p: 'Les formulaires, la charte, les listes et les durées sont des **contenus par défaut**. Ils n’ont pas été relus par un juriste, par un délégué à la protection des données, ni par des personnes concernées. Le texte facile à lire est un projet. À faire avant tout usage réel : relecture par le délégué à la protection des données, par la direction qualité et par la commission des usagers.',
  },
  { p: 'Aucune durée proposée ne vient d’un texte de loi propre au suivi de parcours.' },
  { titre: 'Ce qu’un suivi ne dit pas', niveau: 2 },
  {
    puces: [
      'Un seul suivi n’est pas une généralité.',
      'Le regard de la personne qui suit compte : elle dit d’où elle regarde, et ce qu’elle n’a pas pu voir.',
      'Être suivi peut changer ce qui se passe.',
      'Un suivi n’est ni un « patient traceur », ni un « parcours traceur » : ce sont d’autres méthodes, avec leurs propres grilles.',
      'Un suivi ne prouve pas la conformité à un critère de certification. Il apporte un élément, sur un parcours.',
    ],
  },
  { titre: 'Ce que cette version fait', niveau: 2 },
  {
    p: 'Préparer, recueillir l’accord, observer, rédiger le journal et la fiche, faire relire, transmettre, faire la revue, tenir le plan d’actions de l’unité, tenir les promesses, réunir plusieurs suivis dans un bilan, produire les documents PDF.',
  },
  {
    p: 'Un coffre n’a pas de rôles. Qui l’ouvre voit tous ses écrans. La personne qui suit et le ou la cadre ont chacun le leur.',
  },
];
