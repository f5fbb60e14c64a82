import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Base } from '../../../src/storage/base.ts';
import type { DisqueEnMemoire } from '../../aides/disqueEnMemoire.ts';
import { clesDeBase, coffreOuvert, coffreRouvert, releve, textes } from '../aides.ts';
import { POUR_LA_CLE, restaurer, sauvegarder } from './aides.ts';

/** One bit of one line, in both copies. */
async function abimerPartout(base: Base, disque: DisqueEnMemoire, suivi: string, seq: number): Promise<void> {
  const cle = (await clesDeBase(base)).find((c) => c[0] === suivi && c[3] === seq);
  const ligne = cle && (await base.lire((db) => db.get('ecritures', cle)));
  if (!cle || !ligne) throw new Error('ligne absente');
  ligne.scelle[3] = (ligne.scelle[3] ?? 0) ^ 1;
  await base.ecrire(['ecritures'], (tx) => [tx.objectStore('ecritures').put(ligne, cle)]);
  disque.supprimer('registre.a');
  disque.supprimer('registre.b');
  await base.fermer();
}

describe('un coffre dont une ligne est perdue fait une sauvegarde', () => {
  test('qui se restaure, avec ce qui la précède et les autres suivis, et qui dit ce qui manque', async () => {
    const { coffre, base, disque, nom } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois', 'quatre']) await coffre.append(releve('s1', texte));
    await coffre.append(releve('s2', 'ailleurs'));
    await abimerPartout(base, disque, 's1', 3);
    const { coffre: rouvert } = await coffreRouvert(nom);
    expect(await rouvert.commencerSauvegarde(POUR_LA_CLE, 'essai')).toMatchObject({ lignes: 3, laissees: 2 });
    const { coffre: neuf } = await coffreOuvert();
    await restaurer(neuf, await sauvegarder(rouvert));
    expect(textes((await neuf.lire('s1')).ecritures)).toEqual(['un', 'deux']);
    expect(textes((await neuf.lire('s2')).ecritures)).toEqual(['ailleurs']);
  });

  test('même si un suivi entier ne se lit plus', async () => {
    const { coffre, base, disque, nom } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    await coffre.append(releve('s2', 'ailleurs'));
    await abimerPartout(base, disque, 's1', 1);
    const { coffre: rouvert } = await coffreRouvert(nom);
    const { coffre: neuf } = await coffreOuvert();
    expect(await restaurer(neuf, await sauvegarder(rouvert))).toMatchObject({ suivis: 1, nouvelles: 1 });
    expect(await neuf.lister()).toEqual(['s2']);
  });

  test.each([2, 3])(
    'restaurée sur ce coffre, une sauvegarde d’avant rend la ligne perdue (%i)',
    async (seq) => {
      const { coffre, base, disque, nom } = await coffreOuvert();
      for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
      const avant = await sauvegarder(coffre);
      await abimerPartout(base, disque, 's1', seq);
      const { coffre: rouvert } = await coffreRouvert(nom);
      expect((await rouvert.lire('s1')).fausse).toMatchObject({ seq, defaut: 'illisible' });
      await restaurer(rouvert, avant);
      expect(textes((await rouvert.lire('s1')).ecritures)).toEqual(['un', 'deux', 'trois']);
      await rouvert.append(releve('s1', 'quatre'));
      expect((await rouvert.verifier('s1')).fausse).toBeNull();
    },
  );

  test('qui laisse les lignes d’un appareil dont la clé publique s’est perdue', async () => {
    const { coffre: autre } = await coffreOuvert();
    await autre.append(releve('s1', 'un'));
    const { coffre, base, disque, nom } = await coffreOuvert();
    await restaurer(coffre, await sauvegarder(autre));
    await coffre.append(releve('s1', 'deux'));
    await base.ecrire(['reglages'], (tx) => [tx.objectStore('reglages').delete('appareils')]);
    disque.supprimer('registre.a');
    disque.supprimer('registre.b');
    const { coffre: rouvert } = await coffreRouvert(nom);
    const { coffre: neuf } = await coffreOuvert();
    await restaurer(neuf, await sauvegarder(rouvert));
    expect(textes((await neuf.lire('s1')).ecritures)).toEqual(['deux']);
  });
});
