import type { NiveauAlerte } from '../../domain/contenus.ts';
import type { Item } from './types.ts';

export interface NiveauDAlerte extends Item {
  readonly id: NiveauAlerte;
  /** What it is, in one line. */
  readonly titre: string;
  readonly quand: string;
  readonly exemples: readonly string[];
  /** `{{numero_urgence_interne}}` is filled by the screen. */
  readonly gestes: readonly string[];
}

export const PRINCIPE_D_ALERTE =
  'Devant un risque pour une personne, vous alertez d’abord. Vous n’avez pas à être sûr. Une alerte de trop n’est jamais reprochée.';

export const NIVEAUX_D_ALERTE = [
  {
    id: 'rouge',
    libelle: 'Rouge',
    titre: 'Danger immédiat',
    quand: 'On alerte dans la seconde.',
    exemples: [
      'personne inconsciente, qui étouffe, qui respire mal ou qui saigne beaucoup',
      'douleur brutale dans la poitrine, malaise, convulsions',
      'chute avec choc à la tête ou douleur forte',
      'paroles ou gestes suicidaires, violence en cours',
      'départ d’une personne désorientée, incendie, tuyau arraché',
      'erreur sur le point d’arriver : personne, allergie, produit ou côté',
    ],
    gestes: [
      'J’appelle **à voix haute** le soignant le plus proche, ou j’actionne l’appel malade.',
      'Personne ne vient : je compose le {{numero_urgence_interne}}. Hors de l’établissement : le 15 ou le 112.',
      'Je dis : « **Je suis suiveur. J’ai vu… Ici… Maintenant.** »',
      'Je reste à côté jusqu’à l’arrivée d’un soignant. Je fais les gestes de secours que j’ai appris, si c’est sans danger pour moi.',
      'Je range l’appareil. **Je n’écris rien pendant.**',
      'Le suivi est **arrêté**. Il ne reprend pas le jour même.',
    ],
  },
  {
    id: 'orange',
    libelle: 'Orange',
    titre: 'Risque sérieux, pas immédiat',
    quand: 'On prévient avant de quitter l’unité.',
    exemples: [
      'douleur qui dure sans que personne ne le sache',
      'sonnette hors de portée depuis longtemps',
      'patient oublié dans un couloir',
      'consigne de sortie non comprise pour un traitement',
      'risque de chute évident',
      'barrières ou contention sans surveillance visible',
      'dossier ou écran laissé à la vue de tous',
      'proche épuisé qui dit ne plus pouvoir faire face',
    ],
    gestes: [
      'Je le dis tout de suite à l’infirmier ou à l’infirmière, puis au cadre.',
      'Je dis les faits, pas mon avis.',
      'Je demande à la personne suivie si elle est d’accord pour que j’en parle. Si elle refuse et que le risque est sérieux, j’en parle quand même au soignant et je le lui dis.',
    ],
  },
  {
    id: 'violet',
    libelle: 'Violet',
    titre: 'Parole ou signe de maltraitance, d’abus ou de négligence grave',
    quand: 'On prévient le jour même.',
    exemples: [
      'parole d’un patient sur des coups, des humiliations, des gestes sexuels, de l’argent pris',
      'privation de soins, menaces',
      'enfant en danger',
      'propos discriminatoires graves',
    ],
    gestes: [
      'Je ne mène pas d’enquête. J’écoute. Je ne promets pas le secret absolu : « Ce que vous me dites est important. Je dois en parler à quelqu’un qui peut vous protéger. »',
      'Je préviens le ou la cadre de santé **le jour même**. Si la situation le ou la concerne : le cadre de garde, la direction ou le référent bientraitance.',
      'Danger immédiat : je passe au **rouge**.',
      'La déclaration officielle est faite par l’établissement. Elle ne passe **jamais** par le journal.',
      'Si rien n’est fait, je peux saisir moi-même la direction ou les autorités. La loi protège la personne qui signale de bonne foi.',
    ],
  },
] as const satisfies readonly NiveauDAlerte[];
