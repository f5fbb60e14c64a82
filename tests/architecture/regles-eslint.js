// Two invariants of the house that no published ESLint rule knows. Messages say where to go.
import { posix, relative, sep } from 'node:path';
import couches from './couches.cjs';
import { typeDe } from './types-des-valeurs.js';

const { COUCHES, REGLE } = couches;
const HELPER = 'src/storage/ecriture-stricte.ts';

const cheminDansProjet = (context) => relative(context.cwd, context.filename).split(sep).join('/');

/** `src/screens/x/A.svelte` + `../../domain/suivi.ts?raw` → `src/domain/suivi.ts`; undefined for a package. */
function cible(depuis, source) {
  return source.startsWith('.') ? posix.join(posix.dirname(depuis), source.split('?')[0]) : undefined;
}

const paquetDe = (source) =>
  source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');

/** Why this import is refused, or undefined. */
function refus(depuis, source) {
  const [, dossier, ecran] = depuis.split('/');
  const couche = COUCHES[dossier];
  const vers = cible(depuis, source);
  if (vers === undefined) {
    if (!couche || couche.paquets.includes(paquetDe(source))) return undefined;
    return `« ${paquetDe(source)} » n’est pas permis dans src/${dossier}. ${REGLE[dossier]}`;
  }
  if (!vers.startsWith('src/')) return 'src n’importe rien du dehors.';
  const [, dossierVise, ecranVise] = vers.split('/');
  if (dossierVise === 'app' && dossier !== 'app' && depuis !== 'src/main.ts')
    return 'Personne n’importe src/app.';
  if (!couche) return undefined;
  if (dossierVise === dossier)
    return dossier === 'screens' && ecran !== ecranVise && ecranVise !== 'partage'
      ? REGLE.screens
      : undefined;
  const permis = couche.vers.some((entree) => vers === `src/${entree}` || vers.startsWith(`src/${entree}/`));
  return permis ? undefined : REGLE[dossier];
}

const frontieres = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const depuis = cheminDansProjet(context);
    if (!depuis.startsWith('src/')) return {};
    const verifier = (node) => {
      const source = node.source?.value;
      const message = typeof source === 'string' ? refus(depuis, source) : undefined;
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: verifier,
      ImportExpression: verifier,
      ExportNamedDeclaration: verifier,
      ExportAllDeclaration: verifier,
    };
  },
};

/** Names of the type of an expression and of its bases: `IDBPDatabase`, `IDBObjectStore`… */
function nomsDeType(context, expression) {
  const type = typeDe(context, expression);
  return (type.isUnionOrIntersection() ? type.types : [type]).flatMap((membre) =>
    [membre.aliasSymbol?.name, membre.symbol?.name].filter(Boolean),
  );
}

const estBase = (noms) => noms.some((nom) => /^IDBP?Database$/.test(nom));
const estLecture = (mode) => mode === undefined || (mode.type === 'Literal' && mode.value === 'readonly');
const estStricte = (options) =>
  options?.type === 'ObjectExpression' &&
  options.properties.some(
    ({ key, value }) => (key?.name ?? key?.value) === 'durability' && value?.value === 'strict',
  );

const ecritureStricte = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const chemin = cheminDansProjet(context);
    return {
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { object, property } = node.callee;
        const nom = property.name ?? property.value;
        if (!['put', 'add', 'delete', 'clear', 'transaction'].includes(nom)) return;
        if (!estBase(nomsDeType(context, object))) return;
        if (nom !== 'transaction') {
          context.report({
            node,
            message: `« ${nom} » sur la base écrit sans durabilité stricte : passez par ${HELPER}.`,
          });
          return;
        }
        const [, mode, options] = node.arguments;
        if (estLecture(mode)) return;
        if (chemin !== HELPER)
          context.report({ node, message: `Une transaction d’écriture s’ouvre seulement dans ${HELPER}.` });
        else if (!estStricte(options))
          context.report({ node, message: "Une écriture demande { durability: 'strict' }, écrit ici même." });
      },
    };
  },
};

export default { rules: { frontieres, 'ecriture-stricte': ecritureStricte } };
