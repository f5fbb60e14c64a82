import type { Ecriture } from '../domain/ecriture.ts';
import { canonique, verifier } from '../domain/registre.ts';
import type { Defaut } from '../domain/registre.ts';
import { enOctets, enTexte } from '../vault/octets.ts';
import type { Hasard } from '../vault/octets.ts';
import type { Trousseau } from '../vault/cles.ts';
import { contexteEcriture, desceller, sceller } from '../vault/sceller.ts';
import type { Scelle } from '../vault/sceller.ts';
import type { CleEcriture } from './base.ts';

/** One row of the registre as it goes to disk. */
export interface Ligne {
  readonly cle: CleEcriture;
  readonly scelle: Scelle;
}

export const cleDe = ({ entete }: Ecriture): CleEcriture => [entete.suivi, entete.appareil, entete.seq];

export async function scellerLigne(trousseau: Trousseau, ecriture: Ecriture, hasard: Hasard): Promise<Ligne> {
  const cle = cleDe(ecriture);
  const secret = await trousseau.suivi(cle[0]);
  return {
    cle,
    scelle: await sceller(secret, enOctets(canonique(ecriture)), contexteEcriture(...cle), hasard),
  };
}

/** Null when this row is damaged, or was moved from another place. */
export async function ouvrirLigne(trousseau: Trousseau, { cle, scelle }: Ligne): Promise<Ecriture | null> {
  const clair = await desceller(await trousseau.suivi(cle[0]), scelle, contexteEcriture(...cle));
  return clair && (JSON.parse(enTexte(clair)) as Ecriture);
}

const LOT = 500;

/** Many at once: WebCrypto works in parallel, but ten thousand promises at a time would only fill the memory. */
export async function ouvrirLignes(
  trousseau: Trousseau,
  lignes: readonly Ligne[],
): Promise<(Ecriture | null)[]> {
  const ouvertes: (Ecriture | null)[] = [];
  for (let i = 0; i < lignes.length; i += LOT) {
    const lot = lignes.slice(i, i + LOT).map((ligne) => ouvrirLigne(trousseau, ligne));
    ouvertes.push(...(await Promise.all(lot)));
  }
  return ouvertes;
}

export interface LigneFausse {
  readonly appareil: string;
  readonly seq: number;
  readonly defaut: Defaut | 'illisible';
}

/** What a suivi holds, and the first line that is not as it was written. */
export interface Lecture {
  readonly ecritures: readonly Ecriture[];
  readonly fausse: LigneFausse | null;
}

/** `lignes` in order of key: the chains of each appareil follow one another. */
export function examiner(lignes: readonly Ligne[], ouvertes: readonly (Ecriture | null)[]): Lecture {
  const ecritures = ouvertes.filter((ecriture) => ecriture !== null);
  const illisible = lignes.find((_, i) => ouvertes[i] === null)?.cle;
  for (const appareil of new Set(lignes.map(({ cle }) => cle[1]))) {
    const trou = illisible?.[1] === appareil ? illisible[2] : Infinity;
    const verdict = verifier(ecritures.filter(({ entete }) => entete.appareil === appareil));
    if (!verdict.juste && verdict.seq < trou) return { ecritures, fausse: { appareil, ...precis(verdict) } };
    if (trou < Infinity) return { ecritures, fausse: { appareil, seq: trou, defaut: 'illisible' } };
  }
  return { ecritures, fausse: null };
}

const precis = ({ seq, defaut }: { seq: number; defaut: Defaut }) => ({ seq, defaut });
