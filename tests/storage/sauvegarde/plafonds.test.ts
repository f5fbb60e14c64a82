import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { ErreurSauvegardeFausse, ErreurSauvegardeTropGrosse } from '../../../src/storage/erreurs.ts';
import { lireSauvegarde } from '../../../src/storage/sauvegarde/lire-sauvegarde.ts';
import {
  PLAFOND_FERME,
  PLAFOND_FICHIER,
  PLAFOND_LIGNE,
  PLAFOND_MANIFESTE,
} from '../../../src/storage/sauvegarde/plafonds.ts';
import { peser } from '../../../src/storage/sauvegarde/sauver.ts';
import { chiffrerAge } from '../../../src/vault/age.ts';
import { creerIdentite } from '../../../src/vault/identite.ts';
import { enOctets, joindre } from '../../../src/vault/octets.ts';
import { coffreOuvert, releve } from '../aides.ts';
import { chaineDe, ouvrir, POUR_LA_CLE, restaurer, sauvegarder } from './aides.ts';

const octets = (nombre: number, lettre = ' '): Uint8Array<ArrayBuffer> =>
  new Uint8Array(nombre).fill(lettre.charCodeAt(0));

const trop = { faute: 'trop-gros' };

describe('ce qui dépasse est refusé avant d’être lu', () => {
  test('un contenu de plus de 64 Mio', async () => {
    await expect(lireSauvegarde(octets(PLAFOND_FICHIER + 1))).rejects.toMatchObject(trop);
  });

  test('un manifeste de plus de 8 Mio, avec ou sans fin de ligne', async () => {
    await expect(lireSauvegarde(octets(PLAFOND_MANIFESTE + 1))).rejects.toMatchObject(trop);
    const fini = joindre([octets(PLAFOND_MANIFESTE + 1), enOctets('\n')]);
    await expect(lireSauvegarde(fini)).rejects.toMatchObject(trop);
  });

  test('une ligne de plus de 1 Mio', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const [manifeste = ''] = (await ouvrir(await sauvegarder(coffre))).split('\n');
    const longue = joindre([enOctets(`${manifeste}\n`), octets(PLAFOND_LIGNE + 1), enOctets('\n')]);
    await expect(lireSauvegarde(longue)).rejects.toMatchObject(trop);
    const juste = joindre([enOctets(`${manifeste}\n`), octets(PLAFOND_LIGNE), enOctets('\n')]);
    await expect(lireSauvegarde(juste)).rejects.toMatchObject({ faute: 'contenu' });
  });

  test('des millions de lignes vides', async () => {
    await expect(lireSauvegarde(octets(1_000_000, '\n'))).rejects.toThrow(ErreurSauvegardeFausse);
  });

  test('un fichier fermé plus gros que tout ce que Sillage ferme : son poids suffit', async () => {
    const { coffre } = await coffreOuvert();
    const fichier = new Blob([octets(PLAFOND_FERME), octets(1)]);
    await expect(restaurer(coffre, fichier)).rejects.toMatchObject({ genre: 'trop-gros' });
  });

  test(
    'un fichier bien fermé dont le contenu est trop gros : l’ouverture s’arrête en route',
    { timeout: 60_000 },
    async () => {
      const { coffre } = await coffreOuvert();
      const bloc = octets(1024 * 1024);
      const contenu = (async function* () {
        for (let i = 0; i < 65; i += 1) yield await Promise.resolve(bloc);
      })();
      const ferme = await new Response(await chiffrerAge(contenu, POUR_LA_CLE)).blob();
      // As if the sizes of the format did not tell: nothing but the cap of the content is left.
      const menteur = Object.defineProperty(ferme, 'size', { value: 1 });
      await expect(restaurer(coffre, menteur)).rejects.toMatchObject({ genre: 'trop-gros' });
    },
  );
});

test('ce que Sillage ne saurait pas reprendre, il ne le fait pas : un coffre trop gros est dit avant de commencer', async () => {
  const [ligne] = await chaineDe(await creerIdentite(), [releve('s1', 'un')]);
  if (!ligne) throw new Error('ligne absente');
  const enorme = { ...ligne, octetsCorps: 'x'.repeat((PLAFOND_FICHIER - PLAFOND_MANIFESTE) / 2) };
  expect(peser([ligne, enorme])).toBeGreaterThan(PLAFOND_FICHIER / 3);
  expect(() => peser([enorme, enorme])).toThrow(ErreurSauvegardeTropGrosse);
});
