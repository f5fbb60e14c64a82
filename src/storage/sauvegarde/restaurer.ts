/** Taking a backup in. Loaded only then. */
import type { BilanRestauration } from '../../domain/portes.ts';
import { REGLAGES_PAR_DEFAUT } from '../../domain/reglages.ts';
import { dechiffrerEntier } from '../../vault/age.ts';
import type { Avec } from '../../vault/age.ts';
import { ErreurFichierAge } from '../../vault/erreurs.ts';
import { apprendreAppareils } from '../appareils.ts';
import { Carnet } from '../carnet.ts';
import { lireSauvegarde } from './lire-sauvegarde.ts';
import { PLAFOND_FERME, PLAFOND_FICHIER } from './plafonds.ts';
import type { CoffreASauver } from './sauver.ts';

/** Throws `ErreurFichierAge`, `ErreurSauvegardeFausse`, `ErreurSauvegardePlusRecente`: nothing was changed. */
export async function restaurer(
  { registres, feuilles, identite, anciens }: CoffreASauver,
  fichier: Blob,
  avec: Avec,
): Promise<BilanRestauration> {
  if (fichier.size > PLAFOND_FERME) throw new ErreurFichierAge('trop-gros');
  const { manifeste, suivis } = await lireSauvegarde(await dechiffrerEntier(fichier, avec, PLAFOND_FICHIER));
  // Before the lines: these keys are what verifies them later.
  await apprendreAppareils(feuilles, identite, anciens, manifeste.appareils);
  const reception = await registres.recevoir(suivis);
  if (manifeste.reglages && !(await feuilles.lire('reglages')))
    await feuilles.ecrire('reglages', { ...REGLAGES_PAR_DEFAUT, ...manifeste.reglages });
  await new Carnet(feuilles).completer(manifeste.carnet ?? []);
  return { ...reception, faiteLe: manifeste.faiteLe };
}
