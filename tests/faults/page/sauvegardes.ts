/** Backups of the coffre of this page. */
import type { Coffre } from '../../../src/storage/coffre.ts';

/** The whole file, closed for this address (`age1…`). */
export async function sauvegarder(coffre: Coffre, destinataire: string): Promise<Uint8Array> {
  const morceaux: Uint8Array<ArrayBuffer>[] = [];
  await coffre.sauvegarder({ destinataires: [destinataire] }, 'essai', {
    recevoir: (morceau) => void morceaux.push(morceau.slice()),
  });
  return new Uint8Array(await new Blob(morceaux).arrayBuffer());
}

/** Number of lines that were not here. */
export async function restaurer(coffre: Coffre, octets: Uint8Array, identite: string): Promise<number> {
  const { nouvelles } = await coffre.restaurer(new Blob([octets.slice()]), { identite });
  return nouvelles;
}
