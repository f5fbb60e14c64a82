/** Making a hand-over of one suivi. Loaded only then. */
import type { RemiseFaite } from '../../domain/portes-remise.ts';
import { LIMITES } from '../../domain/limites.ts';
import type { Reglages } from '../../domain/reglages.ts';
import { aRemettre } from '../../domain/remise.ts';
import { chiffrerEntier } from '../../vault/age.ts';
import { enOctets } from '../../vault/octets.ts';
import { clesPubliques, listerAppareils } from '../appareils.ts';
import { relisible } from '../sauvegarde/relisible.ts';
import type { CoffreASauver } from '../sauvegarde/sauver.ts';
import { peser } from '../sauvegarde/sauver.ts';
import { texteDeRemise } from './ecrire-remise.ts';
import { ErreurRemiseFausse } from './erreurs-remise.ts';

/**
 * Writes an extrait first, when what can be told without words has changed. Throws `ErreurFichierAge('cle-illisible')`,
 * `ErreurRemiseFausse('vide')`.
 */
export async function preparerRemise(
  { registres, feuilles, identite, anciens }: CoffreASauver,
  suivi: string,
  destinataire: string,
  dit: { readonly application: string; readonly faiteLe: string },
): Promise<RemiseFaite> {
  const vers = { destinataires: [destinataire] };
  // A false address is told before anything is written.
  await chiffrerEntier(enOctets(''), vers);
  await registres.extraire(suivi);
  const connus = await listerAppareils(feuilles, identite, anciens);
  const lignes = await relisible(aRemettre(await registres.lignes(suivi)), clesPubliques(connus));
  if (lignes.length === 0) throw new ErreurRemiseFausse('vide');
  peser(lignes);
  const auteurs = new Set([identite.appareil, ...lignes.map((l) => l.ecriture.entete.appareil)]);
  const reglages = (await feuilles.lire('reglages')) as Partial<Reglages> | null;
  const texte = await texteDeRemise(
    {
      ...dit,
      de: {
        appareil: identite.appareil,
        destinataire: identite.age.destinataire,
        fonction: (reglages?.suiveurFonction ?? '').slice(0, LIMITES.court),
        unite: (reglages?.unites?.[0] ?? '').slice(0, LIMITES.court),
      },
      pour: destinataire,
      appareils: connus.filter(({ appareil }) => auteurs.has(appareil)),
      suivi,
      lignes,
    },
    identite,
  );
  const octets = await chiffrerEntier(enOctets(texte), vers);
  return { octets, lignes: lignes.length, laissees: registres.nombre(suivi) - lignes.length };
}
