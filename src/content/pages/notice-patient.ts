import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { p: '**{{etablissement}}**, {{unite}}. Parcours : {{parcours}}.' },
  { p: 'Gardez cette notice. Elle va avec le formulaire d’accord.' },
  { titre: 'En bref', niveau: 2 },
  {
    puces: [
      'Une personne formée suit votre parcours avec vous, pour comprendre ce que vous vivez.',
      'C’est libre et gratuit. Vos soins ne changent pas.',
      'Votre nom n’est pas écrit dans les notes.',
      'Vous pouvez arrêter à tout moment.',
      'Vous pouvez relire. Vous pouvez savoir ce qui a été décidé.',
    ],
  },
  { titre: 'La démarche', niveau: 2 },
  {
    p: '**Qui suit ?** {{suiveur_prenom}}, {{suiveur_fonction}}. Cette personne a été formée et a signé une charte. Elle n’est pas votre soignant.',
  },
  {
    p: '**Que fait-elle ?** Elle regarde, écoute, marche avec vous, attend avec vous. Elle note des faits, des horaires, des lieux et, si vous le voulez, vos mots et vos émotions. Elle peut vous poser quelques questions simples : « Comment vous sentez-vous, là ? », « Qu’attendiez-vous ? ».',
  },
  {
    p: '**Que ne fait-elle pas ?** Elle ne donne ni soin, ni avis médical. Elle ne lit pas votre dossier. Elle ne juge pas l’équipe. Elle ne vous demande pas de répondre « comme il faut ».',
  },
  {
    p: '**Combien de temps ?** Du point de départ ({{debut_segment}}) au point d’arrivée ({{fin_segment}}).',
  },
  {
    p: '**Et si je ne suis pas content ?** Le suivi n’est pas une plainte. Si vous voulez en déposer une, adressez-vous à {{contact_rdu}}. Le suiveur vous donnera ce contact.',
  },
  {
    p: '**Ce n’est pas une recherche médicale.** C’est une démarche d’amélioration de la qualité. Si l’établissement voulait un jour s’en servir pour une recherche, il vous le redemanderait.',
  },
  { titre: 'Vos informations personnelles', niveau: 2 },
  {
    p: 'Partie prévue par le règlement général sur la protection des données (RGPD) et par la loi Informatique et libertés.',
  },
  {
    tableau: {
      legende: 'Vos informations personnelles, question par question',
      entetes: ['Question', 'Réponse'],
      lignes: [
        ['Qui est responsable ?', '{{etablissement}}'],
        ['Qui contacter pour vos données ?', 'Le délégué à la protection des données : {{contact_dpo}}'],
        [
          'Pour quoi faire ?',
          'Comprendre le vécu des patients et de leurs proches, et décider d’améliorations. Rien d’autre : pas de facturation, pas de décision sur vos soins, pas d’évaluation d’un professionnel.',
        ],
        [
          'Sur quelle base ?',
          'Mission d’intérêt public de l’établissement : améliorer la qualité (RGPD, article 6, 1, e). Pour les informations de santé : votre accord explicite (RGPD, article 9, 2, a).',
        ],
        [
          'Quelles informations ?',
          'Heures, lieux, étapes, faits observés, vos propos et vos émotions si vous êtes d’accord, âge par tranche large si c’est utile. Ni nom, ni numéro de dossier, ni date de naissance. Votre nom figure seulement sur le formulaire d’accord en papier, s’il y en a un, gardé à part. Si vous signez sur l’écran, le tracé de la signature reste dans l’appareil, chiffré. Votre adresse ou votre téléphone, si vous les donnez pour un courrier, sont sur un talon détruit après le dernier envoi.',
        ],
        [
          'Où sont-elles gardées ?',
          'Dans l’appareil professionnel du suiveur, chiffrées et protégées par une phrase de passe. Elles ne sont pas envoyées sur Internet. Les documents imprimés ou téléchargés sont rangés par l’établissement.',
        ],
        [
          'Qui les voit ?',
          'Le journal : le suiveur, et vous si vous relisez. La fiche de synthèse sans nom : le ou la cadre de santé et le référent qualité. Les bilans anonymes : l’équipe, la direction, la commission des usagers.',
        ],
        [
          'Combien de temps ?',
          'Journal et fiche qui permettrait de vous reconnaître : {{duree_journal}}. Formulaire d’accord : {{duree_consentement}}. Bilans anonymes : {{duree_rapport}}.',
        ],
        ['Hors de l’Union européenne ?', 'Non, aucun transfert.'],
        [
          'Décision automatique ?',
          'Non. L’appareil aide seulement le suiveur à repérer un nom ou un mot à revoir.',
        ],
        [
          'Est-ce obligatoire ?',
          'Non. Sans votre accord, il n’y a pas de suivi, et rien ne change pour vous.',
        ],
      ],
    },
  },
  { titre: 'Vos droits', niveau: 3 },
  { p: 'Avec votre code {{code_suivi}}, vous pouvez :' },
  {
    puces: [
      '**lire** ce qui a été noté sur vous et en demander une copie ;',
      '**faire corriger** ce qui est faux ;',
      '**retirer votre accord**, ou **vous opposer** au traitement de vos informations ;',
      '**faire effacer** vos informations ;',
      '**faire limiter** leur usage pendant qu’une demande est étudiée.',
    ],
  },
  {
    p: 'Pour vos notes, ces droits s’exercent jusqu’au {{date_limite_retrait}}. Ensuite, les notes sont détruites. Il ne reste que des bilans anonymes, qui ne permettent plus de vous retrouver. Pour le formulaire d’accord, vos droits durent tant que nous le gardons.',
  },
  {
    p: 'Réponse sous un mois. Contact : {{contact_dpo}} ou {{contact_demarche}}. Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés (CNIL), sur www.cnil.fr.',
  },
  { titre: 'Le secret, et sa limite', niveau: 2 },
  {
    p: 'Le suiveur est tenu au secret professionnel. Il ne répète rien à votre entourage, ni à votre employeur, ni aux autres patients. S’il voit un **danger grave et immédiat**, il appelle un soignant. S’il pense qu’une personne fragile est victime de violences ou de négligence, il prévient les responsables chargés de la protéger.',
  },
  { titre: 'Contacts', niveau: 2 },
  {
    puces: [
      'La démarche : {{contact_demarche}}',
      'Les représentants des usagers : {{contact_rdu}}',
      'Vos données : {{contact_dpo}}',
    ],
  },
  {
    encart:
      'Texte proposé par défaut. La base légale et les durées sont à relire par le délégué à la protection des données de l’établissement avant tout usage.',
  },
];
