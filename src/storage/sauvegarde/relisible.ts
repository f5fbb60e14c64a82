import type { LigneSignee } from '../../domain/ligne.ts';
import { texteDeLigne } from '../../domain/ligne.ts';
import { enOctets } from '../../vault/octets.ts';
import type { AppareilsConnus } from '../appareils.ts';
import { ErreurSauvegardeFausse } from '../erreurs.ts';
import { parChaine, premierDefaut } from './chaines.ts';
import { ligneStricte } from './ligne-stricte.ts';
import { PLAFOND_LIGNE } from './plafonds.ts';

/**
 * What a reader of the backup will accept of a suivi: each chain up to its first line that is missing, damaged or
 * not signed. With that line in it, the whole file would be refused on the day it is needed.
 */
export async function relisible(
  lignes: readonly LigneSignee[],
  cles: AppareilsConnus,
): Promise<readonly LigneSignee[]> {
  const gardees: LigneSignee[] = [];
  for (const chaine of parChaine(lignes).values()) {
    const illisible = chaine.findIndex((ligne) => !estRelisible(ligne));
    const lisibles = illisible < 0 ? chaine : chaine.slice(0, illisible);
    const { seq } = (await premierDefaut(lisibles, { lignes, cles })) ?? { seq: Infinity };
    gardees.push(...lisibles.filter(({ ecriture }) => ecriture.entete.seq < seq));
  }
  // What was left out may be what another chain leans on: an adieu, an erasure.
  return gardees.length === lignes.length ? gardees : relisible(gardees, cles);
}

/** Whether a reader takes this line, its place and its signature left aside. */
export function estRelisible(ligne: LigneSignee): boolean {
  const texte = texteDeLigne(ligne);
  if (enOctets(texte).length > PLAFOND_LIGNE) return false;
  try {
    ligneStricte(texte);
    return true;
  } catch (erreur) {
    if (erreur instanceof ErreurSauvegardeFausse) return false;
    throw erreur;
  }
}
