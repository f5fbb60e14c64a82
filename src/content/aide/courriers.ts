import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'Sillage ne connaît ni le nom, ni l’adresse de la personne. Ces textes se recopient à la main ou dans votre traitement de texte. La personne qui garde le formulaire d’accord les envoie.',
  },
  {
    p: 'Ton simple, police de 12 points au moins, enveloppe neutre. Avant l’envoi, vérifier que la personne l’a demandé et qu’elle n’est pas décédée. Au proche, n’envoyer que ses propres propos.',
  },
  { titre: 'Inviter à relire', niveau: 2 },
  { citation: 'Objet : vos mots, à relire si vous le souhaitez (code {{code_suivi}}).' },
  {
    citation:
      'Bonjour, vous avez accepté qu’une personne suive votre parcours : {{parcours}}. Merci de nous avoir fait confiance. Vous trouverez avec cette lettre ce qui a été noté de **vos propos et de votre parcours**. Votre nom n’y figure pas.',
  },
  {
    citation:
      'Vous pouvez ne rien faire, si tout vous convient ; corriger ou compléter ; barrer ce que vous ne voulez pas voir repris ; nous demander de tout effacer. Écrivez directement sur le document et renvoyez-le, ou appelez {{contact_demarche}}. Si vous préférez, nous le relisons ensemble.',
  },
  {
    citation:
      'Merci de répondre avant le {{date_limite_relecture}}. Sans nouvelle de vous, nous garderons le texte tel quel, sans votre nom. Vous pourrez encore tout faire effacer jusqu’au {{date_limite_retrait}}.',
  },
  {
    citation:
      'Si cette lecture réveille un moment difficile, vous pouvez en parler à {{contact_rdu}}, à l’équipe ou à votre médecin. Avec nos remerciements, {{suiveur_prenom}}, {{suiveur_fonction}}.',
  },
  { titre: 'Dire les suites', niveau: 2 },
  { citation: 'Objet : ce que votre parcours a permis de changer (code {{code_suivi}}).' },
  { citation: 'Bonjour, vous avez partagé avec nous votre parcours. Voici ce que nous en avons fait.' },
  {
    puces: [
      '**Ce que nous avons entendu** : deux phrases, avec des mots simples.',
      '**Ce qui se passait bien, et que l’équipe garde.**',
      '**Ce que nous avons décidé**, et à partir de quand.',
      '**Ce que nous ne pouvons pas changer pour l’instant**, et pourquoi.',
      'À qui ces décisions ont été présentées.',
    ],
  },
  {
    citation:
      'Si vous le souhaitez, vous pouvez aller plus loin : donner votre avis, participer à un groupe de travail, ou recevoir des nouvelles. Rien ne vous y oblige. Contact : {{contact_demarche}}. Merci pour le temps et la confiance que vous nous avez donnés.',
  },
  { titre: 'Si aucune action n’a été décidée, l’écrire franchement', niveau: 3 },
  {
    citation:
      'Nous avons étudié ce que vous nous avez dit. Nous n’avons pas décidé de changement cette fois, et voici pourquoi. Votre témoignage reste utile : il sera relu avec d’autres.',
  },
  { titre: 'Confirmer un effacement', niveau: 2 },
  { citation: 'Objet : vos notes ont été effacées (code {{code_suivi}}).' },
  {
    citation:
      'Bonjour, vous avez demandé d’arrêter le suivi et d’effacer les notes. C’est fait : le journal et la fiche de synthèse sont effacés. Les bilans anonymes déjà terminés ne peuvent pas être retirés : rien n’y permet de vous retrouver. Votre décision n’a aucune conséquence sur vos soins. Vos droits : {{contact_dpo}}.',
  },
  { titre: 'Dire les suites, en facile à lire (projet à faire relire)', niveau: 2 },
  {
    puces: [
      'Bonjour.',
      'Le suiveur vous a accompagné à l’hôpital.',
      'Vous avez dit ce qui était bien.',
      'Vous avez dit ce qui était difficile.',
      'L’équipe a lu le résumé, sans votre nom.',
      'L’équipe a décidé de changer une chose.',
      'Voici ce qui change.',
      'Merci de nous avoir aidés.',
      'Vous avez une question ? Appelez {{contact_demarche}}.',
    ],
  },
];
