import type { ContenuRetrait, QuiAccorde } from '../../domain/contenus.ts';
import { planDeFinDeConservation, planDuRetrait, type PlanDuRetrait } from '../../domain/retirer.ts';
import type { Acces } from './acces.ts';

/** Carries out a withdrawal. Throws at the first write refused: what is left to do is asked again, whole. */
export const retirer = (acces: Acces, qui: QuiAccorde, effet: ContenuRetrait['effet']): Promise<void> =>
  suivre(acces, planDuRetrait(acces.ouvert.suivi, qui, effet));

/** Erases what the accord promised to erase. Throws as `retirer` does. */
export const finirLaConservation = (acces: Acces): Promise<void> =>
  suivre(acces, planDeFinDeConservation(acces.ouvert.suivi));

async function suivre({ ouvert, outils }: Acces, { brouillons, ecritures }: PlanDuRetrait): Promise<void> {
  for (const cle of brouillons) await outils.brouillons.oublier(cle);
  for (const { type, contenu, options } of ecritures) await ouvert.consigner(type, contenu, options);
}
