import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enTableur, lireDateFrancaise, lireLignes, separateurDe } from '../../src/domain/tableur-lu.ts';

const cellulesDe = (texte: string) => lireLignes(texte).map(({ cellules }) => cellules);

test('une cellule peut contenir une tabulation, un retour à la ligne et des guillemets', () => {
  const cellule = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' '), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cellule, cellule, fc.constant('fin'))), (lignes) => {
      const colle = enTableur([['un', 'deux', 'trois'], ...lignes]);
      expect(cellulesDe(colle).slice(1)).toEqual(lignes);
    }),
  );
});

test('un guillemet seul reste un guillemet', () => {
  expect(cellulesDe('"Bonjour\tvous\n"a"b\tc')).toEqual([
    ['"Bonjour', 'vous'],
    ['"a"b', 'c'],
  ]);
});

describe('Un fichier CSV', () => {
  test('se lit avec son séparateur, sa marque et ses fins de ligne', () => {
    expect(cellulesDe('\ufeffAction;Pilote\r\n"Dit ""non"" ; deux";Cadre\r\n')).toEqual([
      ['Action', 'Pilote'],
      ['Dit "non" ; deux', 'Cadre'],
    ]);
    expect(separateurDe('Action,Pilote\nUne; deux,Cadre')).toBe(',');
    expect(separateurDe('Action')).toBe(';');
  });

  test('qui dit son séparateur sur une première ligne est cru, et ses rangs restent justes', () => {
    expect(lireLignes('sep=,\nAction,Pilote\nUne,Cadre')).toEqual([
      { rang: 2, cellules: ['Action', 'Pilote'] },
      { rang: 3, cellules: ['Une', 'Cadre'] },
    ]);
  });
});

test.each([
  ['13/11/2026', '2026-11-13'],
  ['1/2/26', '2026-02-01'],
  ['13-11-2026', '2026-11-13'],
  ['2026-11-13', '2026-11-13'],
  ['31/02/2026', null],
  ['11/13/2026', null],
  ['bientôt', null],
  ['', null],
])('« %s » est lu %s', (texte, date) => {
  expect(lireDateFrancaise(texte)).toBe(date);
});
