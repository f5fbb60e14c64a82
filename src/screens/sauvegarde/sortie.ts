/** Where a file made here goes. The app holds the real one. */
export interface Sortie {
  readonly recevoir: (morceau: Uint8Array) => Promise<void>;
  /** Null: the file is where the person chose. Otherwise they take it from there, until `abandonner`. */
  readonly finir: () => Promise<Telechargement | null>;
  /** Leaves nothing half-written, and gives the memory back. */
  readonly abandonner: () => Promise<void>;
}

export interface Telechargement {
  /** `blob:` */
  readonly adresse: string;
  readonly nom: string;
}

/** Asks where, from a tap. Null: the person changed their mind. */
export type OuvrirSortie = (nom: string) => Promise<Sortie | null>;
