import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { p: '**{{unite}}**. Parcours : {{parcours}}.' },
  {
    p: 'À remettre et à présenter en réunion **avant** le premier suivi. La date de cette présentation est une étape obligatoire.',
  },
  { titre: 'En une phrase', niveau: 2 },
  {
    p: '**On observe un parcours, pas des personnes.** On regarde ce que vit un patient, avec ses yeux, pour améliorer ce qui peut l’être, y compris ce qui vous gêne au quotidien.',
  },
  { titre: 'Ce que c’est', niveau: 2 },
  {
    p: 'Une personne formée (agent administratif, représentant des usagers ou autre) suit un patient et son proche, avec leur accord, pendant un parcours ou une partie de parcours. Elle note l’heure, le lieu, ce qui se passe et ce que la personne ressent. Ensuite, elle écrit une fiche. Le ou la cadre de santé la lit. L’équipe décide des suites.',
  },
  { titre: 'Ce que ce n’est pas', niveau: 2 },
  {
    puces: [
      'Ce n’est **pas un audit** de vos pratiques : le suiveur ne juge pas la technique. Il n’en a pas la compétence.',
      'Ce n’est **pas une évaluation** individuelle. La direction s’engage : aucune note de suivi n’est utilisée pour un entretien professionnel, une sanction ou une décision de carrière.',
      'Ce n’est **pas une plainte**. Les plaintes suivent leur circuit habituel.',
      'Ce n’est **pas une statistique**. Un suivi raconte une histoire. Il ne prouve pas une généralité.',
    ],
  },
  { titre: 'Nos engagements', niveau: 2 },
  {
    tableau: {
      legende: 'Nos engagements et ce qui les garantit',
      entetes: ['Vous pouvez compter sur', 'Comment c’est garanti'],
      lignes: [
        [
          'Aucun nom',
          'Le suiveur note « infirmière », « brancardier », « agent d’accueil ». L’application aide à repérer les noms. Le suiveur relit.',
        ],
        [
          'Rien sur les petites équipes',
          'Si un métier n’est tenu que par une ou deux personnes, une famille plus large le remplace. Les horaires précis ne sont pas affichés en restitution.',
        ],
        [
          'Les points forts aussi',
          'La fiche demande au moins un point fort, et les montre avant les difficultés.',
        ],
        [
          'Le contexte',
          'La fiche contient une rubrique « ce qui a gêné le travail de l’équipe » (effectif, matériel, locaux, outils).',
        ],
        [
          'Votre accord en consultation',
          'Le suiveur demande avant d’entrer. Vous pouvez lui demander de sortir à tout moment.',
        ],
        [
          'Votre point de vue',
          'Vous lisez la synthèse anonyme avant sa diffusion, et votre réponse y est jointe.',
        ],
        [
          'Un retour',
          'Date de restitution fixée **avant** le suivi : {{date_restitution}}. Une page, en équipe, avec les suites décidées.',
        ],
        ['Des suites', 'Au moins une action, ou une décision écrite de ne pas agir, avec sa raison.'],
      ],
    },
  },
  { titre: 'Votre rôle', niveau: 2 },
  {
    liste: [
      'Faites comme d’habitude. Inutile de préparer quoi que ce soit.',
      'Prévenez le suiveur si sa présence gêne un soin.',
      'Ne lui demandez pas d’aide pour un soin, ni de surveiller un patient.',
      'Dites-nous vos idées. Vous connaissez les causes mieux que personne.',
      'À la fin, venez à la restitution, ou lisez la page affichée.',
    ],
  },
  { titre: 'Temps demandé', niveau: 2 },
  {
    puces: [
      'Cadre de santé : un temps d’accueil du suiveur (15 min environ), une lecture de la fiche (20 min environ), une revue (30 min environ), une restitution (15 min en transmission ou en réunion).',
      'Équipe : la réunion de présentation et la restitution. Rien d’autre.',
    ],
  },
  { p: 'Ces durées sont indicatives. Elles sont à ajuster après le premier suivi.' },
  { titre: 'Vos données', niveau: 2 },
  {
    p: 'Vos noms ne sont pas recueillis. Une scène peut toutefois rendre quelqu’un reconnaissable pour ses collègues. Vous avez donc des droits : demander à lire ce qui vous concerne, faire corriger, vous opposer pour une raison tenant à votre situation. Contact : {{contact_dpo}}. Responsable : {{etablissement}}. Base : mission d’intérêt public d’amélioration de la qualité (à confirmer par le délégué à la protection des données). Conservation du journal : {{duree_journal}}.',
  },
  { p: 'Cette démarche a été présentée (cocher et dater à la main) :' },
  {
    cases: [
      'à la commission des usagers ;',
      'à la commission médicale d’établissement ;',
      'à la commission des soins ;',
      'à l’instance représentative du personnel.',
    ],
  },
  { titre: 'Questions fréquentes', niveau: 2 },
  {
    p: '**Et si le suiveur comprend mal ?** C’est possible : il n’est pas soignant. C’est pourquoi il sépare ce qu’il a vu, ce que le patient a dit et ce qu’il suppose. Le patient relit. Vous répondez.',
  },
  {
    p: '**Et si le patient exagère ?** On note ce qu’il ressent. Un ressenti n’est ni vrai ni faux. L’écart entre ce que vous vouliez faire et ce qu’il a perçu est justement ce que l’on cherche.',
  },
  {
    p: '**Et si le suiveur voit une erreur ?** Danger immédiat : il vous prévient tout de suite. Sinon, il en parle au cadre. La déclaration d’un événement indésirable suit le circuit habituel, pas cette démarche.',
  },
  {
    p: '**Et si nous sommes en sous-effectif ce jour-là ?** Le ou la cadre peut reporter le suivi, sans justification.',
  },
  {
    p: '**Qui a choisi le parcours ?** L’unité volontaire, le ou la cadre, le médecin ou un usager : demandez-le au suiveur.',
  },
  { p: 'Contact : {{contact_demarche}}' },
  { titre: 'Affichette (salle d’attente, bureau infirmier)', niveau: 2 },
  {
    citation:
      '**Aujourd’hui, une personne suit le parcours d’un patient dans ce service.** Elle porte ce badge : « Suivi de parcours ». Elle ne soigne pas. Elle n’écrit rien sur vous si vous n’êtes pas la personne suivie. Vous préférez qu’elle s’éloigne ? Dites-le-lui, ou dites-le à un soignant. Renseignements : {{contact_demarche}}.',
  },
  { titre: 'Message court au médecin (accusé de lecture demandé)', niveau: 2 },
  {
    citation:
      'Bonjour, un suivi de parcours est prévu dans votre service, {{unite}} : {{parcours}} ({{debut_segment}}, {{fin_segment}}). Le suiveur, {{suiveur_prenom}} ({{suiveur_fonction}}), observe ce que vit le patient. Il ne juge pas la pratique médicale. Il n’a pas accès au dossier. Il n’entre en consultation qu’avec votre accord et celui du patient.',
  },
  {
    citation:
      'La synthèse sans nom vous sera envoyée avant la restitution du {{date_restitution}}. Votre réponse y sera jointe. Nous vous proposons aussi de piloter les suites avec le ou la cadre et un usager. Merci de confirmer que vous avez lu ce message, ou de nous dire ce qui vous gêne : {{contact_demarche}}.',
  },
];
