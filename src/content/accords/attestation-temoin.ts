import type { Bloc } from '../blocs.ts';

export const ATTESTATION_TEMOIN: readonly Bloc[] = [
  { titre: 'Attestation de témoin', niveau: 2 },
  {
    p: 'Quand la personne comprend mais ne peut pas lire ou signer. Le témoin est **indépendant de la démarche** : ni le suiveur, ni une personne de son service. Ce peut être un proche, un bénévole, un représentant ou une représentante des usagers, ou un professionnel d’une autre unité.',
  },
  {
    p: 'J’ai entendu, au sein de {{unite}}, la personne concernée par le suivi {{code_suivi}}, après lecture à voix haute et explication du document d’information, dire clairement ses choix, ligne par ligne, tels qu’ils sont cochés.',
  },
  {
    puces: [
      'Elle a pu poser ses questions.',
      'Je l’ai entendue dire comment arrêter le suivi.',
      'Je ne suis ni le suiveur, ni un membre de son service.',
    ],
  },
];
