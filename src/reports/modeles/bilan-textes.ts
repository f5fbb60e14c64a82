/** What every report to the commission des usagers says of the method and of its limits. */
export const DEMARCHE = [
  'Une personne accompagne un patient, et parfois son proche, le long d’un parcours. Elle note ce qu’elle voit et ce qu’on lui dit. Elle ne soigne pas, ne juge pas, ne lit pas le dossier.',
  'L’accord est demandé avant. Il peut être repris à tout moment. Le patient et le proche peuvent relire leurs propos.',
  'Qui suit s’engage sur une charte\u00a0: discrétion, respect du refus, aucun jugement sur une personne.',
  'Les représentants des usagers peuvent suivre, relire, et prendre part au choix des actions.',
] as const;

export const LIMITES = [
  'Peu de suivis\u00a0: ce rapport montre ce qui arrive, pas combien de fois cela arrive à tous.',
  'Au moins 3\u00a0suivis par rapport. Une attente par étape est dite quand elle vient d’au moins 3\u00a0suivis.',
  'Un constat vu une seule fois devient un thème, sans citation ni détail.',
  'Aucun rapprochement avec une autre source sous 5\u00a0suivis, ni pour un nombre sous\u00a05. Aucun pourcentage sous\u00a020.',
  'Ni heure, ni jour de suivi, ni code, ni citation. Un métier tenu par peu de personnes, ou dont l’effectif n’est pas connu, n’est pas nommé.',
  'Ce qu’une règle a masqué n’est pas dans ce document.',
] as const;

export const PROMESSES =
  'Chaque suivi engage l’équipe, à une date\u00a0: faire relire le patient, lire la fiche, en parler à l’équipe, décider, répondre au patient, présenter à la commission.';

export const TIRET =
  'Un tiret\u00a0: dans aucun suivi, dans un seul, ou dans trop peu de suivis pour être dit.';
