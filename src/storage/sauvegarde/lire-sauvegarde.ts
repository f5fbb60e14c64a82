/** A file from elsewhere is hostile until the last signature held: nothing of it is used before. */
import * as v from 'valibot';
import { profondeur } from '../../domain/profondeur.ts';
import { canonique } from '../../domain/registre.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import { deBase64, enTexte } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { estAuthentique } from '../appareils.ts';
import type { AppareilsConnus } from '../appareils.ts';
import { ErreurSauvegardeFausse, ErreurSauvegardePlusRecente } from '../erreurs.ts';
import { parChaine, premierDefaut } from './chaines.ts';
import { chainesDites } from './ecrire-sauvegarde.ts';
import { ligneStricte } from './ligne-stricte.ts';
import { DEBUT_DU_MANIFESTE, MANIFESTE, VERSION_SAUVEGARDE } from './manifeste.ts';
import type { Manifeste } from './manifeste.ts';
import { PLAFOND_FICHIER, PLAFOND_LIGNE, PLAFOND_MANIFESTE, PROFONDEUR } from './plafonds.ts';

export interface SauvegardeLue {
  readonly manifeste: Manifeste;
  readonly suivis: ReadonlyMap<string, readonly LigneSignee[]>;
}

/** `octets`: the whole content of the age file, once it is closed. Throws `ErreurSauvegardeFausse`, `ErreurSauvegardePlusRecente`. */
export async function lireSauvegarde(octets: Octets): Promise<SauvegardeLue> {
  const textes = lignesDe(octets);
  const premiere = textes.next();
  if (premiere.done) throw new ErreurSauvegardeFausse('autre-format');
  const manifeste = lireManifeste(premiere.value);
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
  const cles = await clesDe(manifeste);
  for (const { id, chaines } of manifeste.suivis) {
    const lignes = suivis.get(id) ?? [];
    if (canonique(chainesDites(lignes)) !== canonique(chaines)) throw new ErreurSauvegardeFausse('chaine');
    await exigerJuste(lignes, cles);
  }
  return { manifeste, suivis };
}

/** Texts between line feeds. */
function* lignesDe(octets: Octets): Generator<string> {
  if (octets.length > PLAFOND_FICHIER) throw new ErreurSauvegardeFausse('trop-gros');
  let debut = 0;
  while (debut < octets.length) {
    const plafond = debut === 0 ? PLAFOND_MANIFESTE : PLAFOND_LIGNE;
    const longueur = octets.subarray(debut, debut + plafond + 1).indexOf(0x0a);
    if (longueur < 0 && octets.length - debut > plafond) throw new ErreurSauvegardeFausse('trop-gros');
    if (longueur < 0) throw new ErreurSauvegardeFausse(debut === 0 ? 'autre-format' : 'incomplet');
    yield decoder(octets.subarray(debut, debut + longueur));
    debut += longueur + 1;
  }
}

function decoder(octets: Octets): string {
  try {
    return enTexte(octets);
  } catch {
    throw new ErreurSauvegardeFausse('forme');
  }
}

function lireManifeste(texte: string): Manifeste {
  if (profondeur(texte, PROFONDEUR) > PROFONDEUR) throw new ErreurSauvegardeFausse('forme');
  const valeur = lireJson(texte);
  const debut = v.safeParse(DEBUT_DU_MANIFESTE, valeur);
  if (!debut.success) throw new ErreurSauvegardeFausse('autre-format');
  if (debut.output.version > VERSION_SAUVEGARDE) throw new ErreurSauvegardePlusRecente();
  const lu = v.safeParse(MANIFESTE, valeur, { abortEarly: true });
  if (!lu.success || !estEcritAinsi(lu.output, texte)) throw new ErreurSauvegardeFausse('forme');
  const ids = lu.output.suivis.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new ErreurSauvegardeFausse('forme');
  return lu.output;
}

/** Of what was understood, not of what was read: a key that the schema let through would be missing. */
function estEcritAinsi(manifeste: Manifeste, texte: string): boolean {
  try {
    return canonique(manifeste) === texte;
  } catch {
    // Half an emoji.
    return false;
  }
}

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    throw new ErreurSauvegardeFausse('autre-format');
  }
}

async function clesDe({ appareils }: Manifeste): Promise<AppareilsConnus> {
  const cles = new Map<string, Octets>();
  for (const connu of appareils) {
    if (cles.has(connu.appareil) || !(await estAuthentique(connu)))
      throw new ErreurSauvegardeFausse('signature');
    cles.set(connu.appareil, deBase64(connu.cle));
  }
  return cles;
}

async function exigerJuste(lignes: readonly LigneSignee[], cles: AppareilsConnus): Promise<void> {
  for (const chaine of parChaine(lignes).values()) {
    const defaut = await premierDefaut(chaine, { lignes, cles });
    if (defaut) throw new ErreurSauvegardeFausse(defaut.faute);
  }
}
