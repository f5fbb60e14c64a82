import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const version = (paquet: string): unknown => {
  const texte = readFileSync(
    new URL(`../../../node_modules/${paquet}/package.json`, import.meta.url),
    'utf8',
  );
  return (JSON.parse(texte) as { version?: unknown }).version;
};

/** We derive from their inner classes: read notes on tagged PDF and run this whole folder before moving either. */
describe('les moteurs dont on dérive les classes internes', () => {
  test.each([
    ['pdfmake', '0.3.11'],
    ['pdfkit', '0.20.2'],
  ])('%s reste en %s', (paquet, attendue) => {
    expect(version(paquet)).toBe(attendue);
  });
});
