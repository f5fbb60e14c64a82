import type { ESTree, Plugin } from 'vite';
import { ELAGAGES, type Elagage } from './elagage.ts';

/** Its name for the list; undefined when it stays. */
type Chercheur = (nom: string) => string | undefined;
type Coupe = { debut: number; fin: number; texte: string };

/** « (0, x).y » is about x. */
function racineDe(noeud: ESTree.Node): string | undefined {
  if (noeud.type === 'Identifier') return noeud.name;
  if (noeud.type === 'MemberExpression') return racineDe(noeud.object);
  if (noeud.type === 'ParenthesizedExpression') return racineDe(noeud.expression);
  const derniere = noeud.type === 'SequenceExpression' ? noeud.expressions.at(-1) : undefined;
  return derniere && racineDe(derniere);
}

/** What a statement outside of any function completes: by a property, a decorator, a registration, in a loop. */
function sujetsDe(noeud: ESTree.Node): readonly ESTree.Node[] {
  if (noeud.type === 'ForInStatement') return [noeud.right];
  if (noeud.type === 'ForStatement') return sujetsDe(noeud.body);
  if (noeud.type !== 'ExpressionStatement') return [];
  const { expression } = noeud;
  if (expression.type === 'AssignmentExpression') return [expression.left];
  return expression.type === 'CallExpression' ? expression.arguments : [];
}

function nomsDe(modele: ESTree.BindingPattern): readonly string[] {
  if (modele.type === 'Identifier') return [modele.name];
  if (modele.type !== 'ObjectPattern') return [];
  return modele.properties.flatMap((p) => (p.type === 'Property' ? nomsDe(p.value) : []));
}

function complete(noeud: ESTree.Node, cherche: Chercheur): boolean {
  return sujetsDe(noeud).some((sujet) => {
    const nom = racineDe(sujet);
    return nom !== undefined && cherche(nom) !== undefined;
  });
}

/** The library without what the list names: functions and classes throw, values are undefined. */
export function elague(code: string, programme: ESTree.Program, { retires }: Elagage): string {
  const trouves = new Set<string>();
  const cherche: Chercheur = (nom) => {
    const cle = Object.hasOwn(retires, nom) ? nom : /^\$[0-9a-f]{16}\$/.exec(nom)?.[0];
    if (cle === undefined || !Object.hasOwn(retires, cle)) return undefined;
    trouves.add(cle);
    return cle;
  };
  const jette = (cle: string): string => {
    const retrait = retires[cle];
    const quoi = typeof retrait === 'string' ? retrait : cle;
    return `{ throw new Error(${JSON.stringify(`left out: ${quoi}`)}); }`;
  };
  const sansRien: Chercheur = (nom) => {
    const cle = cherche(nom);
    return cle === undefined || typeof retires[cle] === 'object' ? undefined : cle;
  };
  const coupes: Coupe[] = [];
  const couper = ({ start, end }: ESTree.Span, texte: string): void => {
    coupes.push({ debut: start, fin: end, texte });
  };
  for (const noeud of programme.body) {
    if (complete(noeud, sansRien)) couper(noeud, '');
    if (noeud.type === 'FunctionDeclaration' || noeud.type === 'ClassDeclaration') {
      const cle = noeud.id && cherche(noeud.id.name);
      if (!noeud.id || !cle) continue;
      const { name } = noeud.id;
      couper(
        noeud,
        noeud.type === 'FunctionDeclaration'
          ? `function ${name}() ${jette(cle)}`
          : `class ${name} { constructor() ${jette(cle)} }`,
      );
    }
    if (noeud.type !== 'VariableDeclaration') continue;
    for (const { id, init } of noeud.declarations) {
      const cle = nomsDe(id).map(cherche).find(Boolean);
      if (cle === undefined || !init) continue;
      const retrait = retires[cle];
      const rien = id.type === 'ObjectPattern' ? '{}' : 'undefined';
      couper(init, typeof retrait === 'object' ? retrait.remplace : rien);
    }
  }
  const absents = Object.keys(retires).filter((cle) => !trouves.has(cle));
  if (absents.length > 0)
    throw new Error(`la bibliothèque a changé, scripts/elagage.ts : ${absents.join(', ')}`);
  let reste = code;
  for (const { debut, fin, texte } of coupes.toReversed())
    reste = reste.slice(0, debut) + texte + reste.slice(fin);
  return reste;
}

export function elaguer(): Plugin {
  const pour = (id: string): Elagage | undefined => ELAGAGES.find(({ fichier }) => id.endsWith(fichier));
  return {
    name: 'sillage:elagage',
    apply: 'build',
    transform: {
      filter: { id: /\/(fontkit|pdfkit)\// },
      handler(code, id) {
        const elagage = pour(id);
        return elagage && { code: elague(code, this.parse(code), elagage), map: null };
      },
    },
  };
}
