import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    p: 'Trois temps, trois publics. Ne pas les mélanger. La revue se fait dans Sillage, depuis la page du suivi, ou avec la fiche imprimée.',
  },
  { titre: 'Débrief du suiveur (sous 48 heures, 20 à 30 min)', niveau: 2 },
  {
    p: 'Avec : le référent de la démarche ou un autre suiveur. Pas avec le ou la cadre de l’unité suivie. Ce qui est dit ici ne va pas dans la fiche.',
  },
  { titre: 'Comment ça va ?', niveau: 3 },
  {
    liste: [
      'Qu’est-ce qui m’a touché ? Est-ce que j’y pense encore ?',
      'Ai-je eu envie d’intervenir ? Quand ? Qu’ai-je fait ?',
      'Ai-je besoin de parler à quelqu’un d’autre ? (psychologue, médecine du travail, association pour un représentant des usagers)',
    ],
  },
  { titre: 'Mon regard', niveau: 3 },
  {
    liste: [
      'Qu’est-ce que je m’attendais à voir ? L’ai-je vu parce que je l’attendais ?',
      'Qu’est-ce que ma fonction m’a fait remarquer, ou manquer ?',
      'À quel moment ai-je parlé à la place de la personne ?',
      'Quelle phrase du journal ne tiendrait pas si on me demandait « comment le savez-vous ? »',
      'Qu’est-ce que je n’ai pas pu voir ?',
    ],
  },
  { titre: 'Le proche', niveau: 3 },
  { liste: ['Combien de mes notes parlent de lui ? Lui a-t-on parlé ?'] },
  { titre: 'La démarche', niveau: 3 },
  {
    liste: [
      'L’accord a-t-il été facile à demander ? La personne s’est-elle sentie libre ?',
      'Que changer pour le prochain suivi ?',
    ],
  },
  { p: 'Si j’ai besoin de parler à quelqu’un d’autre, le contact est donné **avant** la fin du débrief.' },
  {
    titre: 'Revue avec le ou la cadre de santé (sous 15 jours après la fin de la relecture, 30 min)',
    niveau: 2,
  },
  {
    p: 'Avec : cadre, suiveur, référent qualité ; médecin et usager ou représentant des usagers si possible.',
  },
  {
    p: '**Avant** : la fiche est relue par le patient, ou le délai de relecture est passé. Le ou la cadre l’a lue avant.',
  },
  { titre: 'Ordre du jour', niveau: 3 },
  {
    liste: [
      'Relire les points forts (5 min). Les nommer à l’équipe, oui ou non, comment ?',
      'Le récit (5 min). Le suiveur raconte le parcours, étape par étape, sans commentaire.',
      'Les écarts (10 min). Pour chaque étape clé, quatre questions : que voulait-on faire (qualité voulue) ? Qu’attendait la personne (qualité attendue) ? Que s’est-il passé (qualité délivrée) ? Qu’a-t-elle ressenti (qualité perçue) ?',
      'Les causes vues par l’équipe (5 min). Effectif, locaux, outils, organisation, habitudes.',
      'Les suites (5 min). Une à trois actions au plus. Au moins une porte sur l’organisation ou la relation, pas seulement sur un document. Qui, avec qui, quand, comment saura-t-on que c’est mieux pour le patient ?',
    ],
  },
  {
    p: '**Droit de réponse.** Le ou la cadre et le médecin peuvent ajouter un commentaire. Ils ne modifient pas les faits, ni les mots du patient. En cas de désaccord, les deux versions restent.',
  },
  {
    p: '**Issue obligatoire** : au moins une action, **ou** « pas d’action » avec la raison. Dans les deux cas : la date du retour à l’équipe et du retour au patient.',
  },
  { titre: 'Restitution à l’équipe (sous 15 jours après la revue, 15 à 20 min)', niveau: 2 },
  {
    p: 'Avec : l’équipe, jour et nuit si possible ; le ou la cadre anime ; le suiveur est présent s’il le souhaite.',
  },
  {
    p: '**Règles dites au début** : on parle d’un parcours, pas d’un collègue. On ne cherche ni qui, ni quel patient. Ce qui est dit sert à améliorer.',
  },
  {
    liste: [
      '« Voici ce qui a compté pour le patient et son proche » : deux points forts, deux moments difficiles, avec leurs mots.',
      '« Qu’est-ce qui nous étonne ? Qu’est-ce que nous savions déjà ? »',
      '« Qu’est-ce qui nous empêche de faire comme nous voudrions ? »',
      '« Que pouvons-nous essayer dans les 30 jours, sans moyen nouveau ? » Puis : « Qu’est-ce qui dépend d’autres que nous ? » (à porter par le ou la cadre).',
      '« Qui veut s’en occuper, avec un usager ? »',
    ],
  },
  { titre: 'Questions de recul, pour une analyse de pratiques (une ou deux, pas toutes)', niveau: 3 },
  {
    puces: [
      'Avons-nous cherché à défendre notre point de vue, ou à comprendre l’autre ?',
      'Avons-nous eu le sentiment qu’on nous enlevait quelque chose de notre métier ?',
      'Qui a décidé ? La personne a-t-elle eu un vrai choix ?',
      'Avons-nous réfléchi **pour** le patient ou **avec** lui ?',
      'Qu’avons-nous changé dans notre façon de voir ?',
    ],
  },
  {
    p: '**Si quelqu’un se reconnaît et se sent mis en cause** : arrêter, remercier, reprendre en tête-à-tête. Le référent retire ou élargit le passage.',
  },
  { titre: 'Bilan après 3 suivis (1 heure)', niveau: 2 },
  { p: 'Suiveurs, cadre, médecin, référent qualité, représentant des usagers.' },
  {
    puces: [
      'Qu’est-ce qui revient ? Qu’est-ce qui n’apparaît qu’une fois ? (ne pas conclure sur un seul suivi)',
      'Combien de promesses tenues ? (retours faits, actions closes, délais)',
      'Combien d’actions sur la relation et l’organisation, combien sur des documents ?',
      'À quel niveau les usagers sont-ils associés : informés, consultés, collaborant, co-construisant ? Que faire pour monter d’un cran ?',
      'Qu’est-ce que les équipes en disent ? Y a-t-il eu des craintes ?',
      'On continue, on change, on arrête ?',
    ],
  },
];
