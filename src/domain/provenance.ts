/** Going back to the state that a document names: the registre only grows, so that its past is a prefix of it. */
import { avecLesExtraits } from './extrait.ts';
import type { Ecriture } from './ecriture.ts';
import type { PreuveDeChaine } from './preuve.ts';
import { teteDe } from './registre.ts';
import { aUnAdieu, chainesDe, idsEffaces, ordonner } from './union.ts';

/**
 * `absent`: lines of that state are not in this coffre. `autre`: other lines are at their place. `efface`: the whole
 * content was destroyed since.
 */
export type EtatIntrouvable = 'absent' | 'autre' | 'efface';

export interface EtatRetrouve {
  /** As they were, in their order; their words as far as this coffre holds them. */
  readonly ecritures: readonly Ecriture[];
  /** Lines written since. */
  readonly suites: number;
  /** Contents that were there, and that a line written since destroyed. */
  readonly effacees: number;
  /** Contents that this coffre does not hold: kept back by a hand-over, or erased already. */
  readonly absentes: number;
}

/** The state at these heads. `chaines`: all those that the document was made from. */
export function retrouver(
  ecritures: readonly Ecriture[],
  chaines: readonly PreuveDeChaine[],
): EtatRetrouve | EtatIntrouvable {
  if (aUnAdieu(ecritures)) return 'efface';
  const ici = new Map(chainesDe(ecritures).map((chaine) => [chaine[0]?.entete.appareil, chaine]));
  const gardees = new Set<Ecriture>();
  for (const { appareil, nombre, tete } of chaines) {
    const debut = (ici.get(appareil) ?? []).slice(0, nombre);
    const derniere = debut.at(-1);
    if (!derniere || debut.length < nombre) return 'absent';
    if (teteDe(derniere.entete) !== tete) return 'autre';
    for (const ecriture of debut) gardees.add(ecriture);
  }
  const muettes = [...gardees].filter(({ corps }) => corps === null);
  const alors = idsEffaces([...gardees]);
  const depuis = idsEffaces(ecritures);
  const ids = new Set([...gardees].map(({ entete }) => entete.id));
  return {
    // What a later hand-over tells of lines kept back was there when the document was made, in full.
    ecritures: ordonner(avecLesExtraits(ecritures).filter(({ entete }) => ids.has(entete.id))),
    suites: ecritures.length - gardees.size,
    effacees: muettes.filter(({ entete }) => depuis.has(entete.id) && !alors.has(entete.id)).length,
    absentes: muettes.length,
  };
}
