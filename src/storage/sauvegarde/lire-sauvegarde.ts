/** A file from elsewhere is hostile until the last signature held: nothing of it is used before. */
import { canonique } from '../../domain/registre.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import type { Octets } from '../../vault/octets.ts';
import { ErreurSauvegardeFausse, ErreurSauvegardePlusRecente } from '../erreurs.ts';
import { chainesDites } from './ecrire-sauvegarde.ts';
import { clesDe, exigerJuste, lignesDe, lireManifeste } from './lecture.ts';
import { ligneStricte } from './ligne-stricte.ts';
import { DEBUT_DU_MANIFESTE, MANIFESTE, VERSION_SAUVEGARDE } from './manifeste.ts';
import type { Manifeste } from './manifeste.ts';

export interface SauvegardeLue {
  readonly manifeste: Manifeste;
  readonly suivis: ReadonlyMap<string, readonly LigneSignee[]>;
}

/** `octets`: the whole content of the age file, once it is closed. Throws `ErreurSauvegardeFausse`, `ErreurSauvegardePlusRecente`. */
export async function lireSauvegarde(octets: Octets): Promise<SauvegardeLue> {
  const textes = lignesDe(octets);
  const premiere = textes.next();
  if (premiere.done) throw new ErreurSauvegardeFausse('autre-format');
  const manifeste = manifesteDe(premiere.value);
  const suivis = new Map<string, LigneSignee[]>(manifeste.suivis.map(({ id }) => [id, []]));
  let fin: string | null = null;
  let nombre = 0;
  for (const texte of textes) {
    if (fin !== null) throw new ErreurSauvegardeFausse('forme');
    if (texte.startsWith('fin\t')) {
      fin = texte;
      continue;
    }
    const ligne = ligneStricte(texte);
    const siennes = suivis.get(ligne.ecriture.entete.suivi);
    if (!siennes) throw new ErreurSauvegardeFausse('forme');
    siennes.push(ligne);
    nombre += 1;
  }
  if (fin !== `fin\t${manifeste.lignes}` || nombre !== manifeste.lignes)
    throw new ErreurSauvegardeFausse('incomplet');
  const cles = await clesDe(manifeste.appareils);
  for (const { id, chaines } of manifeste.suivis) {
    const lignes = suivis.get(id) ?? [];
    if (canonique(chainesDites(lignes)) !== canonique(chaines)) throw new ErreurSauvegardeFausse('chaine');
    await exigerJuste(lignes, cles);
  }
  return { manifeste, suivis };
}

function manifesteDe(texte: string): Manifeste {
  const manifeste = lireManifeste(texte, {
    debut: DEBUT_DU_MANIFESTE,
    version: VERSION_SAUVEGARDE,
    entier: MANIFESTE,
    plusRecente: () => new ErreurSauvegardePlusRecente(),
  });
  const ids = manifeste.suivis.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new ErreurSauvegardeFausse('forme');
  return manifeste;
}
