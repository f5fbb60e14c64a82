import type { ContenuRetrait, QuiAccorde } from '../../domain/contenus.ts';
import { planDuRetrait } from '../../domain/retirer.ts';
import type { Acces } from './acces.ts';

/** Carries out a withdrawal. Throws at the first write refused: what is left to do is asked again, whole. */
export async function retirer(
  { ouvert, outils }: Acces,
  qui: QuiAccorde,
  effet: ContenuRetrait['effet'],
): Promise<void> {
  const { brouillons, ecritures } = planDuRetrait(ouvert.suivi, qui, effet);
  for (const cle of brouillons) await outils.brouillons.oublier(cle);
  for (const { type, contenu, options } of ecritures) await ouvert.consigner(type, contenu, options);
}
