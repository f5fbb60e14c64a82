import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Lexique', niveau: 2 },
  {
    puces: [
      '**Suivi de parcours** : observation d’un parcours, avec l’accord de la personne, par quelqu’un qui marche à ses côtés. En anglais : shadowing. En France, la méthode Amppati en est une adaptation.',
      '**Suiveur, suiveuse** : personne formée qui suit et qui note.',
      '**Parcours** : ce que vit la personne, du début à la fin, pour elle.',
      '**Segment** : partie de parcours, avec un début et une fin vus par le patient.',
      '**Étape** : un moment du parcours, dit avec les mots du patient.',
      '**Point de contact** : moment où la personne rencontre l’hôpital : un mot, un geste, un papier, un panneau, un écran.',
      '**Relevé** : une ligne du journal, avec son heure et sa source.',
      '**Journal de bord** : notes horodatées du suivi.',
      '**Fiche de synthèse** : résumé sans nom, lu par le ou la cadre.',
      '**Moment clé** : moment où se comparent ce qui était voulu, attendu, délivré et perçu.',
      '**Promesse** : ce que le suivi doit à quelqu’un, avec une date.',
      '**Coffre** : l’endroit chiffré de l’appareil où tout est gardé.',
      '**Accord** : le oui de la personne, ligne par ligne. Les textes juridiques disent « consentement ».',
      '**Assentiment** : oui simple d’une personne qui ne peut pas donner un accord complet.',
      '**Personne de confiance** : personne choisie par écrit par le patient pour l’accompagner et dire ce qu’il voudrait.',
      '**Commission des usagers (CDU)** : instance où siègent des représentants des usagers ; elle donne des avis et propose des améliorations.',
      '**Représentant des usagers (RU)** : membre d’une association agréée, nommé pour porter la voix des usagers.',
      '**PAQSS** : programme d’amélioration de la qualité et de la sécurité des soins.',
    ],
  },
];
