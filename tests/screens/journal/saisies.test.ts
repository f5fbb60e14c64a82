import { describe, expect, test } from 'vitest';
import { lireAttente, lireCorrection, lireEffacement } from '../../../src/screens/journal/saisies.ts';
import { CHAMPS_VIDES } from '../../../src/screens/partage/champs.ts';

const ATTENTE = { cible: 'a6', raison: 'Relu.', annonce: 'oui', delai: '15', texte: 'Un mot.' };
const EFFACEMENT = { cible: 'a6', demandePar: 'autre-titulaire', raison: 'Demandé.' };
const CORRECTION = { cible: 'a6', raison: 'Relu.', champs: { ...CHAMPS_VIDES, texte: 'Un mot.' } };

describe('Un brouillon du journal', () => {
  test('se relit champ par champ', () => {
    expect(lireAttente({ ...ATTENTE, intrus: 1 })).toEqual(ATTENTE);
    expect(lireEffacement({ ...EFFACEMENT, intrus: 1 })).toEqual(EFFACEMENT);
    expect(lireEffacement({ ...EFFACEMENT, demandePar: '' })).toMatchObject({ demandePar: '' });
    expect(lireCorrection({ ...CORRECTION, intrus: 1 })).toEqual(CORRECTION);
  });

  test.each([null, 'texte', [], {}])('qui n’en est pas un est laissé de côté : %j', (garde) => {
    expect([lireAttente(garde), lireEffacement(garde), lireCorrection(garde)]).toEqual([null, null, null]);
  });

  test('d’une réponse ou d’une personne inconnue est laissé de côté', () => {
    expect(lireAttente({ ...ATTENTE, annonce: 'peut-être' })).toBeNull();
    expect(lireAttente({ ...ATTENTE, delai: 15 })).toBeNull();
    expect(lireEffacement({ ...EFFACEMENT, demandePar: 'toString' })).toBeNull();
  });
});
