/** What somebody who has the disk, and patience, would find in a profile. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below, as its path and its bytes; those that vanish meanwhile are left out. */
export function* fichiers(dossier: string): Generator<{ readonly chemin: string; readonly octets: Buffer }> {
  for (const nom of readdirSync(dossier)) {
    const chemin = join(dossier, nom);
    try {
      if (statSync(chemin).isDirectory()) yield* fichiers(chemin);
      else yield { chemin, octets: readFileSync(chemin) };
    } catch {
      // A socket, or a file that was just removed.
    }
  }
}

export interface Aiguille {
  readonly nom: string;
  /** Any of these forms betrays it. */
  readonly formes: readonly Buffer[];
}

/** As IndexedDB and JSON may write it. */
export const texte = (nom: string, valeur: string): Aiguille => ({
  nom,
  formes: [Buffer.from(valeur, 'utf8'), Buffer.from(valeur, 'utf16le'), Buffer.from(valeur, 'latin1')],
});

/** Raw, or in one of the usual spellings. The three base64 alignments: a key may stand in the middle of a text. */
export function cle(nom: string, hex: string): Aiguille {
  const brut = Buffer.from(hex, 'hex');
  const base64 = [0, 1, 2].map((decalage) => {
    const code = Buffer.concat([Buffer.alloc(decalage), brut]).toString('base64');
    return code.slice(decalage === 0 ? 0 : 4, -4);
  });
  const spelt = [hex, hex.toUpperCase(), ...base64, ...base64.map(enUrl)];
  return { nom, formes: [brut, ...spelt.flatMap((t) => [Buffer.from(t), Buffer.from(t, 'utf16le')])] };
}

const enUrl = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

export interface Trouvaille {
  readonly nom: string;
  readonly fichier: string;
}

export function fouiller(dossier: string, aiguilles: readonly Aiguille[]): Trouvaille[] {
  return [...fichiers(dossier)].flatMap(({ chemin, octets }) =>
    aiguilles
      .filter(({ formes }) => formes.some((forme) => octets.includes(forme)))
      .map(({ nom }) => ({ nom, fichier: chemin.slice(dossier.length) })),
  );
}

/** The 32-byte draws that lie on the disk: seeds of the suivis (and public salts). */
export const tiragesSurLeDisque = (dossier: string, tirages: readonly string[]): Set<string> =>
  new Set(
    fouiller(
      dossier,
      tirages.map((hex) => cle(hex, hex)),
    ).map(({ nom }) => nom),
  );
