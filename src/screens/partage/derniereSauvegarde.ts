import { joursEntre } from '../../domain/dates.ts';
import { heureLocale, type Moment } from '../../domain/instant.ts';
import type { DerniereSauvegarde } from '../../domain/portes.ts';

/** Civil days, as the person counts them. */
export function joursDepuis({ faiteA }: DerniereSauvegarde, maintenant: Moment): number {
  const { date } = heureLocale({ mural: faiteA, decalage: maintenant.decalage });
  return joursEntre(date, heureLocale(maintenant).date);
}

export function ageDeLaSauvegarde(derniere: DerniereSauvegarde | null, maintenant: Moment): string {
  if (!derniere) return 'Pas encore de sauvegarde.';
  const jours = joursDepuis(derniere, maintenant);
  const quand = jours <= 0 ? 'aujourd’hui' : jours === 1 ? 'hier' : `il y a ${jours}\u00a0jours`;
  return `Dernière sauvegarde\u00a0: ${quand}.`;
}
