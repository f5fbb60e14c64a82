import { describe, expect, test } from 'vitest';
import type { Fil } from '../../src/domain/registre.ts';
import { filVide } from '../../src/domain/registre.ts';
import { Fins } from '../../src/storage/fins.ts';

const fil = (seq: number): Fil => ({ ...filVide('a'), seq });

/** The one paper, and how many times it was written. */
function desFeuilles() {
  const papier = { valeur: null as unknown, ecritures: 0 };
  const fins = new Fins({
    lire: () => Promise.resolve(papier.valeur),
    ecrire: (nom, valeur) => {
      expect(nom).toBe('fins');
      papier.valeur = valeur;
      papier.ecritures += 1;
      return Promise.resolve();
    },
  });
  return { fins, papier };
}

describe('La fin d’une chaîne partie', () => {
  test('se retient, se relit et s’ajoute aux autres', async () => {
    const { fins, papier } = desFeuilles();
    expect(await fins.de('s1')).toBeNull();
    await fins.retenir(new Map([['s1', fil(3)]]));
    await fins.retenir(new Map([['s2', fil(5)]]));
    expect(await fins.de('s1')).toEqual(fil(3));
    expect(papier.valeur).toEqual({ s1: fil(3), s2: fil(5) });
  });

  test('ne se retient pas là où cet appareil n’a rien écrit', async () => {
    const { fins, papier } = desFeuilles();
    await fins.retenir(new Map([['s1', fil(0)]]));
    expect(papier.ecritures).toBe(0);
  });

  test('s’oublie quand elle ne sert plus, et rien n’est écrit quand toutes servent', async () => {
    const { fins, papier } = desFeuilles();
    await fins.retenir(
      new Map([
        ['s1', fil(3)],
        ['s2', fil(5)],
      ]),
    );
    await fins.oublier(() => false);
    expect(papier.ecritures).toBe(1);
    await fins.oublier((suivi) => suivi === 's1');
    expect(papier.valeur).toEqual({ s2: fil(5) });
  });
});
