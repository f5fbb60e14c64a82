/** A file from elsewhere is hostile until the last signature held: nothing of it is used before. */
import { genreDe } from '../../domain/genre-de-registre.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { canonique } from '../../domain/registre.ts';
import { verifierSignature } from '../../vault/identite.ts';
import { enBase64, enHex } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { ErreurSauvegardeFausse } from '../erreurs.ts';
import { chainesDites } from '../sauvegarde/ecrire-sauvegarde.ts';
import { clesDe, exigerJuste, lignesDe, lireManifeste } from '../sauvegarde/lecture.ts';
import { ligneStricte } from '../sauvegarde/ligne-stricte.ts';
import { texteASigner } from './ecrire-remise.ts';
import { ErreurRemiseFausse, ErreurRemisePlusRecente } from './erreurs-remise.ts';
import { DEBUT_DE_REMISE, MANIFESTE_DE_REMISE, VERSION_REMISE } from './manifeste-remise.ts';
import type { ManifesteDeRemise } from './manifeste-remise.ts';

export interface RemiseLue {
  readonly manifeste: ManifesteDeRemise;
  readonly lignes: readonly LigneSignee[];
  /** Of the sender, base64. */
  readonly cle: string;
  /** SHA-256 hex of all that the sender signed. */
  readonly empreinte: string;
}

/**
 * `octets`: the whole content of the age file, once it is closed. `pour`: the address of this coffre. Throws
 * `ErreurRemiseFausse`, `ErreurRemisePlusRecente`.
 */
export async function lireRemise(octets: Octets, pour: string): Promise<RemiseLue> {
  try {
    return await lireTout(octets, pour);
  } catch (erreur) {
    throw erreur instanceof ErreurSauvegardeFausse ? new ErreurRemiseFausse(erreur.faute) : erreur;
  }
}

async function lireTout(octets: Octets, pour: string): Promise<RemiseLue> {
  const textes = [...lignesDe(octets)];
  const [premiere = '', ...suite] = textes;
  const manifeste = lireManifeste(premiere, {
    debut: DEBUT_DE_REMISE,
    version: VERSION_REMISE,
    entier: MANIFESTE_DE_REMISE,
    plusRecente: () => new ErreurRemisePlusRecente(),
  });
  const fin = suite.pop() ?? '';
  const [, nombre, signature = ''] = /^fin\t(\d+)\t([A-Za-z0-9+/=]{88})$/.exec(fin) ?? [];
  if (nombre !== String(manifeste.lignes) || suite.length !== manifeste.lignes)
    throw new ErreurSauvegardeFausse('incomplet');
  if (manifeste.pour !== pour) throw new ErreurRemiseFausse('autre-personne');
  const cles = await clesDe(manifeste.appareils);
  const cle = cles.get(manifeste.de.appareil);
  const empreinte = await sha256De(octets.subarray(0, octets.length - fin.length - 1));
  if (!cle || !(await verifierSignature(cle, texteASigner(empreinte), signature)))
    throw new ErreurSauvegardeFausse('signature');
  const lignes = lignesDuSuivi(suite, manifeste);
  await exigerJuste(lignes, cles);
  return { manifeste, lignes, cle: enBase64(cle), empreinte };
}

const sha256De = async (octets: Octets): Promise<string> =>
  enHex(new Uint8Array(await crypto.subtle.digest('SHA-256', octets)));

function lignesDuSuivi(textes: readonly string[], { suivi }: ManifesteDeRemise): LigneSignee[] {
  const lignes = textes.map(ligneStricte);
  // A plan or a bilan of this coffre is not for others to write in.
  if (genreDe(suivi.id) !== 'suivi' || lignes.some((l) => l.ecriture.entete.suivi !== suivi.id))
    throw new ErreurSauvegardeFausse('forme');
  if (canonique(chainesDites(lignes)) !== canonique(suivi.chaines))
    throw new ErreurSauvegardeFausse('chaine');
  return lignes;
}
