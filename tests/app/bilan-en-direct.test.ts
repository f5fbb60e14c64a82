import { describe, expect, test } from 'vitest';
import { BilanEnDirect } from '../../src/app/bilanEnDirect.svelte.ts';
import { pourBilan } from '../../src/domain/bilan-mesure.ts';
import type { ContenuBilan } from '../../src/domain/contenus-bilan.ts';
import type { AEcrire, Ecriture, Enregistre } from '../../src/domain/ecriture.ts';
import { ErreurRelecteurSuiveur, ErreurTropPeuDeSuivis } from '../../src/domain/erreurs.ts';
import { lire } from '../../src/domain/lire.ts';
import { enchainer, filVide } from '../../src/domain/registre.ts';
import { FausseHorloge } from '../aides/fauxOuvert.svelte.ts';
import { unSuiviEnCours } from '../aides/unSuivi.ts';

const SUIVIS = ['s1', 's2', 's3'].map((id) =>
  pourBilan(lire(id, unSuiviEnCours().fin().ecritures()), '2026-12-01'),
);
const UN_BILAN: ContenuBilan = {
  titre: 'Bilan d’automne',
  parcours: 'chirurgie-ambulatoire',
  suivis: ['s1', 's2', 's3'],
};
const RELU = { le: '2026-12-01', reconnaissable: false, vu: 'Toutes les lignes.', empreinte: '0'.repeat(64) };

async function unBilanOuvert() {
  let ecritures: Ecriture[] = [];
  let fil = filVide('appareil');
  let rang = 0;
  const append = (brute: AEcrire): Promise<Enregistre> => {
    const { ecriture, fil: suite } = enchainer(fil, brute, '0'.repeat(32));
    fil = suite;
    ecritures = [...ecritures, ecriture];
    return Promise.resolve({ ecriture, tete: suite.tete });
  };
  const ouvrir = () =>
    BilanEnDirect.ouvrir('bilan-1', {
      depot: {
        append,
        lister: () => Promise.resolve(['bilan-1']),
        lire: () => Promise.resolve(ecritures),
        examiner: () => Promise.resolve({ ecritures, fausse: null }),
      },
      horloge: new FausseHorloge().lire,
      nouvelId: () => `e${(rang += 1)}`,
      onecrit: () => undefined,
      lireSuivis: (ids) => Promise.resolve(SUIVIS.filter(({ id }) => ids.includes(id))),
    });
  return { ouvert: await ouvrir(), ouvrir };
}

describe('Un bilan ouvert', () => {
  test('tient les suivis qu’il compte, et les retrouve à la réouverture', async () => {
    const { ouvert, ouvrir } = await unBilanOuvert();
    expect(ouvert.suivis).toBeNull();
    await ouvert.consigner('bilan', UN_BILAN);
    expect(ouvert.suivis?.map((s) => s.id)).toEqual(UN_BILAN.suivis);
    await ouvert.consigner('bilan', { ...UN_BILAN, suivis: ['s1'] });
    const rouvert = await ouvrir();
    expect(rouvert.bilan.contenu?.titre).toBe('Bilan d’automne');
    await rouvert.relireSuivis();
    expect(rouvert.suivis?.map((s) => s.id)).toEqual(['s1']);
  });

  test('refuse la relecture d’une personne qui a suivi, et celle de deux suivis', async () => {
    const { ouvert } = await unBilanOuvert();
    await ouvert.consigner('bilan', UN_BILAN);
    const suiveur = ouvert.consigner('bilan-relu', { ...RELU, fonction: 'Adjoint administratif' });
    await expect(suiveur).rejects.toThrow(ErreurRelecteurSuiveur);
    await ouvert.consigner('bilan-relu', { ...RELU, fonction: 'Bibliothécaire' });
    expect(ouvert.bilan.relu?.fonction).toBe('Bibliothécaire');
    await ouvert.consigner('bilan', { ...UN_BILAN, suivis: ['s1', 's2'] });
    expect(ouvert.bilan.relu).toBeNull();
    const deux = ouvert.consigner('bilan-relu', { ...RELU, fonction: 'Bibliothécaire' });
    await expect(deux).rejects.toThrow(ErreurTropPeuDeSuivis);
  });
});
