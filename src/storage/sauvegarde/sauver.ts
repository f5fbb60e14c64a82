/** Making a backup of an open coffre. Loaded only then. */
import * as v from 'valibot';
import { texteDeLigne } from '../../domain/ligne.ts';
import type { LigneSignee } from '../../domain/ligne.ts';
import type { Vers } from '../../vault/age.ts';
import type { Identite } from '../../vault/identite.ts';
import { enOctets } from '../../vault/octets.ts';
import { clesPubliques, listerAppareils } from '../appareils.ts';
import type { Rattachement } from '../entete.ts';
import { ErreurSauvegardeTropGrosse } from '../erreurs.ts';
import type { Feuilles } from '../feuilles.ts';
import type { Registres } from '../registres.ts';
import { texteDeSauvegarde } from './ecrire-sauvegarde.ts';
import { CARNET, REGLAGES } from './manifeste.ts';
import { PLAFOND_FICHIER, PLAFOND_MANIFESTE } from './plafonds.ts';
import { relisible } from './relisible.ts';
import { SauvegardeEnCours } from './sauvegarde-en-cours.ts';

export interface CoffreASauver {
  readonly registres: Registres;
  readonly feuilles: Feuilles;
  readonly identite: Identite;
  readonly anciens: readonly Rattachement[];
}

export interface SauvegardeCommencee {
  readonly encours: SauvegardeEnCours;
  readonly suivis: number;
  readonly lignes: number;
  /** Lines left out: damaged in both copies, or after a damaged one. */
  readonly laissees: number;
  /** Bytes of the file, about. */
  readonly taille: number;
}

/** Throws `ErreurSauvegardeTropGrosse`, `ErreurFichierAge('cle-illisible')`. */
export async function commencerSauvegarde(
  { registres, feuilles, identite, anciens }: CoffreASauver,
  vers: Vers,
  dit: { readonly application: string; readonly faiteLe: string },
): Promise<SauvegardeCommencee> {
  const appareils = await listerAppareils(feuilles, identite, anciens);
  const cles = clesPubliques(appareils);
  const suivis = new Map<string, readonly LigneSignee[]>();
  let places = 0;
  for (const suivi of registres.lister()) {
    places += registres.nombre(suivi);
    const gardees = await relisible(await registres.lignes(suivi), cles);
    if (gardees.length > 0) suivis.set(suivi, gardees);
  }
  const lignes = [...suivis.values()].flat();
  const taille = peser(lignes);
  const reglages = await feuilles.lire('reglages');
  const carnet = v.safeParse(CARNET, await feuilles.lire('carnet'));
  const morceaux = texteDeSauvegarde({
    ...dit,
    appareil: identite.appareil,
    appareils,
    suivis,
    ...(v.is(REGLAGES, reglages) && { reglages }),
    ...(carnet.success && { carnet: carnet.output }),
  });
  const encours = await SauvegardeEnCours.commencer(morceaux, vers);
  const laissees = places - lignes.length;
  return { encours, suivis: suivis.size, lignes: lignes.length, laissees, taille };
}

/** Bytes of these lines, about. Throws `ErreurSauvegardeTropGrosse`. */
export function peser(lignes: readonly LigneSignee[]): number {
  const taille = lignes.reduce((somme, ligne) => somme + enOctets(texteDeLigne(ligne)).length + 1, 1_000);
  // The manifest and the last line fit in the rest.
  if (taille > PLAFOND_FICHIER - PLAFOND_MANIFESTE) throw new ErreurSauvegardeTropGrosse();
  return taille;
}
