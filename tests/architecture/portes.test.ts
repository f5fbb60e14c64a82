import { readFile } from 'node:fs/promises';
import ts from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Maisonnette, type Verdict } from './maisonnette.ts';
import { SAINE } from './saine.ts';

type Outil = readonly [string, ...string[]];

const eslint = (quoi: string): Outil => ['eslint/bin/eslint.js', quoi, '--max-warnings=0', '--format=json'];
const OXLINT = ['oxlint/bin/oxlint', '--format=json'] as const;
const TYPES = ['../scripts/types.mjs'] as const;
const DEPCRUISE = [
  'dependency-cruiser/bin/dependency-cruise.mjs',
  '--config=tests/architecture/dependances.cjs',
  '--output-type=err',
  'src',
] as const;
const TSC_DOMAINE = ['@typescript/native/bin/tsc', '-p', 'src/domain'] as const;
const TSC_SW = ['@typescript/native/bin/tsc', '-p', 'src/tsconfig.sw.json'] as const;
const KNIP = ['knip/bin/knip.js', '--include=files,exports'] as const;

type Faute = { nom: string; chemin: string; texte: string; regle: string };

const ecran = (script: string, gabarit = '<p>Suivi</p>'): string =>
  `<script lang="ts">\n${script}\n</script>\n\n${gabarit}\n`;

/** Faults that ESLint must report, each on its own file. */
const POUR_ESLINT: Faute[] = [
  {
    nom: 'un composant qui n’attend rien',
    chemin: 'src/screens/accueil/Attente.svelte',
    texte: ecran('const f = async (): Promise<number> => 1;\nvoid f;'),
    regle: 'require-await',
  },
  ...['new Date()', 'Date.now()', 'Math.random()', 'performance.now()'].map((appel, rang) => ({
    nom: `${appel} dans le domaine`,
    chemin: `src/domain/horloge${rang}.ts`,
    texte: `export const f = (): unknown => ${appel};\n`,
    regle: 'no-restricted-syntax',
  })),
  {
    nom: 'une transaction d’écriture hors de la porte',
    chemin: 'src/storage/direct.ts',
    texte: `import type { IDBPDatabase } from 'idb';\nexport const f = (base: IDBPDatabase) => base.transaction('releves', 'readwrite', { durability: 'strict' });\n`,
    regle: 'sillage/ecriture-stricte',
  },
  ...['put', 'add', 'delete', 'clear'].map((raccourci) => ({
    nom: `le raccourci ${raccourci} de la base`,
    chemin: `src/storage/raccourci-${raccourci}.ts`,
    texte: `import type { IDBPDatabase } from 'idb';\nexport const f = (base: IDBPDatabase) => base.${raccourci}('releves'${raccourci === 'clear' ? '' : ', 1'});\n`,
    regle: 'sillage/ecriture-stricte',
  })),
  {
    nom: 'une transaction d’écriture de l’API native',
    chemin: 'src/storage/natif.ts',
    texte: `export const f = (base: IDBDatabase): IDBTransaction => base.transaction('releves', 'readwrite');\n`,
    regle: 'sillage/ecriture-stricte',
  },
  {
    nom: 'un écran qui importe le stockage',
    chemin: 'src/screens/accueil/Stockage.svelte',
    texte: ecran(`import { enregistrer } from '../../storage/registre.ts';\nvoid enregistrer('a');`),
    regle: 'sillage/frontieres',
  },
  {
    nom: 'un écran qui importe un type du stockage',
    chemin: 'src/screens/accueil/TypeDuStockage.svelte',
    texte: ecran(
      `import type { enregistrer } from '../../storage/registre.ts';\nexport type F = typeof enregistrer;`,
    ),
    regle: 'sillage/frontieres',
  },
  {
    nom: 'un écran qui importe un autre écran',
    chemin: 'src/screens/fiche/Voisin.svelte',
    texte: ecran(`import Accueil from '../accueil/AccueilScreen.svelte';\nvoid Accueil;`),
    regle: 'sillage/frontieres',
  },
  {
    nom: 'un composant de ui qui importe un écran',
    chemin: 'src/ui/Indiscret.svelte',
    texte: ecran(`import Accueil from '../screens/accueil/AccueilScreen.svelte';\nvoid Accueil;`),
    regle: 'sillage/frontieres',
  },
  {
    nom: 'le domaine qui importe le stockage',
    chemin: 'src/domain/impur.ts',
    texte: `export { enregistrer } from '../storage/registre.ts';\n`,
    regle: 'sillage/frontieres',
  },
  {
    nom: 'idb hors du stockage',
    chemin: 'src/screens/accueil/base.ts',
    texte: `export { openDB } from 'idb';\n`,
    regle: 'sillage/frontieres',
  },
  {
    nom: 'pdfmake hors des rapports',
    chemin: 'src/screens/accueil/pdf.ts',
    texte: `export const f = (): Promise<unknown> => import('pdfmake');\n`,
    regle: 'sillage/frontieres',
  },
  {
    nom: 'hash-wasm hors du coffre',
    chemin: 'src/storage/derive.ts',
    texte: `export { argon2id } from 'hash-wasm';\n`,
    regle: 'sillage/frontieres',
  },
  {
    nom: 'src/app importé par le stockage',
    chemin: 'src/storage/app.ts',
    texte: `import App from '../app/App.svelte';\nexport const f = (): unknown => App;\n`,
    regle: 'sillage/frontieres',
  },
  {
    nom: 'un attribut style',
    chemin: 'src/ui/Style.svelte',
    texte: '<p style="color: teal">Suivi</p>\n',
    regle: 'no-restricted-syntax',
  },
  {
    nom: '{@html}, même pour nos figures',
    chemin: 'src/ui/Figure.svelte',
    texte: ecran(`let { svg }: { svg: string } = $props();`, '{@html svg}'),
    regle: 'svelte/no-at-html-tags',
  },
  {
    nom: 'un commentaire qui fait taire ESLint',
    chemin: 'src/domain/bavard.ts',
    texte: `// eslint-disable-next-line no-restricted-syntax\nexport const f = (): number => Date.now();\n`,
    regle: 'no-restricted-syntax',
  },
  {
    nom: 'un commentaire qui ferait taire oxlint',
    chemin: 'src/domain/muet.ts',
    texte: `// oxlint-disable-next-line\nexport const f = (): number => 1;\n`,
    regle: 'no-warning-comments',
  },
];

const JSON_LU = 'JSON.parse(a)';

/** One fault for each rule with types. */
const POUR_OXLINT: Record<string, string> = {
  'await-thenable': 'export async function f(): Promise<number> { return await 1; }',
  'no-array-delete': 'export const f = (a: number[]): void => { delete a[0]; };',
  'no-base-to-string': 'export const f = (a: object): string => String(a);',
  'no-duplicate-type-constituents': `export type T = 'a' | 'b' | 'a';`,
  'no-floating-promises':
    '// eslint-disable-next-line\nexport const f = (): void => { Promise.resolve(1); };',
  'no-for-in-array': 'export const f = (a: number[]): void => { for (const i in a) void i; };',
  'no-implied-eval': `export const f = (): unknown => new Function('return 1');`,
  'no-misused-promises':
    'export const f = (a: number[]): void => { a.forEach(async (x) => { await Promise.resolve(x); }); };',
  'no-redundant-type-constituents': `export type T = string | 'b';`,
  'no-unnecessary-type-assertion': 'export const f = (a: string): string => a!;',
  'no-unsafe-argument': `export const f = (a: string): number => Number.parseInt(${JSON_LU});`,
  'no-unsafe-assignment': `export const f = (a: string): void => { const [b] = ${JSON_LU}; void b; };`,
  'no-unsafe-call': `export const f = (a: string): void => { ${JSON_LU}(); };`,
  'no-unsafe-enum-comparison':
    'enum Cote { Gauche = 1 }\nexport const f = (): boolean => Cote.Gauche === 1;\nexport const g = (c: Cote): boolean => c === 1;',
  'no-unsafe-member-access': `export const f = (a: string): void => { void ${JSON_LU}.b; };`,
  'no-unsafe-return': `export const f = (a: string): string => { return ${JSON_LU}; };`,
  'no-unsafe-unary-minus': 'export const f = (a: string): number => -a;',
  'only-throw-error': `export const f = (): never => { throw 'x'; };`,
  'prefer-promise-reject-errors': `export const f = (): Promise<never> => Promise.reject('x');`,
  'require-await': 'export const f = async (): Promise<number> => 1;',
  'restrict-plus-operands': 'export const f = (a: string[], b: { x: 1 }): string => a + b;',
  'restrict-template-expressions': 'export const f = (a: object): string => `${a}`;',
  'switch-exhaustiveness-check': `export const f = (c: 'a' | 'b'): void => { switch (c) { case 'a': break; } };`,
  'unbound-method':
    'class K { n = 1; m(): number { return this.n; } }\nexport const f = (k: K): unknown => k.m;',
};

/** Of components, oxlint reads the TypeScript that svelte-check makes: full of `any` handed over, and of async functions. */
const HORS_COMPOSANTS = ['no-unsafe-assignment', 'no-unsafe-return', 'require-await'];

type RapportOxlint = { diagnostics: { code: string; filename: string }[] };

type RapportEslint = { filePath: string; messages: { ruleId: string | null; message: string }[] }[];

/** Sound files that a tool names in its errors. */
const sainsAccuses = (texte: string): string[] => Object.keys(SAINE).filter((nom) => texte.includes(nom));

describe('les portes de la maison', () => {
  let maison: Maisonnette;
  const lancer = ([outil, ...args]: Outil): Verdict => maison.lancer(outil, ...args);

  beforeAll(async () => {
    maison = await Maisonnette.batir(SAINE);
  });
  afterAll(() => maison.raser());

  it('laissent passer une maison saine', () => {
    for (const outil of [TSC_SW, DEPCRUISE]) {
      const { ok, texte } = lancer(outil);
      expect(ok, `${outil[0]} : ${texte}`).toBe(true);
    }
  });

  describe('ESLint refuse', () => {
    let rapport: RapportEslint;

    beforeAll(async () => {
      await maison.ecrire(Object.fromEntries(POUR_ESLINT.map(({ chemin, texte }) => [chemin, texte])));
      rapport = JSON.parse(lancer(eslint('src')).rapport) as RapportEslint;
    });

    it.each(POUR_ESLINT)('$nom', ({ chemin, regle }) => {
      const regles = rapport
        .filter(({ filePath }) => filePath.endsWith(chemin))
        .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
      expect(regles).toContain(regle);
    });

    it('rien dans les fichiers sains', () => {
      const sains = rapport.filter(({ filePath }) =>
        Object.keys(SAINE).some((nom) => filePath.endsWith(nom)),
      );
      expect(sains.flatMap(({ messages }) => messages)).toEqual([]);
    });

    it('en disant où aller', () => {
      const texte = JSON.stringify(rapport);
      expect(texte).toContain('src/storage/ecriture-stricte.ts');
    });
  });

  it('la porte des écritures refuse une durabilité relâchée chez elle aussi', async () => {
    await maison.ecrire({
      'src/storage/ecriture-stricte.ts': `import type { IDBPDatabase } from 'idb';\nexport const f = (base: IDBPDatabase) => base.transaction('releves', 'readwrite');\n`,
    });
    expect(lancer(eslint('src/storage/ecriture-stricte.ts')).texte).toContain("durability: 'strict'");
    await maison.ecrire(SAINE);
  });

  describe('oxlint refuse, hors des composants,', () => {
    let rapport: RapportOxlint;
    const parti = (dossier: string, regle: string): string => `${dossier}/typees/${regle}.ts`;
    const dits = (fichier: string): string[] =>
      rapport.diagnostics.filter(({ filename }) => filename === fichier).map(({ code }) => code);

    beforeAll(async () => {
      const fautes = Object.entries(POUR_OXLINT);
      await maison.ecrire(
        Object.fromEntries(
          ['src/domain', 'tests'].flatMap((dossier) =>
            fautes.map(([regle, texte]) => [parti(dossier, regle), texte]),
          ),
        ),
      );
      await maison.ecrire({ 'scripts/typee.mjs': 'export const f = async () => 1;\n' });
      rapport = JSON.parse(lancer(OXLINT).rapport) as RapportOxlint;
    });

    it.each(Object.keys(POUR_OXLINT))('%s', (regle) => {
      for (const dossier of ['src/domain', 'tests'])
        expect(dits(parti(dossier, regle))).toContain(`typescript(${regle})`);
    });

    it('les fautes des scripts', () => {
      expect(dits('scripts/typee.mjs')).toContain('typescript(require-await)');
    });

    it('rien dans les fichiers sains', () => {
      expect(Object.keys(SAINE).flatMap(dits)).toEqual([]);
    });

    it('les mêmes dans les composants, moins trois', async () => {
      const { rules } = JSON.parse(
        await readFile(maison.chemin('tests/architecture/oxlint-composants.json'), 'utf8'),
      ) as { rules: Record<string, unknown> };
      expect(rules).toEqual(Object.fromEntries(HORS_COMPOSANTS.map((nom) => [`typescript/${nom}`, 'off'])));
    });

    it('par toutes les règles de typescript-eslint qui demandent des types', async () => {
      const typees = ts.configs.disableTypeChecked.rules ?? {};
      const voulues = ts.configs.recommendedTypeCheckedOnly.flatMap(({ rules }) =>
        Object.entries(rules ?? {}).flatMap(([nom, force]) =>
          nom in typees && force !== 'off' ? [nom] : [],
        ),
      );
      const { rules } = JSON.parse(await readFile(maison.chemin('.oxlintrc.json'), 'utf8')) as {
        rules: Record<string, unknown>;
      };
      const nues = (noms: string[]): string[] => noms.map((nom) => nom.split('/')[1] ?? '').sort();
      expect(nues(Object.keys(rules))).toEqual(
        nues([...voulues, '@typescript-eslint/switch-exhaustiveness-check']),
      );
      expect(Object.keys(POUR_OXLINT).sort()).toEqual(nues(Object.keys(rules)));
    });
  });

  it('les types et leurs règles refusent une faute dans un composant, dans un test, un style inutile, et rien chez les sains', async () => {
    await maison.raserDossiers('src/domain/typees', 'tests/typees');
    const pourOxlint = Object.entries(POUR_OXLINT).filter(([regle]) => !HORS_COMPOSANTS.includes(regle));
    await maison.ecrire({
      ...Object.fromEntries(
        pourOxlint.map(([regle, faute]) => [
          `src/ui/typees/${regle}.svelte`,
          `<script module lang="ts">\n${faute}\n</script>\n`,
        ]),
      ),
      'src/ui/typees/gabarit.svelte': ecran(
        'const f = (): Promise<number> => Promise.resolve(1);',
        '<button type="button" onclick={() => { f(); }}>Noter</button>',
      ),
      'src/ui/Type.svelte': ecran(`const n: number = 'a';\nvoid n;`),
      'src/ui/Propriete.svelte': ecran(
        `import Bouton from './Bouton.svelte';`,
        '<Bouton inconnue={1} agir={() => undefined} />',
      ),
      'src/ui/etat.svelte.ts': `export const etat: number = $state('a');\n`,
      'src/ui/noeud.ts': 'export const f = (): unknown => process.env;\n',
      'tests/ui/Laid.svelte': `<p>Suivi</p>\n\n<style>\n  .jamais {\n    color: teal;\n  }\n</style>\n`,
      'tests/domain/faute.test.ts': `import { jour } from '../../src/domain/releve.ts';\nexport const n: number = jour(0);\n`,
    });
    const { ok, texte } = lancer(TYPES);
    expect(ok).toBe(false);
    const lignes = texte.replaceAll(/:\d+:\d+\n/g, ' ').split('\n');
    for (const [fichier, faute] of [
      ['src/ui/Type.svelte', "Type 'string' is not assignable"],
      ['src/ui/Propriete.svelte', 'may only specify known properties'],
      ['src/ui/etat.svelte.ts', "Type 'string' is not assignable"],
      ['src/ui/noeud.ts', "Cannot find name 'process'"],
      ['tests/ui/Laid.svelte', 'Unused CSS selector'],
      ['tests/domain/faute.test.ts', "Type 'string' is not assignable"],
    ] as const)
      expect(
        lignes.some((ligne) => ligne.includes(`${fichier} `) && ligne.includes(faute)),
        fichier,
      ).toBe(true);
    const dites = texte.split('typescript(').slice(1);
    const attendues = pourOxlint.map(([regle]) => [regle, regle] as const);
    for (const [regle, fichier] of [...attendues, ['no-floating-promises', 'gabarit']] as const)
      expect(
        dites.some((dite) => dite.startsWith(`${regle})`) && dite.includes(`++${fichier}.svelte.ts`)),
        `${regle}, dans ${fichier}.svelte`,
      ).toBe(true);
    await maison.raserDossiers('src/ui/typees');
    expect(sainsAccuses(texte.replaceAll('++', '').replaceAll('.svelte.ts', '.svelte'))).toEqual([]);
  });

  it('tsc refuse le navigateur dans le domaine, et rien chez les sains', async () => {
    const noms = ['document.title', 'localStorage', 'fetch', 'structuredClone'];
    const chemins = noms.map((_, rang) => `src/domain/dom${rang}.ts`);
    await maison.ecrire(
      Object.fromEntries(
        chemins.map((chemin, rang) => [chemin, `export const f = (): unknown => ${noms[rang]};\n`]),
      ),
    );
    const { texte } = lancer(TSC_DOMAINE);
    for (const chemin of chemins) expect(texte).toMatch(new RegExp(`${chemin}.*Cannot find name`));
    expect(sainsAccuses(texte)).toEqual([]);
  });

  it('dependency-cruiser refuse cycles, orphelins et couches', async () => {
    await maison.ecrire({
      'src/storage/un.ts': `import { deux } from './deux.ts';\nexport const un = (): number => deux();\n`,
      'src/storage/deux.ts': `import { un } from './un.ts';\nexport const deux = (): number => un();\n`,
      'src/ui/orphelin.ts': 'export const seul = 1;\n',
    });
    const { texte } = lancer(DEPCRUISE);
    expect(texte).toMatch(/sans-cycle: src\/storage\/(un|deux)\.ts/);
    expect(texte).toContain('sans-orphelin: src/ui/orphelin.ts');
    expect(texte).toContain('screens-importe-seulement: src/screens/accueil/Stockage.svelte');
    expect(texte).toContain('ecrans-isoles: src/screens/fiche/Voisin.svelte');
    expect(texte).toContain('ui-importe-seulement: src/ui/Indiscret.svelte');
    expect(texte).toContain('domain-importe-seulement: src/domain/impur.ts');
    expect(texte).toContain('idb-a-sa-place: src/screens/accueil/base.ts');
    expect(texte).toContain('personne-n-importe-app: src/storage/app.ts');
  });

  it('knip trouve un fichier et un export que personne n’emploie', async () => {
    await maison.ecrire({
      'src/domain/mort.ts': 'export const oublie = 1;\n',
      'src/domain/releve.ts': `${SAINE['src/domain/releve.ts'] ?? ''}export const jamaisLu = 1;\n`,
    });
    const { texte } = lancer(KNIP);
    expect(texte).toContain('src/domain/mort.ts');
    expect(texte).toContain('jamaisLu');
  });
});
