import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Base, NOM_BASE } from '../../src/storage/base.ts';
import { Coffre } from '../../src/storage/coffre.ts';
import { CoffreOuvrable, moyensReels } from '../../src/storage/coffre-ouvrable.ts';
import {
  ErreurCoffreArrete,
  ErreurCoffreDisparu,
  ErreurCoffreFerme,
  ErreurPhraseFausse,
} from '../../src/storage/erreurs.ts';
import { ARGON2_ESSAI, PHRASE, releve, textes, toutesLesRangees } from './aides.ts';

const creerWorker = () =>
  new Worker(new URL('../../src/storage/coffre.worker.ts', import.meta.url), { type: 'module' });

const coffres: Coffre[] = [];
function nouveauCoffre(): Coffre {
  const coffre = new Coffre({ creerWorker });
  coffres.push(coffre);
  return coffre;
}

const viderLaBase = () =>
  new Promise<void>((resolve, reject) => {
    const demande = indexedDB.deleteDatabase(NOM_BASE);
    demande.onsuccess = () => resolve();
    demande.onerror = () => reject(demande.error ?? new Error('base non effacée'));
  });

beforeEach(viderLaBase);
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(coffres.splice(0).map((coffre) => coffre.fermer()));
});

describe('le vrai coffre, dans son Worker', () => {
  test('crée avec Argon2id, écrit, verrouille, refuse une phrase fausse, rouvre', async () => {
    const coffre = nouveauCoffre();
    expect(await coffre.etat()).toBe('vide');
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await coffre.fermer();
    await expect(coffre.lire('s1')).rejects.toThrow(ErreurCoffreFerme);
    await expect(coffre.ouvrir('pas la bonne')).rejects.toThrow(ErreurPhraseFausse);
    await coffre.ouvrir(PHRASE);
    expect(textes(await coffre.lire('s1'))).toEqual(['un']);
    expect(await coffre.verifier('s1')).toBeNull();
  });

  test('un brouillon survit à la fin brutale du Worker', async () => {
    let worker: Worker | undefined;
    const coffre = new Coffre({ creerWorker: () => (worker = creerWorker()) });
    coffres.push(coffre);
    await coffre.creer(PHRASE);
    await coffre.brouillons.garder('observer|s1', 'une phrase cou');
    worker?.terminate();
    const rouvert = nouveauCoffre();
    await rouvert.ouvrir(PHRASE);
    expect(await rouvert.brouillons.lire('observer|s1')).toBe('une phrase cou');
  });

  test('rien de lisible dans la base, et aucune clé', async () => {
    const coffre = nouveauCoffre();
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'CANARI'));
    await coffre.brouillons.garder('CANARI|s1', 'CANARI');
    const rangees = await toutesLesRangees(new Base());
    expect(rangees).toHaveLength(3);
    const decodeur = new TextDecoder('latin1');
    const voir = (v: unknown): string => {
      expect(v).not.toBeInstanceOf(CryptoKey);
      if (v instanceof Uint8Array) return decodeur.decode(v);
      return v !== null && typeof v === 'object' ? Object.values(v).map(voir).join('\n') : String(v);
    };
    expect(rangees.map(({ cle, valeur }) => JSON.stringify(cle) + voir(valeur)).join('\n')).not.toContain(
      'CANARI',
    );
  });

  test('deux Workers écrivent à la fois : rien n’est écrasé, la chaîne reste une', async () => {
    const un = nouveauCoffre();
    await un.creer(PHRASE);
    const deux = nouveauCoffre();
    await deux.ouvrir(PHRASE);
    for (let i = 0; i < 10; i += 1) {
      await Promise.all([un.append(releve('s1', `un ${i}`)), deux.append(releve('s1', `deux ${i}`))]);
    }
    const { ecritures, fausse } = await un.examiner('s1');
    expect(fausse).toBeNull();
    expect(ecritures).toHaveLength(20);
  });

  test('le navigateur reçoit bien « strict » pour chaque écriture', async () => {
    const ouvertures = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const coffre = new CoffreOuvrable({ ...moyensReels(), argon2: ARGON2_ESSAI });
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await coffre.garderBrouillon('b', 'x');
    const ecritures = ouvertures.mock.results.filter(
      ({ value }) => (value as IDBTransaction).mode === 'readwrite',
    );
    expect(ecritures.map(({ value }) => (value as IDBTransaction).durability)).toEqual([
      'strict',
      'strict',
      'strict',
    ]);
  });

  test('les données du site effacées pendant que le coffre est ouvert : rien ne s’écrit sous une clé perdue', async () => {
    const coffre = nouveauCoffre();
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await viderLaBase();
    await expect(coffre.append(releve('s1', 'deux'))).rejects.toThrow(ErreurCoffreDisparu);
  });

  test('un Worker introuvable le dit, au lieu de ne jamais répondre', async () => {
    const coffre = new Coffre({ creerWorker: () => new Worker('/rien-ici.js', { type: 'module' }) });
    await expect(coffre.etat()).rejects.toThrow(ErreurCoffreArrete);
  });
});
