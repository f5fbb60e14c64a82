import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nettoyer } from '../../../src/reports/pdf/clean.ts';

const COURANTS = [...'aéÀçŒœ \n\u00a0\u202f’‘–—…«»;:?!0#~ÿ'];
/** Printable too, but not among the current signs: a text that holds it takes the long way. */
const FLECHE = '→';

test('un texte courant est le même, nettoyé au plus court ou signe à signe', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...COURANTS), { maxLength: 40 }), (signes) => {
      const texte = signes.join('');
      expect(nettoyer(texte) + FLECHE).toBe(nettoyer(texte + FLECHE));
    }),
    { numRuns: 300 },
  );
});
