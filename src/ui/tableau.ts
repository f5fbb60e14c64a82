export interface Colonne<L> {
  readonly cle: string;
  readonly titre: string;
  readonly nombre?: boolean;
  readonly texte?: (ligne: L) => string | number;
}
