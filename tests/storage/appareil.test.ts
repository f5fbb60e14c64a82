import { describe, expect, test } from 'vitest';
import { Persistance } from '../../src/storage/persistance.ts';
import { Unique } from '../../src/storage/unique.ts';

const laisserRepondre = () => new Promise((resolve) => setImmediate(resolve));

describe('la persistance', () => {
  test.each([
    [true, 'accordee'],
    [false, 'refusee'],
  ] as const)('le navigateur répond %s : %s', async (reponse, resultat) => {
    const persistance = new Persistance({ persist: () => Promise.resolve(reponse) });
    expect(persistance.resultat).toBe('inconnue');
    persistance.demander();
    await laisserRepondre();
    expect(persistance.resultat).toBe(resultat);
  });

  test('ne demande qu’une fois', async () => {
    let demandes = 0;
    const persistance = new Persistance({ persist: () => Promise.resolve((demandes += 1) > 0) });
    persistance.demander();
    persistance.demander();
    await laisserRepondre();
    expect(demandes).toBe(1);
  });

  test('ne demande pas ce qui est déjà accordé', async () => {
    const persistance = new Persistance({
      persisted: () => Promise.resolve(true),
      persist: () => Promise.reject(new Error('demande inutile')),
    });
    persistance.demander();
    await laisserRepondre();
    expect(persistance.resultat).toBe('accordee');
    expect(await persistance.relire()).toBe('accordee');
  });

  test.each([
    ['un navigateur sans cette question', {}],
    [
      'un navigateur qui laisse la question en attente',
      { persist: () => new Promise<boolean>(() => undefined) },
    ],
    ['un navigateur qui échoue', { persist: () => Promise.reject(new Error('non')) }],
    ['une page sans stockage', undefined],
  ])('%s : inconnue, sans erreur', async (_, stockage) => {
    const persistance = new Persistance(stockage);
    persistance.demander();
    await laisserRepondre();
    expect(persistance.resultat).toBe('inconnue');
  });

  test('la place restante se lit quand le navigateur la dit', async () => {
    const dit = new Persistance({ estimate: () => Promise.resolve({ usage: 10, quota: 100 }) });
    expect(await dit.estimer()).toEqual({ utilisee: 10, offerte: 100 });
    expect(await new Persistance({}).estimer()).toBeNull();
  });
});

describe('un seul onglet écrit', () => {
  test('sans Web Locks, l’onglet se croit seul et le dit', async () => {
    const unique = new Unique(undefined);
    expect(unique.surveille).toBe(false);
    expect(await unique.prendre()).toBe('pris');
    await unique.reprendre();
    unique.rendre();
  });
});
