// ESLint builds a TypeScript program for components only (.oxlintrc.json has the rules with types of the rest).
// The one house rule that wants a type elsewhere, and for few words, asks here: one program, built at the first question.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

let application;

function lireApplication(cwd) {
  const projet = join(cwd, 'tsconfig.json');
  const { config } = ts.readConfigFile(projet, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(projet));
  const hote = ts.createCompilerHost(options);
  // Not ts.sys, where the Svelte parser offers each component as a module: no database comes from one.
  hote.fileExists = existsSync;
  return ts.createProgram(fileNames, options, hote);
}

/** A file out of the project (the service worker) makes a program alone. */
function programmeDe(cwd, fichier) {
  application ??= lireApplication(cwd);
  return application.getSourceFile(fichier)
    ? application
    : ts.createProgram([fichier], application.getCompilerOptions());
}

/** The TypeScript node that covers exactly these characters, the outermost one. */
function noeud(source, [debut, fin]) {
  const chercher = (candidat) =>
    candidat.getStart(source) === debut && candidat.end === fin
      ? candidat
      : ts.forEachChild(candidat, (enfant) =>
          enfant.pos <= debut && enfant.end >= fin ? chercher(enfant) : undefined,
        );
  return chercher(source);
}

/** The type of an ESTree expression, as a `ts.Type`. */
export function typeDe({ cwd, filename, sourceCode }, expression) {
  const { parserServices } = sourceCode;
  if (parserServices.program) return parserServices.getTypeAtLocation(expression);
  const programme = programmeDe(cwd, filename);
  return programme
    .getTypeChecker()
    .getTypeAtLocation(noeud(programme.getSourceFile(filename), expression.range));
}
