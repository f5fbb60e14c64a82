import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DisqueOpfs } from '../../../src/storage/disque/disque-opfs.ts';
import type { Atelier } from './disque.worker.ts';

interface Seaux {
  open(nom: string): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }>;
  delete(nom: string): Promise<void>;
}

const seaux = (): Seaux => (navigator as Navigator & { storageBuckets: Seaux }).storageBuckets;
const racine = () => navigator.storage.getDirectory();
const dossierDuSeau = async () => (await seaux().open('sillage-cles')).getDirectory();

async function nomsDans(dossier: FileSystemDirectoryHandle): Promise<string[]> {
  const noms: string[] = [];
  for await (const nom of dossier.keys()) noms.push(nom);
  return noms.sort();
}

/** A character per byte. */
async function texteDans(dossier: FileSystemDirectoryHandle, nom: string): Promise<string> {
  const fichier = await (await dossier.getFileHandle(nom)).getFile();
  return new TextDecoder('latin1').decode(await fichier.arrayBuffer());
}

const workers: Worker[] = [];
function unWorker(): { worker: Worker; atelier: Remote<Atelier> } {
  const worker = new Worker(new URL('./disque.worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return { worker, atelier: wrap<Atelier>(worker) };
}

/** A Worker that was ended gives its files back a little later. */
async function viderLAppareil(): Promise<void> {
  for (const worker of workers.splice(0)) worker.terminate();
  await expect
    .poll(async () => {
      const dossier = await racine();
      for (const nom of await nomsDans(dossier)) await dossier.removeEntry(nom).catch(() => undefined);
      return nomsDans(dossier);
    })
    .toEqual([]);
  await seaux().delete('sillage-cles');
}

beforeEach(viderLAppareil);
afterEach(viderLAppareil);

describe('les fichiers du navigateur', () => {
  test('existent dans un Worker, et nulle part ailleurs', async () => {
    expect(await unWorker().atelier.disponible()).toBe(true);
    expect(await new DisqueOpfs().disponible()).toBe(false);
  });

  test('un fichier se crée, s’écrit en place, se relit, se raccourcit', async () => {
    const { atelier } = unWorker();
    expect(await atelier.ouvrir('registre.a', false)).toBe(false);
    expect(await atelier.ouvrir('registre.a', true)).toBe(true);
    await atelier.ecrire('registre.a', 0, 'bonjour');
    await atelier.ecrire('registre.a', 3, 'soir');
    await atelier.vider('registre.a');
    expect(await atelier.lire('registre.a', 0, 100)).toBe('bonsoir');
    expect(await atelier.lire('registre.a', 5, 100)).toBe('ir');
    expect(await atelier.lire('registre.a', 50, 100)).toBe('');
    await atelier.couper('registre.a', 3);
    expect(await atelier.taille('registre.a')).toBe(3);
  });
});

describe('un seul à la fois', () => {
  test('un second Worker insiste trois secondes, de plus en plus lentement, puis le dit', async () => {
    await unWorker().atelier.ouvrir('cles.a', true);
    const { motif, pauses } = await unWorker().atelier.insister('cles.a');
    expect(motif).toBe('occupe');
    expect(pauses.reduce((somme, pause) => somme + pause, 0)).toBe(3_000);
    expect([...pauses].sort((une, autre) => une - autre)).toEqual(pauses);
  });

  test('un Worker arrêté net rend ses fichiers à temps pour le suivant', async () => {
    const premier = unWorker();
    await premier.atelier.ouvrir('cles.a', true);
    await premier.atelier.ouvrir('cles.b', true);
    await premier.atelier.ecrire('cles.a', 0, 'du premier');
    premier.worker.terminate();
    const { atelier } = unWorker();
    expect(await atelier.ouvrir('cles.a', false)).toBe(true);
    expect(await atelier.ouvrir('cles.b', false)).toBe(true);
    expect(await atelier.lire('cles.a', 0, 100)).toBe('du premier');
  });
});

describe('la seconde copie des clés', () => {
  test('se range dans un seau à part, les autres fichiers non', async () => {
    const { atelier } = unWorker();
    for (const nom of ['cles.a', 'cles.b', 'registre.a', 'registre.b'] as const)
      await atelier.ouvrir(nom, true);
    expect(await nomsDans(await racine())).toEqual(['cles.a', 'registre.a', 'registre.b']);
    expect(await nomsDans(await dossierDuSeau())).toEqual(['cles.b']);
  });

  test('se fait dehors quand son seau est abîmé', async () => {
    const { atelier } = unWorker();
    await atelier.ouvrirSansSeau('cles.b', 'abime');
    expect(await nomsDans(await racine())).toEqual(['cles.b']);
  });

  test('faite dehors quand il n’y avait pas de seau, elle y rentre et ne laisse rien derrière elle', async () => {
    const { atelier } = unWorker();
    await atelier.ouvrir('cles.b', true);
    await atelier.ecrire('cles.b', 0, 'avant, et plus long');
    await atelier.fermer('cles.b');
    await atelier.ouvrirSansSeau('cles.b', 'absent');
    await atelier.ecrire('cles.b', 0, 'ensuite');
    await atelier.fermer('cles.b');
    expect(await nomsDans(await racine())).toEqual(['cles.b']);
    expect(await atelier.ouvrir('cles.b', false)).toBe(true);
    expect(await atelier.lire('cles.b', 0, 100)).toBe('ensuite');
    await atelier.fermer('cles.b');
    expect(await nomsDans(await racine())).toEqual([]);
    expect(await texteDans(await dossierDuSeau(), 'cles.b')).toBe('ensuite');
  });
});

test('clés et journal : tout se retrouve après un arrêt net, l’oublié n’est plus dans aucun fichier', async () => {
  const premier = unWorker();
  await premier.atelier.noterEtOublier();
  premier.worker.terminate();
  const second = unWorker();
  expect(await second.atelier.relireTout()).toEqual({
    entete: '{"deux":2}',
    s1: null,
    s2: 0xb2,
    reparees: [],
    lignes: ['gardé', 'après'],
    rapport: { neuf: false, queue: 0, trous: 0, abimees: [] },
  });
  second.worker.terminate();
  const [dossier, seau] = [await racine(), await dossierDuSeau()];
  const textes = await Promise.all([
    ...(await nomsDans(dossier)).map((nom) => texteDans(dossier, nom)),
    texteDans(seau, 'cles.b'),
  ]);
  expect(textes).toHaveLength(4);
  expect(textes.join('')).toContain('{"deux":2}');
  for (const oublie of ['{"un":1}', 'oublier', '\u00a1'.repeat(8)])
    expect(textes.join('')).not.toContain(oublie);
});
