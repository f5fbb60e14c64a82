/** Several files in one. */
import { zipSync } from 'fflate';

/** Of no day: the same documents give the same bytes. The format counts from 1980. */
const SANS_DATE = new Date(1980, 0, 1);

export interface Fichier {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** A PDF is compressed already: stored as it is. */
export function enZip(fichiers: readonly Fichier[]): Uint8Array {
  const contenu = Object.fromEntries(
    fichiers.map(({ nom, octets }) => [nom, [octets, { level: nom.endsWith('.pdf') ? 0 : 6 }] as const]),
  );
  return zipSync(contenu as Parameters<typeof zipSync>[0], { mtime: SANS_DATE });
}
