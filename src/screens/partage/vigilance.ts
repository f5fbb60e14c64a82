import { nomRepere } from '../../content/interface.ts';
import { MOTS_A_REVOIR } from '../../content/listes/motsARevoir.ts';
import { INSECABLE } from '../../content/typographie.ts';
import { signaler, type Signalement } from '../../domain/vigilance.ts';

export const signalements = (texte: string): readonly Signalement[] =>
  texte.length > 2 ? signaler(texte, { mots: MOTS_A_REVOIR }) : [];

/** What to think of it, in one line. The person decides. */
export function conseil({ genre, mot, proposition, raison }: Signalement): string {
  const cite = `«${INSECABLE}${mot}${INSECABLE}»`;
  if (genre === 'nom') return nomRepere(mot);
  if (genre === 'nombre') return `${cite}${INSECABLE}: un numéro peut désigner quelqu’un.`;
  if (genre === 'courriel') return `${cite}${INSECABLE}: une adresse désigne quelqu’un.`;
  return `${cite}${INSECABLE}: ${[proposition, raison].filter(Boolean).join('. ')}`;
}
