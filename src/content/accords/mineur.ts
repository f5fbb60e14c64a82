import type { Bloc } from '../blocs.ts';

export const MINEUR: readonly Bloc[] = [
  { titre: 'Avec un enfant ou un adolescent', niveau: 2 },
  {
    puces: [
      'Accord écrit des deux titulaires de l’autorité parentale, par prudence. Si un seul est présent, l’établissement décide de la règle et l’écrit. Recopiez cette règle dans Sillage : les documents la montrent.',
      'L’enfant ou l’adolescent reçoit une explication à son âge. Son refus arrête le suivi, même si les parents ont accepté.',
      'Le suiveur ne reste jamais seul avec un mineur, porte fermée.',
      'À l’adolescence, demander ce qu’il ou elle souhaite garder pour soi vis-à-vis de ses parents. La relecture se fait d’abord avec lui ou avec elle.',
    ],
  },
  { p: 'Texte à dire à l’enfant :' },
  {
    citation:
      'Bonjour. Je m’appelle {{suiveur_prenom}}. Je veux savoir comment ça se passe pour toi ici. Je regarde, j’écoute et j’écris. Je ne fais pas de soin. Tu peux me dire « d’accord » ou « pas d’accord ». Tu peux me dire « va-t’en » quand tu veux. Personne ne te grondera.',
  },
];
