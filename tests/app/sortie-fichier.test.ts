import { afterEach, describe, expect, test, vi } from 'vitest';
import { ouvrirSortie } from '../../src/app/sortie-fichier.ts';

const NOM = 'sillage-2026-09-15-1405.age';
const octets = (...o: number[]): Uint8Array => Uint8Array.from(o);

/** A place chosen in a real file system, that of the tests. */
async function choisirIci(avant = ''): Promise<FileSystemFileHandle> {
  const dossier = await navigator.storage.getDirectory();
  const poignee = await dossier.getFileHandle(NOM, { create: true });
  const flux = await poignee.createWritable();
  await flux.write(avant);
  await flux.close();
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(poignee));
  return poignee;
}

const noms = async (): Promise<string[]> => {
  const dossier = await navigator.storage.getDirectory();
  const tous: string[] = [];
  for await (const nom of dossier.keys()) tous.push(nom);
  return tous;
};

afterEach(async () => {
  vi.unstubAllGlobals();
  const dossier = await navigator.storage.getDirectory();
  await dossier.removeEntry(NOM).catch(() => undefined);
});

describe('Là où la personne choisit', () => {
  test('le fichier s’écrit morceau par morceau, et n’est là qu’à la fin', async () => {
    const poignee = await choisirIci('ancienne');
    const sortie = await ouvrirSortie(NOM);
    await sortie?.recevoir(octets(1, 2));
    await sortie?.recevoir(octets(3));
    expect(await (await poignee.getFile()).text()).toBe('ancienne');
    expect(await sortie?.finir()).toBeNull();
    expect([...new Uint8Array(await (await poignee.getFile()).arrayBuffer())]).toEqual([1, 2, 3]);
  });

  test('un fichier abandonné ne laisse rien', async () => {
    await choisirIci();
    const sortie = await ouvrirSortie(NOM);
    await sortie?.recevoir(octets(1, 2));
    await sortie?.abandonner();
    expect(await noms()).not.toContain(NOM);
  });

  test('un fichier abandonné laisse celui qui portait ce nom comme il était', async () => {
    const poignee = await choisirIci('ancienne');
    const sortie = await ouvrirSortie(NOM);
    await sortie?.recevoir(octets(1, 2));
    await sortie?.abandonner();
    expect(await (await poignee.getFile()).text()).toBe('ancienne');
  });

  test('renoncer à choisir n’ouvre rien', async () => {
    vi.stubGlobal('showSaveFilePicker', () =>
      Promise.reject(new DOMException('The user aborted a request.', 'AbortError')),
    );
    expect(await ouvrirSortie(NOM)).toBeNull();
  });

  test('un disque qui refuse le dit en français', async () => {
    const flux = { write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    const poignee = { createWritable: () => Promise.resolve(flux) };
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(poignee));
    const sortie = await ouvrirSortie(NOM);
    await expect(sortie?.recevoir(octets(1))).rejects.toThrow(/n’a pas pu être écrite à cet endroit/);
  });
});

describe('Sans ce choix, dans le navigateur', () => {
  test('le fichier se télécharge sous son nom', async () => {
    vi.stubGlobal('showSaveFilePicker', undefined);
    const sortie = await ouvrirSortie(NOM);
    await sortie?.recevoir(octets(1, 2));
    await sortie?.recevoir(octets(3));
    const fichier = await sortie?.finir();
    expect(fichier?.nom).toBe(NOM);
    const lu = await (await fetch(fichier?.adresse ?? '')).arrayBuffer();
    expect([...new Uint8Array(lu)]).toEqual([1, 2, 3]);
    await sortie?.abandonner();
    await expect(fetch(fichier?.adresse ?? '')).rejects.toThrow();
  });

  test('un choix refusé par le navigateur n’empêche pas la sauvegarde', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'SecurityError')));
    const sortie = await ouvrirSortie(NOM);
    expect((await sortie?.finir())?.nom).toBe(NOM);
  });
});
