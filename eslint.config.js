import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import sillage from './tests/architecture/regles-eslint.js';

const HORLOGE = 'L’heure et les durées arrivent en paramètre : le domaine n’a pas d’horloge.';
const HASARD = 'Le hasard et les identifiants arrivent en paramètre.';

const PARTOUT = [
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message:
      'La politique de sécurité refuse l’attribut style : une classe, ou la directive style:propriété.',
  },
];

const DOMAINE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: HORLOGE },
  { selector: 'CallExpression[callee.name="Date"]', message: HORLOGE },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: HORLOGE },
  { selector: 'Identifier[name="performance"]', message: HORLOGE },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: HASARD },
  { selector: 'Identifier[name="crypto"]', message: HASARD },
];

// The rules that ask for types are oxlint's (.oxlintrc.json): the same, ten times cheaper.
export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', '.svelte-check/', 'tests/resultats/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, __VERSION__: 'readonly' },
    },
    plugins: { sillage },
    rules: {
      'no-restricted-syntax': ['error', ...PARTOUT],
      // noInlineConfig stops those of ESLint; nothing but this stops those of oxlint.
      'no-warning-comments': ['error', { terms: ['eslint-disable', 'oxlint-disable'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // French spaces belong to the texts; tests/architecture/typographie.test.ts looks after them.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      // Texts pasted by users are cleaned of control characters: naming them is the point.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // There is no store in the house, and looking for one asks TypeScript for the type of every word.
      'svelte/require-store-reactive-access': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    // oxlint reads components once they are TypeScript, where every one of them is an async function.
    rules: { 'no-irregular-whitespace': 'off', 'require-await': 'error' },
  },
  {
    // State classes hold immutable values in $state.raw; a private Map beside them is bookkeeping, not state.
    files: ['**/*.svelte.ts'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  { files: ['src/**'], rules: { 'sillage/frontieres': 'error', 'sillage/ecriture-stricte': 'error' } },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...PARTOUT, ...DOMAINE] },
  },
  {
    files: ['tests/**', 'scripts/**', 'vite.config.ts'],
    languageOptions: { globals: globals.node },
  },
  {
    // Plain JavaScript around the house.
    files: ['eslint.config.js', 'vite.config.ts', '**/*.cjs', 'tests/architecture/*.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
