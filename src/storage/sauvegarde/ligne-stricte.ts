import { contenuStrict, enteteStrict } from '../../domain/contenus-stricts.ts';
import { ErreurContenuFaux, ErreurLigneFausse } from '../../domain/erreurs.ts';
import { lireLigne } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { profondeur } from '../../domain/profondeur.ts';
import { ErreurSauvegardeFausse } from '../erreurs.ts';
import { PROFONDEUR } from './plafonds.ts';

/** Its form, its digest and its content; not its place nor its signature. Throws `ErreurSauvegardeFausse`. */
export function ligneStricte(texte: string): LigneSignee {
  if (profondeur(texte, PROFONDEUR) > PROFONDEUR) throw new ErreurSauvegardeFausse('forme');
  try {
    const ligne = lireLigne(texte);
    const { entete, corps } = ligne.ecriture;
    enteteStrict(entete);
    if (corps) contenuStrict(entete.type, corps.contenu);
    return ligne;
  } catch (erreur) {
    if (erreur instanceof ErreurLigneFausse || erreur instanceof ErreurContenuFaux)
      throw new ErreurSauvegardeFausse('contenu');
    throw erreur;
  }
}
