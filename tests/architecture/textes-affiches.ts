/** Every text that a reader may see in a source file, with its place: markup, attributes and strings. */
import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';

export interface TexteAffiche {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}

interface Noeud {
  readonly type?: string;
  readonly start?: number;
  readonly end?: number;
  readonly data?: unknown;
}

export function textesDuSvelte(source: string): TexteAffiche[] {
  const arbre: AST.Root = parse(source, { modern: true });
  const textes: TexteAffiche[] = [];
  const script: [number, number][] = [];
  for (const bloc of [arbre.instance, arbre.module]) {
    if (!bloc) continue;
    const debut = source.indexOf('>', bloc.start) + 1;
    const fin = source.lastIndexOf('</script>', bloc.end);
    script.push([debut, fin]);
  }
  const visiter = (noeud: unknown): void => {
    if (Array.isArray(noeud)) return noeud.forEach(visiter);
    if (typeof noeud !== 'object' || noeud === null) return;
    const { type, start, end } = noeud as Noeud;
    if (start !== undefined && end !== undefined) {
      const seul = type === 'Text' || type === 'TemplateElement';
      const chaine = type === 'Literal' && typeof (noeud as { value?: unknown }).value === 'string';
      if (seul || chaine) textes.push({ debut: start, fin: end, texte: source.slice(start, end) });
    }
    Object.values(noeud).forEach(visiter);
  };
  visiter(arbre.fragment);
  for (const [debut, fin] of script) {
    textes.push(
      ...textesDuTs(source.slice(debut, fin)).map((t) => ({
        ...t,
        debut: t.debut + debut,
        fin: t.fin + debut,
      })),
    );
  }
  return textes;
}

export function textesDuTs(source: string): TexteAffiche[] {
  const fichier = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const textes: TexteAffiche[] = [];
  const visiter = (noeud: ts.Node): void => {
    const importe =
      noeud.parent && (ts.isImportDeclaration(noeud.parent) || ts.isExportDeclaration(noeud.parent));
    if (
      !importe &&
      (ts.isStringLiteralLike(noeud) || ts.isTemplateHead(noeud) || ts.isTemplateMiddleOrTemplateTail(noeud))
    ) {
      const debut = noeud.getStart();
      textes.push({ debut, fin: noeud.getEnd(), texte: source.slice(debut, noeud.getEnd()) });
    }
    ts.forEachChild(noeud, visiter);
  };
  visiter(fichier);
  return textes;
}

const FAUTES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\d)»”…}]) [:;!?»](?=[\s<)"'`»]|$)/u, 'espace ordinaire avant un signe double'],
  [/« (?=\S)/u, 'espace ordinaire après «'],
  [/(?<=[\p{L}])[:;!?](?=\s|$)(?<![A-Za-z]:)/u, 'pas d’espace avant un signe double'],
  [/\p{L}'\p{L}/u, 'apostrophe droite'],
  [/\p{L}\.\.\./u, 'trois points au lieu de …'],
  [/\p{L}·\p{L}/u, 'point médian'],
];

/** Spaces written as escapes are spaces. */
const lu = (texte: string): string => texte.replace(/\\u00a0/g, '\u00a0').replace(/\\u202f/g, '\u202f');

export const fautesDe = (texte: string): string[] =>
  FAUTES.filter(([motif]) => motif.test(lu(texte))).map(([, nom]) => nom);
