/** Types of relevé that name a theme; the others name a voice or a way of noting. */
export const THEMES: readonly string[] = [
  ...['information', 'accueil', 'coordination', 'intimite', 'douleur', 'environnement', 'signaletique'],
  ...['place-du-proche', 'choix', 'attente-duree', 'deplacement', 'soin', 'contexte-equipe'],
];
