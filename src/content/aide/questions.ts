import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Pendant le suivi', niveau: 2 },
  { titre: 'Faut-il du réseau ?', niveau: 3 },
  { p: 'Non. Après la première ouverture, tout marche sans réseau. Rien n’est envoyé.' },
  { titre: 'Et si la batterie se vide ?', niveau: 3 },
  {
    p: 'Ce qui est enregistré est gardé. Le texte en cours aussi. Rouvrez Sillage, tapez la phrase de passe, reprenez.',
  },
  { titre: 'J’ai oublié de noter quelque chose.', niveau: 3 },
  {
    p: 'Ajoutez un relevé « noté après coup ». Le journal montre l’heure vécue et l’heure où vous l’avez écrit.',
  },
  { titre: 'Je me suis trompé.', niveau: 3 },
  { p: 'Corrigez, avec la raison. L’ancien texte reste dans l’historique.' },
  { titre: 'Le patient et son proche se séparent. Qui suivre ?', niveau: 3 },
  {
    p: 'La personne que vous avez dit suivre. Notez où est l’autre. Chacun peut avoir son attente et son ressenti.',
  },
  { titre: 'L’heure de l’appareil a changé.', niveau: 3 },
  {
    p: 'Tant que Sillage reste ouvert, les durées restent justes. S’il a été fermé entre-temps, il se fie à l’heure de l’appareil : remettez-la juste avant de reprendre.',
  },
  { titre: 'Autour de l’accord', niveau: 2 },
  { titre: 'La personne ne peut pas signer.', niveau: 3 },
  { p: 'L’accord peut être oral, devant un témoin indépendant. Ni vous, ni quelqu’un de votre service.' },
  { titre: 'Une étape de la préparation manque.', niveau: 3 },
  { p: 'Faites-la, ou passez-la avec une raison écrite. Cette raison apparaît dans tous les documents.' },
  { titre: 'La personne change d’avis sur une ligne.', niveau: 3 },
  {
    p: 'Changez la ligne. Si elle retire tout, demandez : garder sans nom, ou effacer ? Sans réponse claire, effacez.',
  },
  { titre: 'Autour de la fiche', niveau: 2 },
  { titre: 'Pourquoi ma supposition n’entre-t-elle pas dans la fiche ?', niveau: 3 },
  { p: 'Parce que personne ne peut la vérifier. Cherchez un fait ou des mots qui la montrent.' },
  { titre: 'Puis-je conclure à partir d’un seul suivi ?', niveau: 3 },
  { p: 'Non. Un suivi raconte une histoire. Il ne prouve pas une généralité.' },
  { titre: 'Qui peut lire quoi ?', niveau: 3 },
  {
    p: 'Le journal : vous, et la personne suivie pour relire ses propos. La fiche : le ou la cadre de santé, le médecin, le référent qualité.',
  },
  { titre: 'Autour de l’appareil', niveau: 2 },
  { titre: 'J’ai perdu la phrase de passe.', niveau: 3 },
  {
    p: 'Les données ne peuvent plus être lues, par personne. Il faut effacer les données du site dans le navigateur, et recommencer avec un coffre vide.',
  },
  { titre: 'Deux personnes peuvent-elles utiliser le même appareil ?', niveau: 3 },
  {
    p: 'Elles partageraient le même coffre et la même phrase de passe. Mieux vaut un appareil par personne.',
  },
  { titre: 'Puis-je ouvrir Sillage dans deux onglets ?', niveau: 3 },
  { p: 'Un seul onglet écrit à la fois. Le second le dit et propose de prendre la main.' },
  { titre: 'Puis-je prendre des photos ?', niveau: 3 },
  { p: 'Non, pas dans cette version.' },
];
