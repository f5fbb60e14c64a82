/** One value of a list. The id never changes once published; the label may. */
export interface Item {
  readonly id: string;
  readonly libelle: string;
}

export interface Famille<I extends Item = Item> {
  readonly id: string;
  readonly libelle: string;
  readonly items: readonly I[];
}

export type Liste = readonly (Item | Famille)[];
