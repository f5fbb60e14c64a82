/** What « Vérifier » and the documents show of a registre, so that somebody else can compare. */
import type { Ecriture, EnTete } from './ecriture.ts';
import { teteDe } from './registre.ts';
import { chainesDe } from './union.ts';

export interface PreuveDeChaine {
  readonly appareil: string;
  /** Ecritures in hand: fewer than the last `seq` after an adieu. */
  readonly nombre: number;
  /** SHA-256 hex. */
  readonly tete: string;
  /** Ecritures in hand whose content is not: erased, or kept back by a hand-over. Absent when none. */
  readonly absentes?: number;
}

/** One per appareil, in order of appareil. */
export const preuvesDe = (ecritures: readonly Ecriture[]): PreuveDeChaine[] =>
  chainesDe(ecritures).flatMap((chaine) => {
    const entete = chaine.at(-1)?.entete;
    if (!entete) return [];
    const absentes = chaine.filter(({ corps }) => corps === null).length;
    const preuve = { appareil: entete.appareil, nombre: chaine.length, tete: teteDe(entete) };
    return [absentes > 0 ? { ...preuve, absentes } : preuve];
  });

/** The same, once this line was added at the end of its chain. */
export function prolonger(preuves: readonly PreuveDeChaine[], entete: EnTete): PreuveDeChaine[] {
  const { appareil } = entete;
  const avant = preuves.find((p) => p.appareil === appareil);
  const autres = preuves.filter((p) => p.appareil !== appareil);
  const nombre = (avant?.nombre ?? 0) + 1;
  return [...autres, { ...avant, appareil, nombre, tete: teteDe(entete) }].sort((a, b) =>
    a.appareil < b.appareil ? -1 : 1,
  );
}

/** A head in 8 groups of 8, to be read aloud and compared. */
export const groupesDe = (tete: string): readonly string[] => tete.match(/.{1,8}/g) ?? [];
