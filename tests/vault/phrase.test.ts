import { wordlist } from '@scure/bip39/wordlists/french.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Octets } from '../../src/vault/octets.ts';
import { proposerPhrase } from '../../src/vault/phrase-proposee.ts';
import { jugerPhrase, normaliserPhrase } from '../../src/vault/phrase.ts';

const octets = (...valeurs: number[]): Octets => new Uint8Array(valeurs);

describe('la phrase proposée', () => {
  test('tire cinq mots français, écrits en NFC', () => {
    const { phrase, bits } = proposerPhrase();
    expect(phrase.split(' ')).toHaveLength(5);
    expect(phrase).toBe(phrase.normalize('NFC'));
    expect(bits).toBe(55);
  });

  test('prend exactement les mots que le hasard désigne', () => {
    const { phrase } = proposerPhrase(() => octets(0, 0, 0, 1, 7, 255, 248, 0, 255, 255));
    const mots = [0, 1, 2047, 0, 2047].map((i) => wordlist[i]?.normalize('NFC'));
    expect(phrase).toBe(mots.join(' '));
  });

  test('ne favorise aucun mot : chaque mot répond au même nombre de tirages', () => {
    const comptes = new Map<string, number>();
    for (let tirage = 0; tirage < 65_536; tirage += 1) {
      const mot =
        proposerPhrase(() => octets(tirage >> 8, tirage & 255, 0, 0, 0, 0, 0, 0, 0, 0)).phrase.split(
          ' ',
        )[0] ?? '';
      comptes.set(mot, (comptes.get(mot) ?? 0) + 1);
    }
    expect(comptes.size).toBe(2048);
    expect(new Set(comptes.values())).toEqual(new Set([32]));
  });

  test('reste forte quand les accents ne comptent pas : aucun mot de la liste n’en égale un autre', () => {
    expect(new Set(wordlist.map(normaliserPhrase)).size).toBe(2048);
  });

  test('est toujours jugée acceptable', () => {
    for (let essai = 0; essai < 200; essai += 1)
      expect(jugerPhrase(proposerPhrase().phrase).acceptee).toBe(true);
  });
});

describe('la phrase tapée', () => {
  test.each([
    ['École  d’été ', "ecole d'été"],
    ['e\u0301cole d’\u00e9te\u0301', 'ÉCOLE D’ÉTÉ'],
    ['école\u00a0d’été', "école d'été"],
    ['ecole d’ete', 'école d’été'],
  ])('« %s » ouvre comme « %s »', (une, autre) => {
    expect(normaliserPhrase(une)).toBe(normaliserPhrase(autre));
  });

  test('se normalise une fois pour toutes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (phrase) => {
        expect(normaliserPhrase(normaliserPhrase(phrase))).toBe(normaliserPhrase(phrase));
      }),
    );
  });
});

describe('la force d’une phrase choisie', () => {
  test.each([
    '',
    'court',
    'onze lettre',
    'aaaaaaaaaaaaaaaa',
    'motmotmotmot',
    'abc abc abc abc',
    '123456789012',
  ])('« %s » est refusée, avec une raison', (phrase) => {
    const avis = jugerPhrase(phrase);
    expect(avis.acceptee).toBe(false);
    expect(avis.texte).not.toBe('');
  });

  test.each(['azertyuiopqs', 'abcdefghijkl', 'qwertyuiop123', 'lkjhgfdsqpoi'])(
    '« %s » suit le clavier : refusée',
    (phrase) => {
      expect(jugerPhrase(phrase).acceptee).toBe(false);
    },
  );

  test('un texte énorme est refusé sans bloquer', () => {
    expect(jugerPhrase('mot '.repeat(100_000)).acceptee).toBe(false);
  });

  test.each([
    ['jardin1987marie', 'faible'],
    ['mon jardin de roses rouges', 'moyenne'],
    ['abeille tornade école gravir brioche', 'bonne'],
  ])('« %s » est dite %s', (phrase, force) => {
    expect(jugerPhrase(phrase)).toMatchObject({ acceptee: true, force });
  });

  test('répéter un mot n’ajoute rien', () => {
    const une = jugerPhrase('girafe lampadaire').bits;
    expect(jugerPhrase('girafe lampadaire girafe girafe').bits).toBe(une);
  });
});
