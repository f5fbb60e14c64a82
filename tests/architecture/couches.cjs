// Who may import whom: the design's §3, read by ESLint (types and markup included) and dependency-cruiser.

const SVELTE = ['svelte'];

/** For each folder of src: the folders it may reach, and the npm packages. */
const COUCHES = {
  domain: { vers: [], paquets: ['@noble/hashes', 'canonicalize', 'valibot'] },
  content: { vers: ['domain'], paquets: [] },
  vault: {
    vers: ['domain'],
    paquets: ['@noble/hashes', '@scure/bip39', 'age-encryption', 'hash-wasm', 'comlink', 'canonicalize'],
  },
  storage: { vers: ['domain', 'vault'], paquets: ['idb', 'comlink', 'valibot'] },
  reports: {
    vers: ['domain', 'content'],
    paquets: [
      'pdfmake',
      'pdfkit',
      'fontkit',
      'comlink',
      '@noble/hashes',
      'write-excel-file',
      'fflate',
      'valibot',
    ],
  },
  ui: { vers: [], paquets: [...SVELTE, 'qr'] },
  screens: {
    vers: ['domain', 'content', 'reports/index.ts', 'ui'],
    paquets: [...SVELTE, 'svelte-spa-router'],
  },
  app: {
    vers: ['domain', 'content', 'vault', 'storage', 'reports', 'ui', 'screens'],
    paquets: [...SVELTE, 'svelte-spa-router', 'comlink'],
  },
};

const REGLE = {
  domain: 'Le domaine n’importe rien de nous : ce qui lui manque arrive en paramètre.',
  content: 'Les contenus sont des données : ils ne connaissent que le domaine.',
  vault: 'Le coffre ne connaît que le domaine.',
  storage: 'Le stockage ne connaît que le domaine et le coffre.',
  reports: 'Les documents se font à partir du domaine et des contenus.',
  ui: 'Un composant de src/ui ne sait aucun mot du métier : passez-lui des valeurs.',
  screens:
    'Un écran reçoit le reste de src/app dans ses dépendances, et n’importe aucun autre écran : ce que deux écrans disent va dans src/screens/partage.',
  app: 'src/app assemble : il n’importe que ce que la liste permet.',
};

module.exports = { COUCHES, REGLE };
