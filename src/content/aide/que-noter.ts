import type { Bloc } from '../blocs.ts';
import { libelleDe } from '../listes/libelle.ts';
import { TYPES_DE_RELEVE } from '../listes/releves.ts';
import { SOURCES } from '../listes/sources.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'Chaque relevé porte une source : **vu**, **dit** ou **supposé**. Elle est toujours écrite en toutes lettres.',
  },
  { titre: 'Vu, dit, supposé', niveau: 2 },
  {
    puces: [
      '**Vu** : un fait. Ce qu’une caméra aurait vu, sans adjectif.',
      '**Dit** : des mots. Exacts, entre guillemets, avec l’accord de la personne.',
      '**Supposé** : mon avis. Il reste dans le journal. Seul, il n’entre jamais dans la fiche.',
    ],
  },
  {
    tableau: {
      legende: 'Les types de relevés',
      entetes: ['Type', 'Source', 'Aide', 'Exemple'],
      lignes: TYPES_DE_RELEVE.map(({ libelle, source, aide, exemple }) => [
        libelle,
        libelleDe(SOURCES, source),
        aide,
        exemple,
      ]),
    },
  },
  { titre: 'Ce que Sillage demande', niveau: 2 },
  {
    puces: [
      '« Mots du patient » et « Mots du proche » restent fermés tant que la personne n’a pas accepté que ses phrases soient reprises. Pour un patient qui a un représentant, ou deux parents, il faut aussi leur oui : un seul non suffit.',
      'Au moins un « Point fort » et un « Ce que je n’ai pas pu voir ».',
      'Si un proche est présent, au moins un relevé le concerne, ou la raison est écrite.',
      'Ce qui est noté plus tard est dit « noté après coup », avec l’heure vécue.',
      'Une correction garde l’ancien texte et la raison.',
    ],
  },
  { titre: 'Le ressenti', niveau: 2 },
  {
    p: 'Une question : « Comment ça se passe pour vous, là ? » On note **qui parle** : le patient ou le proche. Si vous supposez, dites-le. « Ne sait pas, ne veut pas dire » fait un trou dans la courbe, pas un zéro. On ne calcule pas de moyenne sur un seul suivi.',
  },
  { titre: 'Sans nom, sans détail reconnaissable', niveau: 2 },
  {
    puces: [
      'Un métier, jamais un nom. Si l’équipe est petite, la famille de métiers suffit.',
      'Ne pas noter le sexe, l’accent, l’âge, la tenue, une habitude ou un trait physique d’un professionnel.',
      'Jamais de nom de chambre, de numéro de lit ni de numéro de box.',
    ],
  },
  {
    tableau: {
      legende: 'Écrire sans juger et sans faire reconnaître',
      entetes: ['Plutôt que', 'Écrire'],
      lignes: [
        ['« Trop long »', '« Attend 25 min dans le couloir. Dit : “C’est long.” »'],
        ['« Le jeune interne à lunettes »', '« Un professionnel, métier médical »'],
        ['« Patient refuse le repas »', '« Dit non au repas : “Je n’ai pas faim.” »'],
        ['« Chambre 214 »', '« Chambre seule »'],
        ['« Visiblement inquiète »', '« Semble inquiète : serre son sac. À vérifier avec elle. »'],
      ],
    },
  },
  { titre: 'Les mots à revoir', niveau: 2 },
  {
    p: 'Sillage souligne certains mots, propose et vous laisse décider. Il ne corrige pas tout seul et ne touche pas à une citation entre guillemets. Le repérage des noms et des numéros se fait sur l’appareil : il aide, il ne voit pas tout. Relisez.',
  },
];
