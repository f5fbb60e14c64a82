import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sansBase64 } from '../../../scripts/vite-plugin-octets.ts';
import { police400 } from '../../../src/reports/polices/sillage-400.ts';
import { police700 } from '../../../src/reports/polices/sillage-700.ts';

test.each([
  ['maigre', 'sillage-400.ts', police400],
  ['grasse', 'sillage-700.ts', police700],
])(
  'la police %s garde ses octets quand la construction les écrit un signe chacun',
  async (_, nom, octets) => {
    const source = await readFile(new URL(`../../../src/reports/polices/${nom}`, import.meta.url), 'utf8');
    const construite = sansBase64(source) ?? '';
    expect(construite).toContain('String.raw');
    const adresse = `data:text/javascript,${encodeURIComponent(construite)}`;
    const module = (await import(/* @vite-ignore */ adresse)) as object;
    expect(Object.values(module)).toEqual([octets]);
  },
);
