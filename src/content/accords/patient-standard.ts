import type { TexteDAccord } from './types.ts';

export const PATIENT_STANDARD: TexteDAccord = {
  id: 'patient-standard',
  version: '1.0',
  pour: 'patient',
  lecture: 'standard',
  titre: 'Accord pour un suivi de votre parcours',
  blocs: [
    { titre: 'Ce que nous vous proposons', niveau: 2 },
    {
      p: 'Vous avez un rendez-vous, un examen ou un séjour dans notre établissement, {{etablissement}} ({{unite}}). Nous voulons comprendre comment vous vivez ce moment, pour l’améliorer.',
    },
    {
      p: 'Le parcours suivi : {{parcours}}. Une personne formée, le suiveur ou la suiveuse, peut vous accompagner comme une ombre. Elle observe avec vous ce qui se passe, du point de départ ({{debut_segment}}) au point d’arrivée ({{fin_segment}}). Elle écoute ce que vous voulez bien lui dire. Elle prend des notes.',
    },
    {
      p: 'Cette personne s’appelle {{suiveur_prenom}}. Sa fonction : {{suiveur_fonction}}. Elle ne vous soigne pas. Elle ne donne pas d’avis médical. Elle est tenue au secret.',
    },
    { p: 'Le code de votre suivi est {{code_suivi}}. Ce code n’est pas celui de votre dossier médical.' },
    { titre: 'Ce que cela change pour vous', niveau: 2 },
    {
      puces: [
        'Vos soins restent les mêmes, que vous acceptiez ou non. L’équipe ne vous en voudra pas.',
        'Vous pouvez dire non, sans donner de raison.',
        'Vous pouvez dire oui, puis changer d’avis à tout moment.',
        'Vous pouvez demander au suiveur de sortir, quelques minutes ou pour de bon.',
        'Le suiveur sort pour un soin intime ou un examen, sauf si vous lui demandez clairement de rester et si le professionnel est d’accord.',
        'Il ne lit pas votre dossier médical.',
        'Vous pouvez préférer ne pas parler de certains sujets. Il n’y a pas de mauvaise réponse.',
      ],
    },
    {
      p: 'Il n’y a pas d’avantage personnel ni de paiement. Le suivi peut vous fatiguer ou vous gêner : dans ce cas, dites-le, on arrête.',
    },
    { titre: 'Ce qui est noté, et ce qui ne l’est pas', niveau: 2 },
    {
      tableau: {
        legende: 'Ce qui est noté et ce qui n’est pas noté pendant le suivi',
        entetes: ['Est noté', 'N’est pas noté'],
        lignes: [
          ['L’heure, le lieu, l’étape', 'Votre nom, votre adresse, votre date de naissance'],
          [
            'Ce qui se passe : attente, accueil, information, trajet',
            'Votre diagnostic, sauf si vous le citez et que cela éclaire ce que vous vivez',
          ],
          ['Vos mots, si vous êtes d’accord', 'Le nom des professionnels : seul leur métier est noté'],
          ['Ce que vous ressentez, si vous le dites', 'Tout ce qui concerne les autres patients'],
        ],
      },
    },
    { p: 'Pas d’enregistrement de votre voix. Pas de vidéo. Pas de photo de personnes.' },
    {
      p: 'Si vous signez sur l’écran, le tracé de votre signature reste dans l’appareil, protégé, avec votre accord.',
    },
    { titre: 'Ce que deviennent les notes', niveau: 2 },
    {
      liste: [
        'Vous pouvez **relire** ce qui a été noté, corriger, ajouter ou retirer des passages. Vous avez {{delai_relecture}} pour le faire, à partir de l’envoi du texte.',
        'Le suiveur écrit une fiche de synthèse, sans votre nom. Le ou la cadre de santé de l’unité la lit et prépare des améliorations avec l’équipe.',
        'Un bilan de plusieurs suivis, sans rien qui permette de vous reconnaître, est présenté à la commission des usagers. Des représentants des patients y siègent.',
        'Si vous le souhaitez, nous vous disons **ce qui a été décidé**.',
      ],
    },
    {
      encart:
        'Une limite à connaître : si le suiveur voit un danger grave pour vous ou pour une autre personne, il prévient tout de suite un soignant. La loi l’y oblige.',
    },
    {
      p: 'Vos droits sur ces informations sont expliqués dans la **notice d’information** qui vous est remise avec ce document.',
    },
    { titre: 'Pour arrêter ou retirer votre accord', niveau: 2 },
    {
      puces: [
        'Pendant le suivi : dites « stop » au suiveur ou à un soignant.',
        'Après le suivi : contactez {{contact_demarche}} et donnez le code {{code_suivi}}.',
      ],
    },
    {
      p: 'Jusqu’au {{date_limite_retrait}}, nous effaçons vos notes et la fiche si vous le demandez. À cette date, nous les détruisons de toute façon. Il ne reste que des bilans anonymes : nous ne pouvons plus retrouver ce qui vient de vous.',
    },
    { p: 'L’accord signé sur papier est gardé sous clé, séparé des notes, pendant {{duree_consentement}}.' },
  ],
  consigne:
    'Répondez oui ou non à chaque ligne. Chaque ligne est libre. Les deux premières sont nécessaires pour que le suivi ait lieu.',
  choix: [
    {
      id: 'suivi',
      libelle: 'J’accepte qu’une personne suive avec moi le parcours indiqué ci-dessus.',
      necessaire: true,
    },
    {
      id: 'sante',
      libelle:
        'J’accepte que des informations sur ma santé, que je donne ou qui se voient pendant le suivi, soient notées sans mon nom.',
      necessaire: true,
    },
    {
      id: 'citations',
      libelle:
        'J’accepte que certaines de mes phrases soient reprises, sans mon nom, dans la fiche et les bilans.',
      necessaire: false,
    },
    {
      id: 'presence-consultation',
      libelle:
        'J’accepte que le suiveur soit présent pendant la consultation, si le professionnel est d’accord.',
      necessaire: false,
    },
    {
      id: 'proche-ecoute',
      libelle: 'J’accepte que mon proche soit aussi écouté (son propre accord est demandé à part).',
      necessaire: false,
    },
    {
      id: 'photos-lieux',
      libelle:
        'J’accepte des photos de lieux, sans aucune personne. (Autorisées par l’établissement : {{photos}}. Cette version de l’application n’en prend pas.)',
      necessaire: false,
    },
    { id: 'relire', libelle: 'Je souhaite relire ce qui a été noté.', necessaire: false },
    { id: 'retour', libelle: 'Je souhaite recevoir un retour sur les suites données.', necessaire: false },
  ],
  confirmations: [
    'J’ai reçu la notice d’information. On m’a expliqué le suivi avec des mots clairs.',
    'J’ai pu poser mes questions et j’ai eu le temps de réfléchir.',
    'J’ai compris que je peux arrêter à tout moment, sans explication et sans conséquence sur mes soins.',
  ],
};
