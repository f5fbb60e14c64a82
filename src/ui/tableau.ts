export interface Colonne<L> {
  readonly cle: string;
  readonly titre: string;
  readonly nombre?: boolean;
  /** Its title is a button that sorts the rows. */
  readonly triable?: boolean;
  readonly texte?: (ligne: L) => string | number;
}
