import type { Ecriture } from '../domain/ecriture.ts';
import { texteDeLigne, verifierLignes } from '../domain/ligne.ts';
import type { LigneSignee } from '../domain/ligne.ts';
import type { Defaut } from '../domain/registre.ts';
import { aUnAdieu, ordonner } from '../domain/union.ts';
import { enOctets } from '../vault/octets.ts';
import type { Hasard, Octets } from '../vault/octets.ts';
import { CONTEXTE, desceller, sceller } from '../vault/sceller.ts';
import type { CleRangee, Rangee } from './rangees.ts';

/** What seals the lines of one suivi: the key that its living seed gives. */
export interface Sceau {
  readonly epoque: number;
  readonly cle: CryptoKey;
}

const contexteDe = ([suivi, epoque, appareil, seq]: CleRangee): string =>
  CONTEXTE.ligne(suivi, appareil, seq, epoque);

export async function scellerLigne(
  { epoque, cle: secret }: Sceau,
  ligne: LigneSignee,
  hasard: Hasard,
): Promise<Rangee> {
  const { suivi, appareil, seq } = ligne.ecriture.entete;
  const cle: CleRangee = [suivi, epoque, appareil, seq];
  return { cle, scelle: await sceller(secret, enOctets(texteDeLigne(ligne)), contexteDe(cle), hasard) };
}

/** The UTF-8 of the line. Null when this row is damaged, or was moved from another place. */
export const descellerRangee = ({ cle: secret }: Sceau, { cle, scelle }: Rangee): Promise<Octets | null> =>
  desceller(secret, scelle, contexteDe(cle));

export interface LigneFausse {
  readonly appareil: string;
  readonly seq: number;
  readonly defaut: Defaut | 'illisible' | 'signature';
}

/** What a suivi holds, in the one order of all its appareils, and the first line that is not as it was written. */
export interface Lecture {
  readonly ecritures: readonly Ecriture[];
  readonly fausse: LigneFausse | null;
}

/** `cles`: places of all the lines, each chain in order; `ouvertes`: the same lines, null for those that do not open. */
export function examiner(cles: readonly CleRangee[], ouvertes: readonly (LigneSignee | null)[]): Lecture {
  const lignes = ouvertes.filter((ligne) => ligne !== null);
  const ecritures = ordonner(lignes.map(({ ecriture }) => ecriture));
  const adieu = aUnAdieu(ecritures);
  const illisible = cles.find((_, i) => ouvertes[i] === null);
  for (const appareil of new Set(cles.map(([, , deQui]) => deQui))) {
    const trou = illisible?.[2] === appareil ? illisible[3] : Infinity;
    const verdict = verifierLignes(
      lignes.filter(({ ecriture }) => ecriture.entete.appareil === appareil),
      { adieu },
    );
    if (!verdict.juste && verdict.seq < trou)
      return { ecritures, fausse: { appareil, seq: verdict.seq, defaut: verdict.defaut } };
    if (trou < Infinity) return { ecritures, fausse: { appareil, seq: trou, defaut: 'illisible' } };
  }
  return { ecritures, fausse: null };
}
