import type { Bloc } from '../blocs.ts';

export const ASSENTIMENT: readonly Bloc[] = [
  { titre: 'L’assentiment', niveau: 2 },
  {
    p: 'L’assentiment est un oui simple, redonné à chaque étape. Il ne remplace pas l’accord légal : il s’y ajoute.',
  },
  {
    p: '**Signes qui valent refus** : la personne se détourne, repousse, ferme les yeux pour ne plus répondre, s’agite quand le suiveur s’approche, pleure, répète « non », « partir », « qui c’est ? », demande plusieurs fois qui est le suiveur.',
  },
  {
    p: '**Que faire** : s’éloigner, noter une pause (sans motif médical), prévenir l’équipe si la personne semble mal, ne reprendre que si la personne le redemande ou redit oui. **Deux pauses de ce type : on arrête le suivi.**',
  },
  { citation: 'Je reste avec vous encore un moment, ou je vous laisse ? Les deux me vont.' },
];
