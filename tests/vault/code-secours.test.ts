import { wordlist } from '@scure/bip39/wordlists/french.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireCode, proposerCode } from '../../src/vault/code-secours.ts';
import { ErreurCodeSecours } from '../../src/vault/erreurs.ts';
import type { FauteDeCode } from '../../src/vault/erreurs.ts';
import { deHex, enHex } from '../../src/vault/octets.ts';
import type { Octets } from '../../src/vault/octets.ts';
import { normaliserPhrase } from '../../src/vault/phrase.ts';

const entropies = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((octets) => new Uint8Array(octets));
const motsDe = (entropie: Octets) => proposerCode(() => entropie).mots;
const LISTE = wordlist.map((mot) => mot.normalize('NFC'));

function faute(texte: string): FauteDeCode | null {
  try {
    lireCode(texte);
    return null;
  } catch (erreur) {
    if (erreur instanceof ErreurCodeSecours) return erreur.faute;
    throw erreur;
  }
}

const ZERO = motsDe(new Uint8Array(16));

describe('les 12 mots', () => {
  test('rendent l’entropie dont ils sont faits', () => {
    fc.assert(
      fc.property(entropies, (entropie) => {
        const mots = motsDe(entropie);
        expect(mots).toHaveLength(12);
        expect(mots.join(' ')).toBe(mots.join(' ').normalize('NFC'));
        expect(enHex(lireCode(mots.join(' ')))).toBe(enHex(entropie));
      }),
    );
  });

  test('sont ceux de la norme BIP39', () => {
    expect(ZERO.join(' ')).toBe(`${'abaisser '.repeat(11)}abeille`);
    expect(enHex(lireCode(`${'zoologie '.repeat(11)}voter`))).toBe('f'.repeat(32));
  });

  test('tirés par l’appareil, ne sont jamais deux fois les mêmes', () => {
    expect(proposerCode().mots).not.toEqual(proposerCode().mots);
  });

  test('se tapent comme on veut : capitales, sans accents, avec des numéros ou des virgules', () => {
    const entropie = deHex('00112233445566778899aabbccddeeff');
    const mots = motsDe(entropie);
    const sansAccents = mots.map(normaliserPhrase);
    const facons = [
      mots.map((mot, i) => `${i + 1}. ${mot}`).join('\n'),
      sansAccents.join(' '),
      sansAccents.join(', ').toUpperCase(),
      mots.join(' ').normalize('NFD'),
      `  ${mots.join('\u00a0')}\t`,
    ];
    for (const facon of facons) expect(lireCode(facon)).toEqual(entropie);
  });
});

describe('une faute dans les 12 mots', () => {
  test('un code accepté redonne toujours, mot pour mot, ce qui a été tapé', () => {
    const place = fc.integer({ min: 0, max: 11 });
    const rang = fc.integer({ min: 0, max: 2047 });
    fc.assert(
      fc.property(entropies, place, rang, (entropie, i, j) => {
        const tapes = motsDe(entropie).with(i, LISTE[j] ?? '');
        const trouvee = faute(tapes.join(' '));
        if (trouvee === null) expect(motsDe(lireCode(tapes.join(' ')))).toEqual(tapes);
        else expect(trouvee).toEqual({ genre: 'somme' });
      }),
    );
  });

  test('après onze mots, un douzième sur seize exactement convient', () => {
    fc.assert(
      fc.property(entropies, (entropie) => {
        const onze = motsDe(entropie).slice(0, 11).join(' ');
        const convenables = LISTE.filter((mot) => faute(`${onze} ${mot}`) === null);
        expect(convenables).toHaveLength(2048 / 16);
      }),
      { numRuns: 2 },
    );
  });

  test('deux mots échangés sont vus', () => {
    const mots = motsDe(deHex('00112233445566778899aabbccddeeff'));
    const echanges = mots.with(0, mots[1] ?? '').with(1, mots[0] ?? '');
    expect(faute(echanges.join(' '))).toEqual({ genre: 'somme' });
  });

  test.each([
    ['', 0],
    ['abaisser', 1],
    [ZERO.slice(1).join(' '), 11],
    [[...ZERO, 'abeille'].join(' '), 13],
  ])('« %s » : il n’y a pas 12 mots', (texte, mots) => {
    expect(faute(texte)).toEqual({ genre: 'nombre', mots });
  });

  test.each([
    ['abaiser', 'abaisser'],
    ['abai', 'abaisser'],
    ['beille', 'abeille'],
    ['aebille', 'abeille'],
    ['caffeine', 'caféine'],
    ['qwertz', null],
    ['x', null],
  ])('« %s » : l’appareil propose %s', (mot, proche) => {
    const trouvee = faute(ZERO.with(2, mot).join(' '));
    expect(trouvee).toEqual({ genre: 'mot-inconnu', position: 3, mot, proche });
  });

  test('un mot de la liste avec une lettre de trop à la fin est toujours retrouvé', () => {
    for (const mot of LISTE) {
      expect(faute(ZERO.with(0, `${mot}x`).join(' ')), mot).toMatchObject({ proche: mot });
    }
  });

  test('un texte énorme est refusé sans bloquer', () => {
    expect(faute('é'.repeat(1_000_000))).toMatchObject({ genre: 'mot-inconnu', mot: 'e'.repeat(20) });
  });

  test.each([
    [{ genre: 'nombre', mots: 11 } as const, 'Il faut 12 mots\u00a0: il y en a 11.'],
    [
      { genre: 'mot-inconnu', position: 3, mot: 'abaiser', proche: 'abaisser' } as const,
      'Le mot 3, «\u00a0abaiser\u00a0», n’est pas dans la liste. Est-ce «\u00a0abaisser\u00a0»\u202f?',
    ],
    [{ genre: 'mot-inconnu', position: 3, mot: 'x', proche: null } as const, 'Les autres mots sont gardés.'],
    [{ genre: 'somme' } as const, 'un mot est faux ou n’est pas à sa place'],
  ])('dit laquelle, ce qui est gardé et que faire', (laquelle, phrase) => {
    expect(new ErreurCodeSecours(laquelle).message).toContain(phrase);
  });
});
