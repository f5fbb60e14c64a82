import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  { titre: 'Un suivi, c’est quoi ?', niveau: 2 },
  {
    p: 'Une personne formée marche aux côtés d’un patient, avec son accord, pendant une partie de son parcours. Elle regarde, elle écoute, elle note. Ensuite, l’équipe décide de ce qui peut changer.',
  },
  {
    p: 'On appelle cela, en anglais, le shadowing. En France, la méthode est publiée sous le nom **Amppati** ; on lit aussi **AMPATTI**. Sillage s’en inspire. Sillage n’est ni édité, ni validé par les auteurs de cette méthode.',
  },
  { encart: 'On observe un parcours, pas des personnes.' },
  { titre: 'Comment cela se passe', niveau: 2 },
  {
    liste: [
      '**Préparer.** Choisir un parcours, dire d’où à où avec les mots du patient, rencontrer le ou la cadre, informer le médecin et l’équipe.',
      '**Demander l’accord.** Au calme, ligne par ligne. La personne peut dire non, et changer d’avis à tout moment.',
      '**Observer.** L’heure, le lieu, ce que vous voyez, ce que la personne dit. Trois mots suffisent sur le moment.',
      '**Rédiger.** Compléter le journal le jour même, puis écrire la fiche sous 5 jours.',
      '**Rendre.** Relecture par la personne si elle l’a demandée, revue avec le ou la cadre, retour à l’équipe, retour à la personne.',
    ],
  },
  { titre: 'Ce que Sillage garde, et ne demande jamais', niveau: 2 },
  {
    puces: [
      'Tout reste dans cet appareil, chiffré. Rien n’est envoyé.',
      'Jamais de nom : ni celui du patient, ni celui d’un professionnel. Un code, des métiers, des liens.',
      'Ni voix, ni vidéo, ni photo.',
    ],
  },
  { titre: 'Trois règles à garder en tête', niveau: 2 },
  {
    puces: [
      '**Un danger ?** On arrête d’écrire, on alerte.',
      '**Stop ?** Stop veut dire stop, tout de suite.',
      '**Vu, dit ou supposé ?** Chaque phrase à sa place.',
    ],
  },
];
