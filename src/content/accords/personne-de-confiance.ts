import type { Bloc } from '../blocs.ts';

export const AVIS_PERSONNE_DE_CONFIANCE: readonly Bloc[] = [
  { titre: 'Avis de la personne de confiance', niveau: 2 },
  {
    p: 'La personne de confiance, désignée par écrit, **donne un avis** : elle témoigne de ce que la personne aurait voulu. Elle ne signe pas à sa place.',
  },
  {
    citation:
      'J’ai reçu la notice d’information sur le suivi {{code_suivi}}. À ma connaissance, la personne n’aurait pas été opposée à ce suivi. Je donne un avis ; je ne décide pas à sa place.',
  },
];
