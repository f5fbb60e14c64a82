import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    p: '**{{etablissement}}** s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
  },
  { p: 'Cette déclaration s’applique à l’application Sillage, version 0.1.' },
  { titre: 'État de conformité', niveau: 2 },
  {
    p: 'Ce service est **non conforme** au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : aucun audit en cours de validité n’existe. Une vérification interne ou automatique n’est pas un audit.',
  },
  { titre: 'Résultats des tests', niveau: 2 },
  { p: 'Aucun audit réalisé. Taux de critères respectés : non mesuré.' },
  { titre: 'Contenus non accessibles', niveau: 2 },
  {
    puces: [
      '**Non-conformités** : non recensées, car aucun audit n’a été fait.',
      '**Dérogations pour charge disproportionnée** : aucune demandée.',
      '**Contenus non soumis à l’obligation** : aucun recensé.',
    ],
  },
  { titre: 'Établissement de cette déclaration', niveau: 2 },
  {
    puces: [
      '**Date** : 21 novembre 2026.',
      '**Technologies** : HTML, CSS, JavaScript, SVG, PDF.',
      '**Vérifications internes** : analyse automatique des écrans, parcours au clavier, largeur de 320 px, texte à 200 %. Elles ne remplacent pas un audit.',
      '**Lecteurs d’écran** : non testés par des personnes concernées.',
    ],
  },
  { titre: 'Retour d’information et contact', niveau: 2 },
  {
    p: 'Si vous ne pouvez pas accéder à un contenu, écrivez ou téléphonez : {{contact_demarche}}. Le même contenu vous sera donné sous une autre forme.',
  },
  { titre: 'Voies de recours', niveau: 2 },
  {
    p: 'Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : formulaire en ligne, délégué de votre région, ou courrier gratuit sans timbre (Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07). Adresse à revérifier par l’établissement.',
  },
];
