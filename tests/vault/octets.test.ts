import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deBase64, deHex, enBase64, enHex, joindre } from '../../src/vault/octets.ts';

const octets = fc.uint8Array({ maxLength: 100 });

describe('écrire des octets en texte', () => {
  test('le base64 et l’hexadécimal rendent ce qu’on leur a donné', () => {
    fc.assert(
      fc.property(octets, (valeur) => {
        expect([...deBase64(enBase64(valeur))]).toEqual([...valeur]);
        expect([...deHex(enHex(valeur))]).toEqual([...valeur]);
        expect(enBase64(valeur)).toBe(Buffer.from(valeur).toString('base64'));
      }),
    );
  });

  test('un mégaoctet passe aussi', () => {
    const grand = new Uint8Array(1 << 20).fill(0xa5);
    expect(enBase64(grand)).toBe(Buffer.from(grand).toString('base64'));
  });

  test.each(['AA', 'AB==', 'AA==\n', ' AA==', 'AA=', 'A===', 'Aé==', '-_8=', 'AAAAA'])(
    'le base64 « %s », que rien n’écrit ainsi, est refusé',
    (texte) => {
      expect(() => deBase64(texte)).toThrow();
    },
  );

  test.each(['0', '0G', 'AB', '0x', ' 00'])('l’hexadécimal « %s » est refusé', (texte) => {
    expect(() => deHex(texte)).toThrow();
  });

  test('joindre met bout à bout', () => {
    expect(joindre([Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3)])).toEqual(Uint8Array.of(1, 2, 3));
  });
});
