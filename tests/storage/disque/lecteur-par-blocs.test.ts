import { expect, test } from 'vitest';
import { LecteurParBlocs } from '../../../src/storage/disque/lecteur-par-blocs.ts';
import { DisqueEnMemoire } from '../../aides/disqueEnMemoire.ts';

const MEGA = 1 << 20;
const MOTIF = Uint8Array.from([1, 2, 3, 4]);

test.each([0, 7, MEGA - 4, MEGA - 3, MEGA - 1, MEGA, 2 * MEGA + 1])(
  'un motif se trouve à %i, même à cheval sur deux blocs',
  async (place) => {
    const octets = new Uint8Array(2 * MEGA + 10);
    // Beginnings that lead nowhere.
    for (let i = 0; i < place; i += 1000) octets[i] = 1;
    octets.set(MOTIF, place);
    const disque = new DisqueEnMemoire();
    disque.poser('registre.a', octets);
    const fichier = await disque.ouvrir('registre.a', false);
    if (!fichier) throw new Error('absent');
    expect(new LecteurParBlocs(fichier).chercher(MOTIF, 0)).toBe(place);
    expect(new LecteurParBlocs(fichier).chercher(MOTIF, place + 1)).toBeNull();
  },
);
