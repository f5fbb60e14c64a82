import { describe, expect, test } from 'vitest';
import { couper, nettoyer } from '../../../src/reports/pdf/clean.ts';
import { rendrePdf } from '../../../src/reports/pdf/taggedPdf.ts';
import { comparable, texteDuPdf } from '../../aides/lecteur-pdf-texte.ts';
import { unDocument } from './documents.ts';
import { textesHostiles } from './textes-hostiles.ts';
import { verifierPdf } from './verifier-pdf.ts';

const textes = Object.entries(textesHostiles);

describe('un texte hostile', () => {
  test.each(textes)('en paragraphe : %s', async (_nom, texte) => {
    const octets = await rendrePdf(unDocument({ text: texte }));
    expect(verifierPdf(octets)).toEqual([]);
    expect(comparable(texteDuPdf(octets))).toContain(comparable(texte));
  });

  test.each(textes)('dans une case : %s', async (_nom, texte) => {
    const tableau = {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['auto', 70, '*'],
        body: [
          ['N°', 'Lieu', 'Texte'],
          ['1', 'Bloc', texte],
        ],
      },
    };
    const octets = await rendrePdf(unDocument(tableau));
    expect(verifierPdf(octets)).toEqual([]);
    expect(comparable(texteDuPdf(octets))).toContain(comparable(texte));
  });
});

describe('nettoyer', () => {
  test.each(textes)('ne change plus un texte propre : %s', (_nom, texte) => {
    const propre = nettoyer(texte);
    expect(nettoyer(propre)).toBe(propre);
  });

  test.each([
    ['e\u0301te\u0301', 'été'],
    ['bien 😀 fin', 'bien [émoji] fin'],
    ['漢字', '□□'],
    ['di\ufb03cile', 'difficile'],
    ['a\u200bb\ufeffc\u00ad', 'abc'],
    ['1\u202f234\u00a0€', '1\u202f234\u00a0€'],
    ['a\r\nb\u2028c\td', 'a\nb\nc  d'],
    ['a\ud800b', 'a□b'],
  ])('%j devient %j', (sale, propre) => {
    expect(nettoyer(sale)).toBe(propre);
  });
});

describe('couper', () => {
  test('rend des morceaux qui, joints, redonnent le texte', () => {
    const texte = 'Une phrase. '.repeat(2000) + '😀'.repeat(5000) + '\nfin';
    const morceaux = couper(texte, 1000);
    expect(morceaux.join('')).toBe(texte);
    expect(Math.max(...morceaux.map((morceau) => morceau.length))).toBeLessThanOrEqual(1000);
    expect(morceaux.every((morceau) => !/\p{Surrogate}/u.test(morceau))).toBe(true);
  });

  test('laisse entier un texte court, même vide', () => {
    expect(couper('')).toEqual(['']);
    expect(couper('court')).toEqual(['court']);
  });

  test('coupe après une ligne ou un mot', () => {
    expect(couper('un deux trois', 8)).toEqual(['un deux ', 'trois']);
  });
});
