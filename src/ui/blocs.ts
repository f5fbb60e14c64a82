/** Long texts by shape alone: whoever writes them need not know this folder. */
export type Bloc =
  | { readonly titre: string; readonly niveau: 2 | 3 }
  | { readonly p: string }
  | { readonly puces: readonly string[] }
  | { readonly liste: readonly string[] }
  | { readonly cases: readonly string[] }
  | {
      readonly tableau: {
        readonly legende: string;
        readonly entetes: readonly string[];
        readonly lignes: readonly (readonly string[])[];
      };
    }
  | { readonly citation: string }
  | { readonly encart: string };

export interface Passage {
  readonly texte: string;
  readonly gras: boolean;
}

/** Cuts `**gras**` into runs; a lonely `**` stays as typed. */
export function passages(texte: string): Passage[] {
  return texte
    .split(/\*\*([^*]+)\*\*/)
    .map((morceau, rang) => ({ texte: morceau, gras: rang % 2 === 1 }))
    .filter((passage) => passage.texte !== '');
}
