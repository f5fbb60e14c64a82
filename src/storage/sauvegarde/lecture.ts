/** What every file of Sillage is read with: one text per line, a manifest first. Throws `ErreurSauvegardeFausse`. */
import * as v from 'valibot';
import { profondeur } from '../../domain/profondeur.ts';
import { canonique } from '../../domain/registre.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import type { Schema } from '../../domain/stricts-briques.ts';
import { deBase64, enTexte } from '../../vault/octets.ts';
import type { Octets } from '../../vault/octets.ts';
import { estAuthentique } from '../appareils.ts';
import type { AppareilConnu, AppareilsConnus } from '../appareils.ts';
import { ErreurSauvegardeFausse } from '../erreurs.ts';
import { parChaine, premierDefaut } from './chaines.ts';
import { PLAFOND_FICHIER, PLAFOND_LIGNE, PLAFOND_MANIFESTE, PROFONDEUR } from './plafonds.ts';

/** Texts between line feeds. */
export function* lignesDe(octets: Octets): Generator<string> {
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

/** What a manifest must be. `debut` is read before the rest: a later version may say more. */
interface FormeDuManifeste<M> {
  readonly debut: Schema<{ readonly version: number }>;
  readonly version: number;
  readonly entier: Schema<M>;
  readonly plusRecente: () => Error;
}

export function lireManifeste<M>(texte: string, forme: FormeDuManifeste<M>): M {
  if (profondeur(texte, PROFONDEUR) > PROFONDEUR) throw new ErreurSauvegardeFausse('forme');
  const valeur = lireJson(texte);
  const debut = v.safeParse(forme.debut, valeur);
  if (!debut.success) throw new ErreurSauvegardeFausse('autre-format');
  if (debut.output.version > forme.version) throw forme.plusRecente();
  const lu = v.safeParse(forme.entier, valeur, { abortEarly: true });
  if (!lu.success || !estEcritAinsi(lu.output, texte)) throw new ErreurSauvegardeFausse('forme');
  return lu.output;
}

/** Of what was understood, not of what was read: a key that the schema let through would be missing. */
function estEcritAinsi(manifeste: unknown, texte: string): boolean {
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

export async function clesDe(appareils: readonly AppareilConnu[]): Promise<AppareilsConnus> {
  const cles = new Map<string, Octets>();
  for (const connu of appareils) {
    if (cles.has(connu.appareil) || !(await estAuthentique(connu)))
      throw new ErreurSauvegardeFausse('signature');
    cles.set(connu.appareil, deBase64(connu.cle));
  }
  return cles;
}

export async function exigerJuste(lignes: readonly LigneSignee[], cles: AppareilsConnus): Promise<void> {
  for (const chaine of parChaine(lignes).values()) {
    const defaut = await premierDefaut(chaine, { lignes, cles });
    if (defaut) throw new ErreurSauvegardeFausse(defaut.faute);
  }
}
