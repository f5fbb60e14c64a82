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
import { BerceauEnMemoire } from '../aides/berceauEnMemoire.ts';
import { DisqueEnMemoire } from '../aides/disqueEnMemoire.ts';
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

interface Seaux {
  keys(): Promise<readonly string[]>;
  delete(nom: string): Promise<void>;
}

/** As a device that never saw Sillage. */
async function toutVider(): Promise<void> {
  await viderLaBase();
  const racine = await navigator.storage.getDirectory();
  for (const nom of ['cles.a', 'cles.b', 'registre.a', 'registre.b'])
    await racine.removeEntry(nom).catch(() => undefined);
  const { storageBuckets } = navigator as Navigator & { storageBuckets?: Seaux };
  for (const nom of (await storageBuckets?.keys()) ?? []) await storageBuckets?.delete(nom);
}

beforeEach(toutVider);
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
    await expect(coffre.ouvrir({ phrase: 'pas la bonne' })).rejects.toThrow(ErreurPhraseFausse);
    await coffre.ouvrir({ phrase: PHRASE });
    expect(textes(await coffre.lire('s1'))).toEqual(['un']);
    expect((await coffre.verifier('s1')).fausse).toBeNull();
  });

  test('un brouillon survit à la fin brutale du Worker', async () => {
    let worker: Worker | undefined;
    const coffre = new Coffre({ creerWorker: () => (worker = creerWorker()) });
    coffres.push(coffre);
    await coffre.creer(PHRASE);
    await coffre.brouillons.garder('observer|s1', 'une phrase cou');
    // Ended without a word: its files come free a little later, and the next one waits for them.
    worker?.terminate();
    const rouvert = nouveauCoffre();
    await rouvert.ouvrir({ phrase: PHRASE });
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

  test('un second Worker ne peut pas prendre les fichiers du premier, et le dit', async () => {
    const un = nouveauCoffre();
    await un.creer(PHRASE);
    const deux = nouveauCoffre();
    await expect(deux.ouvrir({ phrase: PHRASE })).rejects.toMatchObject({
      name: 'ErreurDisque',
      motif: 'occupe',
    });
    await un.append(releve('s1', 'un'));
    expect((await un.examiner('s1')).fausse).toBeNull();
  });

  test('un code court rouvre dans le même Worker, la phrase après sa fin', async () => {
    const coffre = nouveauCoffre();
    await coffre.creer(PHRASE);
    await coffre.poserCodeCourt('280417');
    await coffre.verrouiller();
    await coffre.ouvrirParCode('280417');
    expect(await coffre.etat()).toBe('ouvert');
    await coffre.fermer();
    expect(await coffre.essaisDuCode()).toBe(0);
  });

  test('le navigateur reçoit bien « strict » pour chaque écriture', async () => {
    const ouvertures = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const coffre = new CoffreOuvrable({
      ...moyensReels(),
      disque: new DisqueEnMemoire(),
      berceau: new BerceauEnMemoire(),
      argon2: ARGON2_ESSAI,
    });
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await coffre.garderBrouillon('b', 'x');
    const ecritures = ouvertures.mock.results.filter(
      ({ value }) => (value as IDBTransaction).mode === 'readwrite',
    );
    expect(ecritures.length).toBeGreaterThan(2);
    for (const { value } of ecritures) expect((value as IDBTransaction).durability).toBe('strict');
  });

  test('la base effacée seule pendant que le coffre est ouvert : le journal suffit, et tout revient ensuite', async () => {
    const coffre = nouveauCoffre();
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await viderLaBase();
    expect(await coffre.append(releve('s1', 'deux'))).toMatchObject({ degrade: true });
    await coffre.fermer();
    const rouvert = nouveauCoffre();
    await rouvert.ouvrir({ phrase: PHRASE });
    expect(textes(await rouvert.lire('s1'))).toEqual(['un', 'deux']);
  });

  test('tout effacé pendant que le coffre est ouvert : plus rien n’est dit enregistré', async () => {
    const coffre = nouveauCoffre();
    await coffre.creer(PHRASE);
    await coffre.append(releve('s1', 'un'));
    await viderLaBase();
    const racine = await navigator.storage.getDirectory();
    const emportes = await Promise.allSettled(
      ['registre.a', 'registre.b'].map((nom) => racine.removeEntry(nom)),
    );
    // A browser that refuses to remove files in use cannot lose them either.
    if (emportes.some(({ status }) => status === 'rejected')) return;
    for (const texte of ['deux', 'trois'])
      await expect(coffre.append(releve('s1', texte))).rejects.toThrow(ErreurCoffreDisparu);
  });

  test('un Worker introuvable le dit, au lieu de ne jamais répondre', async () => {
    const coffre = new Coffre({ creerWorker: () => new Worker('/rien-ici.js', { type: 'module' }) });
    await expect(coffre.etat()).rejects.toThrow(ErreurCoffreArrete);
  });
});
