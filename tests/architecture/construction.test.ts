import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP_META } from '../../scripts/csp.mjs';
import { servir } from '../../scripts/serveur.mjs';
import { Maisonnette, type Verdict } from './maisonnette.ts';
import { SAINE } from './saine.ts';

const AVEC_PARESSEUX = {
  ...SAINE,
  'src/vault/coffre.worker.ts': `self.onmessage = async () => {
  const { argon2id } = await import('hash-wasm');
  self.postMessage(typeof argon2id);
};
`,
  'src/app/lourd.ts': `import adresse from '../vault/coffre.worker.ts?worker&url';

export const lourd = (): string => adresse;
`,
  'src/main.ts': `${SAINE['src/main.ts'] ?? ''}
document.body.addEventListener('click', () => void import('./app/lourd.ts').then(({ lourd }) => lourd()));
`,
};

describe('la construction', () => {
  let maison: Maisonnette;
  let verdict: Verdict;
  const construire = (vers = 'dist'): Verdict => maison.lancer('vite/bin/vite.js', 'build', '--outDir', vers);
  const lire = (fichier: string): Promise<string> => readFile(join(maison.dossier, 'dist', fichier), 'utf8');

  beforeAll(async () => {
    maison = await Maisonnette.batir(AVEC_PARESSEUX);
    verdict = construire();
  });
  afterAll(() => maison.raser());

  it('réussit et annonce la taille de la première charge', () => {
    expect(verdict.ok, verdict.texte).toBe(true);
    expect(verdict.texte).toMatch(/première charge : [\d.]+ Ko brotli/);
  });

  it('écrit la politique de sécurité dans la page, et aucun script dans le texte', async () => {
    const page = await lire('index.html');
    expect(page.replaceAll('&#39;', "'")).toContain(CSP_META);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('garde hors ligne tout ce qu’elle a écrit, parties paresseuses et ouvriers compris', async () => {
    const sw = await lire('sw.js');
    const fichiers = await readdir(join(maison.dossier, 'dist/assets'));
    expect(fichiers.some((nom) => nom.startsWith('worker-coffre'))).toBe(true);
    expect(fichiers.some((nom) => nom.startsWith('lourd-'))).toBe(true);
    for (const fichier of [...fichiers.map((nom) => `assets/${nom}`), 'index.html'])
      expect(sw).toContain(fichier);
  });

  it('ne laisse jamais le service worker s’imposer : un seul skipWaiting, sur message', async () => {
    const sw = await lire('sw.js');
    expect(sw.match(/skipWaiting\(\)/g)).toHaveLength(1);
    expect(sw).toMatch(/SKIP_WAITING/);
  });

  it('est servie avec une politique par sorte de fichier', async () => {
    const serveur = await servir({ dossier: join(maison.dossier, 'dist') });
    const ouvrier = (await readdir(join(maison.dossier, 'dist/assets'))).find((nom) =>
      /^worker-coffre/.test(nom),
    );
    const csp = async (chemin: string): Promise<string | null> =>
      (await fetch(`${serveur.url}${chemin}`)).headers.get('content-security-policy');
    expect(await csp('')).toContain("connect-src 'none'");
    expect(await csp('')).not.toContain('wasm-unsafe-eval');
    expect(await csp(`assets/${ouvrier ?? ''}`)).toContain("'wasm-unsafe-eval'");
    expect(await csp('sw.js')).toContain("connect-src 'self'");
    expect((await fetch(`${serveur.url}..%2fpackage.json`)).status).toBe(404);
    await serveur.fermer();
  });

  it('échoue si du code de chiffrement entre dans la première charge', async () => {
    await maison.ecrire({
      'src/main.ts': `import { argon2id } from 'hash-wasm';\n${AVEC_PARESSEUX['src/main.ts']}console.log(argon2id);\n`,
    });
    const { ok, texte } = construire('dist-intrus');
    expect(ok).toBe(false);
    expect(texte).toContain('code paresseux dans la première charge');
  });

  it('échoue au-dessus du budget', async () => {
    const bruit = Array.from({ length: 12_000 }, (_, rang) =>
      Math.imul(rang + 1, 2_654_435_761).toString(36),
    );
    await maison.ecrire({
      'src/main.ts': `${AVEC_PARESSEUX['src/main.ts']}console.log(${JSON.stringify(bruit.join(''))});\n`,
    });
    const { ok, texte } = construire('dist-gros');
    expect(ok).toBe(false);
    expect(texte).toMatch(/au-dessus du budget de 60\.0 Ko/);
  });

  describe('avec un ouvrier qui tient de quoi faire des PDF, sous quelque nom que ce soit', () => {
    it('échoue si les polices ne se pèsent plus à part', async () => {
      await maison.ecrire({
        ...AVEC_PARESSEUX,
        'src/vault/coffre.worker.ts': `self.onmessage = async () => {
  const { default: PDFDocument } = await import('pdfkit');
  self.postMessage(typeof PDFDocument);
};
`,
      });
      // What the build puts in place of the parts of pdfkit that Sillage does not use.
      const remplacants = 'src/reports/pdf/stubs';
      await cp(new URL(`../../${remplacants}`, import.meta.url), maison.chemin(remplacants), {
        recursive: true,
      });
      const { ok, texte } = construire('dist-pdf');
      expect(ok).toBe(false);
      expect(texte).toContain('aucune partie à part ne les tient');
    });
  });
});
