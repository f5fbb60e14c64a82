import { cleDeNom, nomDeCle } from './rangees.ts';
import type { CleRangee } from './rangees.ts';

/** Which lines are alive, wherever they are. */
export class Places {
  readonly #cles = new Map<string, Map<string, CleRangee>>();

  suivis(): string[] {
    return [...this.#cles.keys()].sort();
  }

  /** Each chain in order. */
  de(suivi: string): readonly CleRangee[] {
    return [...(this.#cles.get(suivi)?.values() ?? [])].sort(
      ([, , unAppareil, unSeq], [, , autreAppareil, autreSeq]) =>
        unAppareil === autreAppareil ? unSeq - autreSeq : unAppareil < autreAppareil ? -1 : 1,
    );
  }

  noter(cle: CleRangee): void {
    const [suivi] = cle;
    const cles = this.#cles.get(suivi) ?? new Map<string, CleRangee>();
    this.#cles.set(suivi, cles.set(nomDeCle(cle), cle));
  }

  oublier(suivi: string): void {
    this.#cles.delete(suivi);
  }
}

/** Those that a name says; a name that no coffre writes says none. */
export function recenser(noms: Iterable<string>): Map<string, CleRangee> {
  const cles = new Map<string, CleRangee>();
  for (const nom of noms) {
    const cle = cleDeNom(nom);
    if (cle) cles.set(nom, cle);
  }
  return cles;
}
