// dependency-cruiser: layers, cycles, orphans. The layers themselves are in couches.cjs.
const { COUCHES, REGLE } = require('./couches.cjs');

const echapper = (texte) => texte.replaceAll('.', '[.]');

const couche = ([nom, { vers, paquets }]) => ({
  name: `${nom}-importe-seulement`,
  comment: REGLE[nom],
  severity: 'error',
  from: { path: `^src/${nom}/` },
  to: {
    pathNot: [
      `^src/${nom}/`,
      ...vers.map((cible) => (cible.includes('.') ? `^src/${echapper(cible)}$` : `^src/${cible}/`)),
      ...paquets.map((paquet) => `node_modules/(@types/)?${paquet}(/|$)`),
      // What the Svelte compiler adds by itself.
      'node_modules/svelte/src/internal',
      '^svelte/internal',
    ],
  },
});

const seulement = (paquet, lieu) => ({
  name: `${paquet}-a-sa-place`,
  comment: `${paquet} ne s’importe que dans ${lieu}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${lieu}` },
  to: { path: `node_modules/${paquet}` },
});

const STRICTS = '^src/domain/(contenus-)?stricts';

module.exports = {
  forbidden: [
    {
      name: 'sans-cycle',
      comment: 'Un cycle de types seuls disparaît à la compilation ; un cycle de code, non.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'sans-orphelin',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '[.]d[.]ts$',
          '^src/(main|sw)[.]ts$',
          '^src/reports/node[.]ts$',
          '^src/reports/pdf/stubs/',
          // Types only: their readers are in markup, where this tool sees no `import type`. knip does.
          '^src/ui/(fil|tableau)[.]ts$',
        ],
      },
      to: {},
    },
    ...Object.entries(COUCHES).map(couche),
    {
      name: 'ecrans-isoles',
      comment: REGLE.screens,
      severity: 'error',
      from: { path: '^src/screens/([^/]+)/' },
      to: { path: '^src/screens/', pathNot: ['^src/screens/$1/', '^src/screens/partage/'] },
    },
    {
      name: 'personne-n-importe-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app/|main[.]ts$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'stricts-a-part',
      comment: 'Les schémas stricts ne servent qu’à ouvrir un fichier : le premier écran ne les charge pas.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: STRICTS },
      to: { path: [STRICTS, 'node_modules/valibot'] },
    },
    { name: 'src-sans-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(tests|scripts)/' } },
    { name: 'introuvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    seulement('idb', 'src/storage/'),
    seulement('pdfmake', 'src/reports/'),
    seulement('write-excel-file', 'src/reports/tableur/'),
    seulement('fflate', 'src/reports/archive.ts'),
    seulement('workbox-', 'src/sw[.]ts'),
    seulement('hash-wasm', 'src/vault/'),
    seulement('age-encryption', 'src/vault/'),
    seulement('qr/', 'src/ui/CodeQr[.]svelte'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
