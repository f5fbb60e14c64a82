import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'À lire, à discuter pendant la formation, à accepter avant le premier suivi, à relire avant chaque suivi.',
  },
  { titre: 'Article 1. La personne d’abord', niveau: 2 },
  {
    p: 'Je suis là pour comprendre ce que vit la personne soignée et son proche. Son confort, son intimité et ses soins passent avant mes notes. Si je gêne, je m’efface.',
  },
  { titre: 'Article 2. Un accord libre, à chaque étape', niveau: 2 },
  {
    p: 'Je ne commence pas sans accord. Je le redemande à chaque changement de lieu ou d’interlocuteur. Un silence n’est pas un oui. « Stop » veut dire stop, tout de suite, sans question. Je n’insiste jamais.',
  },
  { titre: 'Article 3. Le parcours, pas les personnes', niveau: 2 },
  {
    p: 'J’observe une organisation et un vécu. Je ne note aucun nom. Je désigne les professionnels par leur métier, les proches par leur lien. Je ne note rien sur les autres patients. Je n’écris rien que je ne pourrais pas lire à voix haute devant la personne concernée.',
  },
  { titre: 'Article 4. Des faits, des mots, des ressentis, chacun à sa place', niveau: 2 },
  {
    p: 'Je sépare ce que je vois, ce que la personne dit, ce qu’elle ressent et ce que j’en pense. Je cite exactement ou je ne cite pas. Je note aussi ce qui va bien. Ce que je ne sais pas, je l’écris : « je ne sais pas ».',
  },
  { titre: 'Article 5. Je connais mon regard', niveau: 2 },
  {
    p: 'Mon métier, mon histoire, ma santé, mes amis dans le service colorent ce que je remarque. Je dis d’où je regarde. Je refuse un suivi si je connais bien la personne, si j’y travaille ou si un proche y est soigné. J’accepte qu’on relise mes notes et qu’on me contredise.',
  },
  { titre: 'Article 6. Ma place', niveau: 2 },
  {
    p: 'Je ne soigne pas, je ne surveille pas, je ne traduis pas, je ne donne pas d’avis médical, je ne rassure pas à la place d’un soignant. Je ne lis ni dossier ni écran. Je ne fais pas de promesse. Si la personne a une question, je l’aide à trouver à qui la poser.',
  },
  { titre: 'Article 7. Le secret', niveau: 2 },
  {
    p: 'Tout ce que j’apprends pendant un suivi est confidentiel, même après ma mission, même avec mes collègues, même en famille. Je respecte le secret professionnel. Je n’en parle qu’aux personnes prévues par la démarche.',
  },
  { titre: 'Article 8. Le danger ne se note pas, il se signale', niveau: 2 },
  {
    p: 'Devant un danger grave, je ne suis plus un observateur : j’alerte d’abord, je note après. Je suis la règle d’escalade de l’établissement. Je ne garde jamais pour moi une situation qui m’inquiète.',
  },
  { titre: 'Article 9. Les traces', niveau: 2 },
  {
    p: 'J’utilise seulement l’appareil et l’application prévus. Pas de photo, pas d’enregistrement de voix, pas de message personnel. Je verrouille l’écran. J’efface ce qu’on me demande d’effacer. Je remets mes notes dans les délais : la fiche est écrite sous 5 jours.',
  },
  { titre: 'Article 10. Rendre ce qu’on m’a confié', niveau: 2 },
  {
    p: 'Je propose au patient et à son proche de relire. J’accepte un temps de débrief, et je demande de l’aide si un suivi m’a remué. Je participe, si je le peux, à la restitution. Je refuse que mes notes servent à juger un professionnel. Je signale si aucune suite n’est donnée.',
  },
  { titre: 'L’établissement s’engage en retour', niveau: 2 },
  {
    puces: [
      'Une formation avant le premier suivi.',
      'Du temps de travail reconnu.',
      'Un contact joignable pendant le suivi.',
      'Un débrief sous 48 heures.',
      'Aucune pression pour changer une fiche.',
      'Une information sur les suites.',
    ],
  },
];
