import { expect, test } from 'vitest';
import { groupesDe, preuvesDe, prolonger } from '../../src/domain/preuve.ts';
import { verifier } from '../../src/domain/registre.ts';
import { AppareilDEssai } from '../aides/appareils.ts';
import { UN_RELEVE } from '../aides/unSuivi.ts';

test('La preuve d’un suivi a, pour chaque appareil, un nombre et une tête', () => {
  const [b, a] = [new AppareilDEssai('b'), new AppareilDEssai('a')];
  b.consigner('releve', UN_RELEVE);
  b.consigner('releve', UN_RELEVE);
  a.recevoir(b.lignes).consigner('releve', UN_RELEVE);
  const preuves = preuvesDe(a.ecritures());
  expect(preuves.map(({ appareil, nombre }) => [appareil, nombre])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(verifier(b.ecritures())).toMatchObject({ juste: true, tete: preuves[1]?.tete });
});

test('La preuve d’un suivi grandit d’une ligne comme si tout était relu', () => {
  const [b, a] = [new AppareilDEssai('b'), new AppareilDEssai('a')];
  b.consigner('releve', UN_RELEVE);
  const avant = preuvesDe(b.ecritures());
  a.recevoir(b.lignes).consigner('releve', UN_RELEVE);
  const [nouvelle] = a.ecritures().filter(({ entete }) => entete.appareil === 'a');
  if (!nouvelle) throw new Error('La ligne manque.');
  const apres = prolonger(avant, nouvelle.entete);
  expect(apres).toEqual(preuvesDe(a.ecritures()));
  b.recevoir(a.lignes).consigner('releve', UN_RELEVE);
  const [, , derniere] = b.ecritures();
  expect(derniere && prolonger(apres, derniere.entete)).toEqual(preuvesDe(b.ecritures()));
});

test('La preuve d’un suivi vide est vide', () => {
  expect(preuvesDe([])).toEqual([]);
});

test('Une tête se lit en huit groupes de huit', () => {
  const groupes = groupesDe('0123456789abcdef'.repeat(4));
  expect(groupes).toHaveLength(8);
  expect(groupes.slice(0, 3)).toEqual(['01234567', '89abcdef', '01234567']);
});
