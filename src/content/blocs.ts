/** The one format of every long text: screens draw it as HTML, reports as PDF. Inline mark: `**gras**` only. */
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

/** A run of text, bold or not. */
export interface Passage {
  readonly texte: string;
  readonly gras: boolean;
}

/** Cuts `**gras**` into runs. A lonely `**` stays as typed. */
export function passages(texte: string): Passage[] {
  const morceaux = texte.split(/\*\*([^*]+)\*\*/);
  return morceaux
    .map((morceau, rang) => ({ texte: morceau, gras: rang % 2 === 1 }))
    .filter(({ texte: t }) => t !== '');
}

/** Applies `changer` to every string that a reader sees. */
export function changerTextes(bloc: Bloc, changer: (texte: string) => string): Bloc {
  if ('titre' in bloc) return { ...bloc, titre: changer(bloc.titre) };
  if ('p' in bloc) return { p: changer(bloc.p) };
  if ('puces' in bloc) return { puces: bloc.puces.map(changer) };
  if ('liste' in bloc) return { liste: bloc.liste.map(changer) };
  if ('cases' in bloc) return { cases: bloc.cases.map(changer) };
  if ('citation' in bloc) return { citation: changer(bloc.citation) };
  if ('encart' in bloc) return { encart: changer(bloc.encart) };
  const { legende, entetes, lignes } = bloc.tableau;
  return {
    tableau: {
      legende: changer(legende),
      entetes: entetes.map(changer),
      lignes: lignes.map((ligne) => ligne.map(changer)),
    },
  };
}

/** Every string of the blocks, in reading order. */
export function textesDe(blocs: readonly Bloc[]): string[] {
  const textes: string[] = [];
  for (const bloc of blocs) {
    changerTextes(bloc, (texte) => {
      textes.push(texte);
      return texte;
    });
  }
  return textes;
}
