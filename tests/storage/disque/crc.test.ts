import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/storage/disque/crc.ts';
import { enOctets } from '../../../src/vault/octets.ts';

test('la valeur de référence de la CRC-32 de zip', () => {
  expect(crc32(enOctets('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test('se calcule aussi bien en plusieurs fois', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (debut, suite) => {
      expect(crc32(suite, crc32(debut))).toBe(crc32(Uint8Array.from([...debut, ...suite])));
    }),
  );
});
