import { describe, expect, test } from 'vitest';
import { genreDe, nommerRegistre } from '../../src/domain/genre-de-registre.ts';
import type { Ecriture } from '../../src/domain/ecriture.ts';
import { lire } from '../../src/domain/lire.ts';
import { enchainer, filVide } from '../../src/domain/registre.ts';

const ID = 'd290f1ee-6c54-4b01-90e6-d701748f0851';

describe('Un registre dit de quel genre il est', () => {
  test.each(['suivi', 'plan', 'bilan'] as const)('%s', (genre) => {
    expect(genreDe(nommerRegistre(genre, ID))).toBe(genre);
  });

  test('un suivi garde le nom qu’il avait avant qu’il y ait d’autres genres', () => {
    expect(nommerRegistre('suivi', ID)).toBe(ID);
    expect(genreDe('suivi-essai')).toBe('suivi');
  });

  test('une écriture d’un autre genre ne dit rien d’un suivi', () => {
    const instant = { mural: 0, monotone: 0, session: 's', decalage: 0 };
    const brute = { suivi: ID, id: 'e1', type: 'plan', instant, auteur: 'cadre-de-sante' } as const;
    const { ecriture } = enchainer(filVide('a'), { ...brute, contenu: { unite: 'Unité' } }, '0'.repeat(32));
    const egaree: readonly Ecriture[] = [ecriture];
    expect(lire(ID, egaree).prevu).toBeNull();
    expect(lire(ID, egaree).histoire).toHaveLength(1);
  });
});
