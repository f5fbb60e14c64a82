/** What Node was told: the only truth about what the coffre promised to keep. */
import type { Nouvelle } from '../page/contrat.ts';

type Genre = Nouvelle['quoi'];
type De<G extends Genre> = Extract<Nouvelle, { quoi: G }>;

export class Recus {
  readonly #nouvelles: Nouvelle[] = [];
  readonly #guetteurs = new Set<() => void>();

  recevoir(nouvelle: Nouvelle): void {
    this.#nouvelles.push(nouvelle);
    for (const guetteur of this.#guetteurs) guetteur();
  }

  tous<G extends Genre>(genre: G): De<G>[] {
    return this.#nouvelles.filter((n): n is De<G> => n.quoi === genre);
  }

  nombre(genre: Genre): number {
    return this.tous(genre).length;
  }

  /** Ids of what was said saved in this suivi. */
  acquittees(suivi: string): string[] {
    return this.tous('acquittee')
      .filter((n) => n.suivi === suivi)
      .map(({ id }) => id);
  }

  /** Rank of the last draft said saved. */
  dernierBrouillon(cle: string): number {
    return this.tous('brouillon')
      .filter((n) => n.cle === cle)
      .reduce((plusHaut, { rang }) => Math.max(plusHaut, rang), 0);
  }

  /** Draws of 32 bytes made in the Worker, hex: the vault key, the seeds of the suivis, salts. */
  tirages(): string[] {
    return this.tous('cle')
      .filter(({ origine }) => origine === 'hasard')
      .map(({ hex }) => hex);
  }

  /** Resolves at the n-th news of this kind, counted from the beginning. */
  async attendre(genre: Genre, n: number): Promise<void> {
    while (this.nombre(genre) < n) {
      await new Promise<void>((ok) => {
        const guetteur = (): void => {
          this.#guetteurs.delete(guetteur);
          ok();
        };
        this.#guetteurs.add(guetteur);
      });
    }
  }
}
