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
import { SauvegardeEnCours } from './sauvegarde-en-cours.ts';
import { aSauver } from './suivi-a-sauver.ts';
import type { SuiviASauver } from './suivi-a-sauver.ts';

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
  const suivis: SuiviASauver[] = [];
  let places = 0;
  for await (const [suivi, ouvertes] of tousLesSuivis(registres)) {
    places += ouvertes.cles.length;
    const gardees = await aSauver(suivi, ouvertes, cles);
    if (gardees) suivis.push(gardees);
  }
  const lignes = suivis.reduce((somme, suivi) => somme + suivi.lignes.length, 0);
  const taille = exigerPoids(suivis.flatMap((suivi) => suivi.lignes.map(({ length }) => length)));
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
  return { encours, suivis: suivis.length, lignes, laissees: places - lignes, taille };
}

/** The next one is being opened while the former one is looked at. */
async function* tousLesSuivis(
  registres: Registres,
): AsyncGenerator<readonly [string, Awaited<ReturnType<Registres['octets']>>]> {
  const ouvrir = (suivi: string) => registres.octets(suivi).then((ouvertes) => [suivi, ouvertes] as const);
  const [premier, ...suite] = registres.lister();
  if (premier === undefined) return;
  let ouverture = ouvrir(premier);
  for (const suivi of suite) {
    const ouvert = await ouverture;
    ouverture = ouvrir(suivi);
    // It is waited for at the next turn: until then nobody listens.
    ouverture.catch(() => undefined);
    yield ouvert;
  }
  yield await ouverture;
}

/** Bytes of these lines, about. Throws `ErreurSauvegardeTropGrosse`. */
export const peser = (lignes: readonly LigneSignee[]): number =>
  exigerPoids(lignes.map((ligne) => enOctets(texteDeLigne(ligne)).length));

function exigerPoids(longueurs: readonly number[]): number {
  const taille = longueurs.reduce((somme, longueur) => somme + longueur + 1, 1_000);
  // The manifest and the last line fit in the rest.
  if (taille > PLAFOND_FICHIER - PLAFOND_MANIFESTE) throw new ErreurSauvegardeTropGrosse();
  return taille;
}
