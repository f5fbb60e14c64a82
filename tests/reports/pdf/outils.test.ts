import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rendrePdf } from '../../../src/reports/pdf/taggedPdf.ts';
import { toutALaFois } from './documents.ts';

// Each tool is another program, started on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dossier = mkdtempSync(join(tmpdir(), 'sillage-pdf-'));
const fichier = join(dossier, 'tout.pdf');

function existe(outil: string): boolean {
  try {
    execFileSync(outil, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return true;
    console.warn(`\n*** ${outil} n’est pas installé : ses vérifications des PDF sont sautées. ***\n`);
    return false;
  }
}

const dit = (outil: string, ...parametres: string[]): string =>
  execFileSync(outil, [...parametres, fichier], { encoding: 'utf8' });

beforeAll(async () => {
  writeFileSync(fichier, await rendrePdf(toutALaFois()));
});
afterAll(() => rmSync(dossier, { recursive: true }));

describe('les outils de tous', () => {
  test.runIf(existe('qpdf'))('qpdf ne trouve aucune erreur', () => {
    expect(dit('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  });

  test.runIf(existe('pdfinfo'))('pdfinfo lit le titre et la structure', () => {
    expect(dit('pdfinfo')).toMatch(
      /Title:\s+Journal de bord[\s\S]*Tagged:\s+yes[\s\S]*JavaScript:\s+no[\s\S]*PDF version:\s+1\.7/,
    );
    const structure = dit('pdfinfo', '-struct-text');
    for (const balise of [
      'H1',
      'H2',
      'H3',
      'LBody',
      'Table',
      'TH',
      '/Scope /Column',
      '/Scope /Row',
      'Figure',
      'TOCI',
      'Link',
    ]) {
      expect(structure).toContain(balise);
    }
    expect(structure.match(/^\s+TR$/gm)).toHaveLength(66);
  });

  test.runIf(existe('pdffonts'))('pdffonts voit des polices incorporées, réduites et lisibles', () => {
    const polices = dit('pdffonts').trim().split('\n').slice(2);
    expect(polices).toHaveLength(2);
    for (const police of polices) expect(police).toMatch(/\+SillageSans-.*yes yes yes/);
  });
});
