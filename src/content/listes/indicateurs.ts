/** Simple indicators, turned to the patient, and how to measure them. */
export interface IdeeDIndicateur {
  readonly moment: string;
  readonly indicateur: string;
  readonly mesure: string;
}

export const IDEES_D_INDICATEURS: readonly IdeeDIndicateur[] = [
  {
    moment: 'Attente',
    indicateur: 'part des retards de plus de 15 min annoncés de vive voix',
    mesure: '10 relevés sur une semaine',
  },
  {
    moment: 'Information de sortie',
    indicateur: 'part des patients qui redisent la consigne et le numéro à appeler',
    mesure: '5 patients interrogés',
  },
  {
    moment: 'Place du proche',
    indicateur: 'délai entre la fin de l’acte et les premières nouvelles',
    mesure: 'relevé sur 10 passages',
  },
  {
    moment: 'Accueil',
    indicateur: 'part des premières rencontres avec prénom et métier annoncés',
    mesure: 'nouveau suivi du même segment',
  },
  {
    moment: 'Orientation',
    indicateur: 'nombre de demi-tours entre l’entrée et la consultation',
    mesure: '3 trajets avec des personnes qui ne connaissent pas les lieux',
  },
  {
    moment: 'Intimité',
    indicateur: 'part des examens avec porte ou rideau fermé',
    mesure: 'auto-observation de l’équipe',
  },
  {
    moment: 'Ressenti',
    indicateur: 'degré de ressenti au même moment, avant et après',
    mesure: 'nouveau suivi ; ne pas conclure sous trois suivis',
  },
];
