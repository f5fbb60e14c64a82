import { formaterDate } from '../../content/typographie.ts';
import { empreinteDAdresse, type Contact } from '../../domain/carnet.ts';

/** « Cadre de santé, Chirurgie ambulatoire ». */
export const nomDuContact = ({ fonction, unite }: Pick<Contact, 'fonction' | 'unite'>): string =>
  [fonction, unite].filter(Boolean).join(', ') || 'Fonction non précisée';

/** Whether the fingerprint was compared, and when. */
export function comparaisonDite({ compareeLe, ...adresse }: Contact): string {
  if (empreinteDAdresse(adresse) === null) return 'Son empreinte sera connue à sa première remise.';
  return compareeLe ? `Empreinte comparée le ${formaterDate(compareeLe)}.` : 'Empreinte pas encore comparée.';
}
