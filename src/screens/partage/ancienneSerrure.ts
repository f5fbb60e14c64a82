import type { GardeDuCoffre } from '../../domain/portes.ts';

/** A lock was changed, and the disk did not let go of the former one. */
export const ANCIENNE_SERRURE = {
  titre:
    'L’appareil n’a pas encore effacé ce qui ouvrait avant\u00a0: une copie de son disque s’ouvrirait encore avec.',
  garde: 'Le changement est fait, et vos suivis sont gardés.',
  faire: 'Plus tard, changez encore une fois la phrase de passe dans les réglages\u00a0: cela l’efface.',
} as const;

/** Asked after a change. A coffre that does not answer has nothing to say of it. */
export const ancienneReste = async ({ copies }: Pick<GardeDuCoffre, 'copies'>): Promise<boolean> =>
  (await copies().catch(() => null))?.ancienneSerrure ?? false;
