/** What the plan d'actions refuses. */
import { refus } from './refus.ts';

export class ErreurActionIncomplete extends refus(
  'ErreurActionIncomplete',
  'Il manque quelque chose à l’action. Ce que vous avez saisi est gardé. Complétez\u00a0:',
) {}
export class ErreurSansIndicateur extends refus(
  'ErreurSansIndicateur',
  'L’action n’a pas d’indicateur. Ce que vous avez saisi est gardé. Écrivez comment on saura que c’est mieux pour le patient.',
) {}
export class ErreurPreuveManquante extends refus(
  'ErreurPreuveManquante',
  'Il manque ce qui montre la part des usagers. Ce que vous avez saisi est gardé. Dites qui a participé, et à quelle étape. Un suivi seul vaut consultation.',
) {}
export class ErreurPriorite extends refus(
  'ErreurPriorite',
  'L’impact et l’effort vont de 1 à 3. Ce que vous avez saisi est gardé. Choisissez un degré.',
) {}
export class ErreurReportSansDate extends refus(
  'ErreurReportSansDate',
  'Une action reportée a une nouvelle date, après l’échéance. Ce que vous avez saisi est gardé. Choisissez cette date.',
) {}
export class ErreurSortieSansRaison extends refus(
  'ErreurSortieSansRaison',
  'Une action reportée ou abandonnée a une raison. Ce que vous avez saisi est gardé. Écrivez pourquoi.',
) {}
export class ErreurPasEvaluee extends refus(
  'ErreurPasEvaluee',
  'L’action ne peut pas encore se clore. Ce que vous avez saisi est gardé. Notez d’abord\u00a0:',
) {}
export class ErreurDejaAuPlan extends refus(
  'ErreurDejaAuPlan',
  'Cette action est déjà au plan. Rien n’a changé. Ouvrez-la pour la modifier.',
) {}
export class ErreurActionInconnue extends refus(
  'ErreurActionInconnue',
  'Cette action n’est pas dans le plan. Ce que vous avez saisi est gardé. Revenez au plan.',
) {}
export class ErreurPlanInconnu extends refus(
  'ErreurPlanInconnu',
  'Ce plan d’actions n’est plus sur cet appareil. Ce que vous avez saisi est gardé. Choisissez un autre plan.',
) {}
export class ErreurTableauTropGrand extends refus(
  'ErreurTableauTropGrand',
  'Ce tableau est trop grand\u00a0: 2\u202f000 lignes au plus. Rien n’est entré au plan. Collez-le en plusieurs fois.',
) {}
