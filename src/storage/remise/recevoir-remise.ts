/** Opening a hand-over, then taking it in. Loaded only then. */
import { empreinteDAdresse, reconnaitre } from '../../domain/carnet.ts';
import type { DateCivile } from '../../domain/contenus.ts';
import type { ApercuDeRemise, BilanDeRemise, ExpediteurDeRemise } from '../../domain/portes-remise.ts';
import { nouveautes } from '../../domain/remise-apercu.ts';
import { dechiffrerEntier } from '../../vault/age.ts';
import { ErreurFichierAge } from '../../vault/erreurs.ts';
import type { Identite } from '../../vault/identite.ts';
import { apprendreAppareils } from '../appareils.ts';
import { Carnet } from '../carnet.ts';
import { ErreurSauvegardeFausse } from '../erreurs.ts';
import type { Feuilles } from '../feuilles.ts';
import { PLAFOND_FERME, PLAFOND_FICHIER } from '../sauvegarde/plafonds.ts';
import type { CoffreASauver } from '../sauvegarde/sauver.ts';
import { ErreurRemiseFausse } from './erreurs-remise.ts';
import { lireRemise } from './lire-remise.ts';
import type { RemiseLue } from './lire-remise.ts';

/** Throws `ErreurFichierAge`, `ErreurRemiseFausse`, `ErreurRemisePlusRecente`. */
export async function ouvrirRemise(fichier: Blob, { age }: Identite): Promise<RemiseLue> {
  if (fichier.size > PLAFOND_FERME) throw new ErreurFichierAge('trop-gros');
  return lireRemise(
    await dechiffrerEntier(fichier, { identite: age.cle }, PLAFOND_FICHIER),
    age.destinataire,
  );
}

/** Changes nothing. */
export async function apercuDe(
  { registres, feuilles, identite }: CoffreASauver,
  { manifeste, lignes, cle, empreinte }: RemiseLue,
): Promise<ApercuDeRemise> {
  const suivi = manifeste.suivi.id;
  const { ici, union } = await registres.prevoir(suivi, lignes);
  return {
    suivi,
    empreinte,
    de: await expediteurDe(feuilles, identite, manifeste.de, cle),
    faiteLe: manifeste.faiteLe,
    contraire: union === null,
    ...nouveautes(suivi, ici, union ?? { lignes: ici, effacees: 0 }),
  };
}

/** All of it or nothing. `lue`: null once it was closed. Throws `ErreurRemiseFausse`. */
export async function accepterRemise(
  { registres, feuilles, identite, anciens }: CoffreASauver,
  lue: RemiseLue | null,
  compareeLe: DateCivile | null,
): Promise<BilanDeRemise> {
  if (!lue) throw new ErreurRemiseFausse('refermee');
  const { manifeste, lignes, cle } = lue;
  const suivi = manifeste.suivi.id;
  const de = await expediteurDe(feuilles, identite, manifeste.de, cle);
  if (de.connaissance === 'autre-cle') throw new ErreurRemiseFausse('autre-cle');
  if (!de.moi && de.connaissance !== 'compare' && compareeLe === null)
    throw new ErreurRemiseFausse('inconnu');
  if (!(await registres.prevoir(suivi, lignes)).union) throw new ErreurRemiseFausse('histoire');
  // Before the lines: these keys are what verifies them later.
  await apprendreAppareils(feuilles, identite, anciens, manifeste.appareils).catch(enRemise);
  const { nouvelles, effacees } = await registres.recevoir(new Map([[suivi, lignes]]));
  if (!de.moi && compareeLe !== null) {
    const { destinataire, fonction, unite } = de;
    await new Carnet(feuilles).garder({ destinataire, cle, fonction, unite, compareeLe });
  }
  return { nouvelles, effacees };
}

function enRemise(erreur: unknown): never {
  throw erreur instanceof ErreurSauvegardeFausse ? new ErreurRemiseFausse(erreur.faute) : erreur;
}

async function expediteurDe(
  feuilles: Feuilles,
  identite: Identite,
  dit: RemiseLue['manifeste']['de'],
  cle: string,
): Promise<ExpediteurDeRemise> {
  const adresse = { destinataire: dit.destinataire, cle };
  const { contact, connaissance } = reconnaitre(await new Carnet(feuilles).lire(), adresse);
  const { fonction, unite } = contact ?? dit;
  const empreinte = empreinteDAdresse(adresse) ?? '';
  return { ...adresse, fonction, unite, empreinte, connaissance, moi: dit.appareil === identite.appareil };
}
