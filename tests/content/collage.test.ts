import { expect, test } from 'vitest';
import { NOMS_DES_CHAMPS, vocabulaireDuCollage } from '../../src/content/collage.ts';
import { Lexique } from '../../src/domain/collage-vocabulaire.ts';

const lexique = new Lexique(vocabulaireDuCollage([]));

test.each(Object.entries(NOMS_DES_CHAMPS))('les noms de « %s » ne désignent que lui', (champ, noms) => {
  expect(noms.map((nom) => lexique.colonne(nom))).toEqual(noms.map(() => champ));
});

test('un titre se reconnaît sans accent, sans majuscule et avec une apostrophe droite', () => {
  expect(lexique.colonne("  date  d'echeance ")).toBe('echeance');
  expect(lexique.colonne('N°')).toBeNull();
  expect(lexique.colonne('Budget')).toBeUndefined();
});

test('un état se lit avec ou sans ce que la liste demande', () => {
  expect(lexique.valeurs('etat', 'Reportée')).toEqual(['reportee']);
  expect(lexique.valeurs('pilote', 'Cadre')).toBeNull();
});
