import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verifier } from '../../src/domain/registre.ts';
import { ErreurCibleInconnue, ErreurLigneRefusee, ErreurPasUnExemple } from '../../src/storage/erreurs.ts';
import {
  clesDeBase,
  coffreOuvert,
  debutDeSuivi,
  releve,
  retrait,
  textes,
  toutesLesRangees,
} from './aides.ts';

afterEach(() => vi.restoreAllMocks());

describe('écrire', () => {
  test('ce qui est écrit se relit, dans l’ordre, et la chaîne est juste', async () => {
    const { coffre } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(textes(ecritures)).toEqual(['un', 'deux', 'trois']);
    expect(fausse).toBeNull();
  });

  test('le reçu donne l’écriture telle qu’elle est sur le disque, et la tête de la chaîne', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const recu = await coffre.append(releve('s1', 'deux'));
    const { ecritures } = await coffre.lire('s1');
    expect(ecritures[1]).toEqual(recu.ecriture);
    expect(verifier(ecritures)).toEqual({ juste: true, tete: recu.tete, nombre: 2 });
  });

  test('les textes sont mis en NFC, les demi-caractères remplacés, les champs absents oubliés', async () => {
    const { coffre } = await coffreOuvert();
    const brute = releve('s1', 'e\u0301te\u0301 \ud83d fini');
    const contenu = { ...brute.contenu, role: undefined };
    const { ecriture } = await coffre.append({ ...brute, contenu } as unknown as typeof brute);
    expect(ecriture.corps?.contenu).toMatchObject({ texte: 'été \ufffd fini' });
    expect(ecriture.corps?.contenu).not.toHaveProperty('role');
  });

  test.each([
    ['de trop', { inconnu: 1 }],
    ['sans mesure', { texte: 'x'.repeat(2 * 1024 * 1024) }],
    ['d’une autre sorte', { source: 'rêvé' }],
  ])(
    'ce qu’aucune sauvegarde ne saurait reprendre (%s) n’est pas dit enregistré, et ne bloque pas la suite',
    async (_, faux) => {
      const { coffre } = await coffreOuvert();
      await coffre.append(releve('s1', 'un'));
      const brute = releve('s1', 'deux');
      const hors = { ...brute, contenu: { ...brute.contenu, ...faux } } as typeof brute;
      await expect(coffre.append(hors)).rejects.toThrow(ErreurLigneRefusee);
      await coffre.append(releve('s1', 'trois'));
      const { ecritures, fausse } = await coffre.lire('s1');
      expect(textes(ecritures)).toEqual(['un', 'trois']);
      expect(fausse).toBeNull();
    },
  );

  test('un ajout ne relit pas le registre', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(releve('s1', 'un'));
    const lectures = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const curseurs = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
    await coffre.append(releve('s1', 'deux'));
    expect(lectures).not.toHaveBeenCalled();
    expect(curseurs).not.toHaveBeenCalled();
  });

  test('un suivi demandé deux fois en même temps ne s’ouvre qu’une fois, sauf si une ligne est venue', async () => {
    const { coffre } = await coffreOuvert();
    for (const texte of ['un', 'deux', 'trois']) await coffre.append(releve('s1', texte));
    const ouvertures = vi.spyOn(crypto.subtle, 'decrypt');
    const [une, autre] = await Promise.all([coffre.lire('s1'), coffre.lire('s1')]);
    expect(autre).toEqual(une);
    expect(ouvertures).toHaveBeenCalledTimes(3);
    const avant = coffre.lire('s1');
    await coffre.append(releve('s1', 'quatre'));
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual(['un', 'deux', 'trois', 'quatre']);
    expect(textes((await avant).ecritures)).toEqual(['un', 'deux', 'trois']);
  });

  test('lister donne chaque suivi une fois', async () => {
    const { coffre } = await coffreOuvert();
    for (const suivi of ['s1', 's10', 's2', 's1', 's2']) await coffre.append(releve(suivi, 'x'));
    expect(await coffre.lister()).toEqual(['s1', 's10', 's2']);
    expect((await coffre.lire('s1')).ecritures).toHaveLength(2);
  });

  test('un suivi inconnu est vide et juste', async () => {
    const { coffre } = await coffreOuvert();
    expect(await coffre.lire('rien')).toEqual({ ecritures: [], fausse: null });
  });

  test('beaucoup d’écritures à la fois, mêlées de brouillons et de lectures : aucune place prise deux fois', async () => {
    const geste = fc.record({
      suivi: fc.constantFrom('s1', 's2', 's3'),
      genre: fc.constantFrom('append', 'append', 'append', 'brouillon', 'lire'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 40 }), async (gestes) => {
        const { coffre } = await coffreOuvert();
        await Promise.all(
          gestes.map(({ suivi, genre }, rang): Promise<unknown> => {
            if (genre === 'append') return coffre.append(releve(suivi, String(rang)));
            return genre === 'lire' ? coffre.lire(suivi) : coffre.garderBrouillon(suivi, rang);
          }),
        );
        for (const suivi of ['s1', 's2', 's3']) {
          const attendus = gestes.flatMap((g, rang) =>
            g.suivi === suivi && g.genre === 'append' ? [String(rang)] : [],
          );
          const { ecritures, fausse } = await coffre.lire(suivi);
          expect(fausse).toBeNull();
          expect(textes(ecritures)).toEqual(attendus);
          expect(ecritures.map(({ entete }) => entete.seq)).toEqual(attendus.map((_, i) => i + 1));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('effacer un passage', () => {
  test('ses mots sont détruits, la chaîne reste juste, les autres lignes restent', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'Ma fille s’appelle Zoé');
    await coffre.append(releve('s1', 'avant'));
    await coffre.append(secret);
    await coffre.append(releve('s1', 'après', { efface: [secret.id] }));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(textes(ecritures)).toEqual(['avant', null, 'après']);
    expect(fausse).toBeNull();
  });

  test('l’ancienne forme scellée n’est plus dans la base', async () => {
    const { coffre, base } = await coffreOuvert();
    const secret = releve('s1', 'à détruire');
    await coffre.append(secret);
    const avant = (await toutesLesRangees(base)).find(({ magasin }) => magasin === 'ecritures');
    await coffre.append(releve('s1', 'suite', { efface: [secret.id] }));
    const apres = (await toutesLesRangees(base)).filter(({ magasin }) => magasin === 'ecritures');
    expect(apres.map(({ valeur }) => valeur)).not.toContainEqual(avant?.valeur);
  });

  test('effacer deux fois ne change rien ; effacer ce qui n’existe pas est refusé en entier', async () => {
    const { coffre } = await coffreOuvert();
    const secret = releve('s1', 'secret');
    await coffre.append(secret);
    await coffre.append(releve('s1', 'un', { efface: [secret.id] }));
    await coffre.append(releve('s1', 'deux', { efface: [secret.id] }));
    await expect(coffre.append(releve('s1', 'trois', { efface: ['inconnu'] }))).rejects.toThrow(
      ErreurCibleInconnue,
    );
    expect(textes((await coffre.lire('s1')).ecritures)).toEqual([null, 'un', 'deux']);
    await coffre.append(releve('s1', 'quatre'));
    expect((await coffre.verifier('s1')).fausse).toBeNull();
  });
});

describe('le retrait « effacer »', () => {
  test('ne laisse qu’une ligne, sans brouillon, et la suite reste juste', async () => {
    const { coffre, base } = await coffreOuvert();
    for (const texte of ['un', 'deux']) await coffre.append(releve('s1', texte));
    await coffre.append(releve('s2', 'autre suivi'));
    await coffre.garderBrouillon('observer|s1', 'phrase en cours');
    await coffre.garderBrouillon('observer|s10', 'autre suivi');
    await coffre.append(retrait('s1'));
    const { ecritures, fausse } = await coffre.lire('s1');
    expect(ecritures.map(({ entete }) => entete.type)).toEqual(['retrait']);
    expect(fausse).toBeNull();
    expect(await coffre.lireBrouillon('observer|s1')).toBeNull();
    expect(await coffre.lireBrouillon('observer|s10')).toBe('autre suivi');
    expect((await clesDeBase(base)).filter(([suivi]) => suivi === 's1')).toHaveLength(1);
    expect((await coffre.lire('s2')).ecritures).toHaveLength(1);
    await coffre.append(releve('s1', 'après'));
    expect((await coffre.verifier('s1')).fausse).toBeNull();
  });
});

describe('l’exemple', () => {
  test('s’enlève en entier, brouillons compris', async () => {
    const { coffre, base } = await coffreOuvert();
    await coffre.append(debutDeSuivi('ex', true));
    await coffre.append(releve('ex', 'x'));
    await coffre.garderBrouillon('observer|ex', 'x');
    await coffre.supprimerExemple('ex');
    expect(await coffre.lister()).toEqual([]);
    expect((await toutesLesRangees(base)).map(({ magasin }) => magasin)).toEqual(['entete']);
    await coffre.append(debutDeSuivi('ex', true));
    expect((await coffre.verifier('ex')).fausse).toBeNull();
  });

  test('un vrai suivi ne s’enlève pas ainsi', async () => {
    const { coffre } = await coffreOuvert();
    await coffre.append(debutDeSuivi('s1', false));
    await expect(coffre.supprimerExemple('s1')).rejects.toThrow(ErreurPasUnExemple);
    await expect(coffre.supprimerExemple('rien')).rejects.toThrow(ErreurPasUnExemple);
    expect((await coffre.lire('s1')).ecritures).toHaveLength(1);
  });
});
