import type { Bloc } from '../blocs.ts';

export const PAGE: readonly Bloc[] = [
  {
    encart:
      'Le suiveur observe sans intervenir, **sauf en cas de danger**. Devant un risque pour une personne, il n’est pas neutre : il alerte. Il n’a pas à être sûr. Une alerte de trop n’est jamais reprochée.',
  },
  {
    p: 'La règle vaut pour la personne suivie, pour son proche, pour un autre patient, pour un professionnel et pour le suiveur lui-même.',
  },
  { titre: 'Rouge : danger immédiat', niveau: 2 },
  { p: '**On alerte dans la seconde.**' },
  { titre: 'Exemples', niveau: 3 },
  {
    puces: [
      'Personne inconsciente, qui étouffe, qui respire mal, qui saigne beaucoup.',
      'Douleur brutale dans la poitrine.',
      'Malaise.',
      'Convulsions.',
      'Chute avec choc à la tête ou douleur forte.',
      'Paroles ou gestes suicidaires.',
      'Violence en cours.',
      'Départ d’une personne désorientée.',
      'Incendie.',
      'Tuyau ou perfusion arraché.',
      'Erreur sur le point d’arriver (mauvaise personne appelée, allergie dite et non entendue, produit ou côté qui ne correspond pas à ce que dit le patient).',
    ],
  },
  { titre: 'Gestes', niveau: 3 },
  {
    liste: [
      'J’appelle **à voix haute** le soignant le plus proche, ou j’actionne l’appel malade.',
      'Personne ne vient : je compose le {{numero_urgence_interne}}. Hors de l’établissement : le 15 ou le 112.',
      'Je dis : « **Je suis suiveur. J’ai vu… Ici… Maintenant.** »',
      'Je reste à côté, je ne laisse pas la personne seule, jusqu’à l’arrivée d’un soignant. Je fais les gestes de secours que j’ai appris, si c’est sans danger pour moi.',
      'Je range l’appareil. **Je n’écris rien pendant.**',
      'Le suivi est **arrêté**. Il ne reprend pas le jour même.',
    ],
  },
  { titre: 'Ce que je ne fais pas', niveau: 3 },
  {
    puces: [
      'Déplacer une personne tombée.',
      'Donner à boire ou à manger : elle peut être à jeun.',
      'Toucher une perfusion, un appareil ou un pansement.',
      'Filmer.',
    ],
  },
  { titre: 'Orange : risque sérieux, pas immédiat', niveau: 2 },
  { p: '**On prévient avant de quitter l’unité.**' },
  { titre: 'Exemples', niveau: 3 },
  {
    puces: [
      'Douleur qui dure sans que personne ne le sache.',
      'Sonnette hors de portée depuis longtemps.',
      'Patient oublié dans un couloir.',
      'Consigne de sortie manifestement non comprise pour un traitement.',
      'Risque de chute évident.',
      'Barrières ou contention sans surveillance visible.',
      'Dossier ou écran laissé à la vue de tous.',
      'Proche épuisé qui dit ne plus pouvoir faire face à la maison.',
    ],
  },
  { titre: 'Gestes', niveau: 3 },
  {
    p: 'Je le dis tout de suite à l’infirmier ou à l’infirmière, puis au cadre. Je dis les faits, pas mon avis. Je demande à la personne suivie si elle est d’accord pour que j’en parle ; si elle refuse et que le risque est sérieux, j’en parle quand même au soignant et je le lui dis.',
  },
  { titre: 'Violet : parole ou signe de maltraitance, d’abus, de négligence grave', niveau: 2 },
  { p: '**On prévient le jour même.**' },
  { titre: 'Exemples', niveau: 3 },
  {
    puces: [
      'Parole d’un patient sur des coups, des humiliations, des gestes sexuels, de l’argent pris.',
      'Privation de soins.',
      'Menaces.',
      'Enfant en danger.',
      'Propos discriminatoires graves.',
    ],
  },
  { titre: 'Gestes', niveau: 3 },
  {
    liste: [
      'Je ne mène pas d’enquête. J’écoute, je ne promets pas le secret absolu : « Ce que vous me dites est important. Je dois en parler à quelqu’un qui peut vous protéger. »',
      'Je préviens le ou la cadre de santé **le jour même**. Si la situation le ou la concerne : le cadre de garde, la direction, ou le référent bientraitance.',
      'Danger immédiat : je passe au **rouge**.',
      'La déclaration officielle est faite par l’établissement, selon sa procédure. Elle ne passe **jamais** par le journal de bord.',
      'Si rien n’est fait, je peux saisir moi-même la direction, ou les autorités. La loi protège la personne qui signale de bonne foi.',
    ],
  },
  { titre: 'Bleu : quelque chose ne va pas, sans danger', niveau: 2 },
  {
    p: 'Un dysfonctionnement, un mot dur, un retard : c’est le travail normal du journal. On le note avec le métier, sans nom, on en parle au débrief.',
  },
  { titre: 'Événement indésirable', niveau: 2 },
  {
    p: 'Un événement indésirable lié aux soins se déclare **dans le circuit de l’établissement** (fiche d’événement indésirable). S’il est grave, l’établissement doit le déclarer sans délai à l’agence régionale de santé. Le suiveur apporte son témoignage si on le lui demande. Sillage n’est pas un outil de déclaration.',
  },
  { titre: 'Ce qui reste dans l’application', niveau: 2 },
  {
    p: 'Une seule ligne : date, heure, niveau (rouge, orange, violet), « signalé à : [fonction] », heure du signalement. **Pas de récit, pas de nom, pas de donnée médicale.** Le récit va dans le circuit officiel.',
  },
  { titre: 'Après', niveau: 2 },
  {
    puces: [
      'Débrief du suiveur le jour même pour un rouge ou un violet.',
      'Le ou la cadre dit au suiveur, sous 72 heures, que l’alerte a été traitée (sans détail médical).',
      'Le patient ou son proche est informé que le suivi est arrêté, et pourquoi, avec des mots simples.',
    ],
  },
  { titre: 'Numéros utiles', niveau: 2 },
  {
    puces: [
      'Urgence vitale dans l’établissement : {{numero_urgence_interne}}. Ailleurs : le 15 ou le 112.',
      'Enfant en danger : 119.',
      'Violences sur une personne âgée ou handicapée : 3977.',
      'À connaître avant de partir : cadre de l’unité, cadre de garde, direction de garde, référent bientraitance, sécurité.',
    ],
  },
  { titre: 'Repères juridiques', niveau: 2 },
  {
    p: 'Code pénal, articles 223-6 (porter secours), 226-13 et 226-14 (secret et ses exceptions), 434-3 (mauvais traitements sur une personne vulnérable). Code de l’action sociale et des familles, articles L. 119-1 et L. 119-2. Code de la santé publique, article R. 1413-69 (événement indésirable grave). Code de procédure pénale, article 40 (agents publics).',
  },
  { p: 'Ces repères sont à relire par la direction juridique de l’établissement.' },
];
